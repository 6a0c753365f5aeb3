/// What someone has typed and not saved yet, kept for them alone.
package struct UnsavedText: Hashable, Sendable {
  /// What the text is for.
  package enum Subject: Hashable, Sendable {
    /// The document with this row.
    case document(Int)
    /// A page that is not made yet; `form` tells the forms of one person apart.
    case newPage(form: String)
  }

  package let subject: Subject
  /// The title of a new page, as typed; empty for a document.
  package let title: String
  /// Where a new page is to stand; nil for the whole community if `isPlaced`.
  package let circle: Slug?
  /// Whether it is known where a new page is to stand. Otherwise its writer must choose: they have not yet, or the circle is
  /// gone or out of their sight, and what was meant for a few would be shown to all. Never for a document.
  package let isPlaced: Bool
  /// The text; its `base` is 0 for a new page.
  package let text: TextDraft

  /// The longest name of a form, in characters.
  package static let formMaximum = 64
  /// How many texts are kept for one person. The oldest of new pages is not given up for another one: a text too many is
  /// refused.
  package static let mostOfOnePerson = 100
  /// How many bytes these texts have together at most: they are listed with all that they say.
  package static let mostBytes = 8_000_000

  package init(subject: Subject, title: String, circle: Slug?, isPlaced: Bool = true, text: TextDraft) {
    self.subject = subject
    self.title = title
    self.circle = circle
    self.isPlaced = isPlaced
    self.text = text
  }
}

/// An unsaved text as its writer finds it again.
package struct KeptText: Hashable, Sendable {
  package let id: Int
  package let text: UnsavedText
  /// The document that it is for, if its writer still sees it; nil for a new page.
  package let document: Document?
  package let savedAt: Instant

  package init(id: Int, text: UnsavedText, document: Document?, savedAt: Instant) {
    self.id = id
    self.text = text
    self.document = document
    self.savedAt = savedAt
  }
}
