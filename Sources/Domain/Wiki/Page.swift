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

/// A part of a list of pages.
package struct PageList: Hashable, Sendable {
  /// In alphabetical order.
  package let pages: [PageSummary]
  /// The page that the next part begins after; nil when there is none.
  package let last: Slug?

  /// How many pages a part shows.
  package static let pageSize = 100
  /// Among how many pages a part is looked for that shows but some of them.
  package static let mostLookedAt = 5_000

  package init(pages: [PageSummary], last: Slug?) {
    self.pages = pages
    self.last = last
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
  package let document: Document
  /// Rendered from Markdown.
  package let body: HTML
  package let headings: [PageHeading]
  /// The latest save.
  package let revision: RevisionSummary
  /// What links here, pages first, each kind in alphabetical order; at most `mostBacklinks`.
  package let linkedFrom: [Backlink]
  /// The calls in its text.
  package let signups: [Signup]

  package static let mostBacklinks = 200

  package init(
    document: Document, body: HTML, headings: [PageHeading], revision: RevisionSummary,
    linkedFrom: [Backlink],
    signups: [Signup] = []
  ) {
    self.document = document
    self.body = body
    self.headings = headings
    self.revision = revision
    self.linkedFrom = linkedFrom
    self.signups = signups
  }
}

/// A new page as it is typed, before it is checked and kept.
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
  /// Whether words of the abécédaire are links in it.
  package var linksWords: Bool

  package init(
    title: String, body: String, circle: Slug?, summary: String, author: String, authorID: Int? = nil,
    linksWords: Bool = true
  ) {
    self.title = title
    self.body = body
    self.circle = circle
    self.summary = summary
    self.author = author
    self.authorID = authorID
    self.linksWords = linksWords
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    [
      Check.line("title", title), Check.body("body", body, required: true),
      Check.line("summary", summary, required: false), Check.line("author", author),
    ].compactMap(\.self)
  }
}
