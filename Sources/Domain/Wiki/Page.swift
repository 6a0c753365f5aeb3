import HTML

/// A wiki page as lists show it.
package struct PageSummary: Hashable, Sendable {
  package let slug: Slug
  package let title: String
  /// The circle it belongs to; nil for a page of the whole community.
  package let circle: CircleLink?

  package init(slug: Slug, title: String, circle: CircleLink?) {
    self.slug = slug
    self.title = title
    self.circle = circle
  }
}

/// A heading inside a rendered page, for its table of contents.
package struct PageHeading: Hashable, Sendable {
  /// 2 to 6; the page's own title is level 1.
  package let level: Int
  /// The anchor, unique in the page.
  package let anchor: String
  package let text: String

  package init(level: Int, anchor: String, text: String) {
    self.level = level
    self.anchor = anchor
    self.text = text
  }
}

/// A wiki page as it is read.
package struct Page: Sendable {
  package let summary: PageSummary
  /// Rendered from Markdown.
  package let body: HTML
  package let headings: [PageHeading]
  /// The number of the revision shown, from 1.
  package let revision: Int
  /// When that revision was saved.
  package let savedAt: Instant
  /// Pages that link here, in alphabetical order.
  package let linkedFrom: [PageSummary]

  package init(
    summary: PageSummary, body: HTML, headings: [PageHeading], revision: Int, savedAt: Instant,
    linkedFrom: [PageSummary]
  ) {
    self.summary = summary
    self.body = body
    self.headings = headings
    self.revision = revision
    self.savedAt = savedAt
    self.linkedFrom = linkedFrom
  }
}

/// A wiki page as its writers see it.
package struct PageSource: Hashable, Sendable {
  package let summary: PageSummary
  /// In Markdown.
  package let body: String
  /// The number of the revision shown, from 1.
  package let revision: Int

  package init(summary: PageSummary, body: String, revision: Int) {
    self.summary = summary
    self.body = body
    self.revision = revision
  }
}

/// A page as it is typed, before it is checked and kept as a revision.
package struct PageDraft: Hashable, Sendable {
  package var title: String
  /// In Markdown.
  package var body: String
  package var circle: Slug?
  /// What this revision changes, in a few words; may be empty.
  package var summary: String
  /// Who writes, by role or name.
  package var author: String
  /// The person who writes, when it is one; then `author` is their name.
  package var authorID: Int?

  package init(
    title: String, body: String, circle: Slug?, summary: String, author: String, authorID: Int? = nil
  ) {
    self.title = title
    self.body = body
    self.circle = circle
    self.summary = summary
    self.author = author
    self.authorID = authorID
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    [
      Check.line("title", title), Check.body("body", body, required: true),
      Check.line("summary", summary, required: false), Check.line("author", author),
    ].compactMap(\.self)
  }
}
