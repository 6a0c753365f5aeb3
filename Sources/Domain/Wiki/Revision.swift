import HTML

/// One save of a document, without its text.
package struct RevisionSummary: Hashable, Sendable {
  /// From 1.
  package let number: Int
  /// What the page or the circle was called then.
  package let title: String
  /// Nil when nobody knows who wrote it.
  package let author: Author?
  /// What it changes, in a few words; may be empty.
  package let summary: String
  /// Of its text, in characters.
  package let size: Int
  /// Of the text before it, in characters; 0 for the first revision.
  package let sizeBefore: Int
  package let savedAt: Instant
  /// The revision whose text it brings back.
  package let restores: Int?

  package init(
    number: Int, title: String, author: Author?, summary: String, size: Int, sizeBefore: Int,
    savedAt: Instant,
    restores: Int?
  ) {
    self.number = number
    self.title = title
    self.author = author
    self.summary = summary
    self.size = size
    self.sizeBefore = sizeBefore
    self.savedAt = savedAt
    self.restores = restores
  }
}

/// Some revisions of a document, the latest first.
package struct History: Hashable, Sendable {
  package let document: Document
  /// At most `pageSize`.
  package let revisions: [RevisionSummary]
  /// Whether earlier ones follow the last of `revisions`.
  package let goesOn: Bool

  /// How many revisions a page shows.
  package static let pageSize = 50

  package init(document: Document, revisions: [RevisionSummary], goesOn: Bool) {
    self.document = document
    self.revisions = revisions
    self.goesOn = goesOn
  }
}

/// One save of a document, as it is read.
package struct Revision: Sendable {
  package let document: Document
  package let summary: RevisionSummary
  /// In Markdown.
  package let source: String
  /// Rendered from it as it would be today.
  package let body: HTML

  package init(document: Document, summary: RevisionSummary, source: String, body: HTML) {
    self.document = document
    self.summary = summary
    self.source = source
    self.body = body
  }
}

/// Two saves of a document side by side.
package struct Comparison: Hashable, Sendable {
  package let document: Document
  package let older: RevisionSummary
  package let newer: RevisionSummary
  /// In Markdown.
  package let olderSource: String
  package let newerSource: String

  package init(
    document: Document, older: RevisionSummary, newer: RevisionSummary, olderSource: String,
    newerSource: String
  ) {
    self.document = document
    self.older = older
    self.newer = newer
    self.olderSource = olderSource
    self.newerSource = newerSource
  }
}
