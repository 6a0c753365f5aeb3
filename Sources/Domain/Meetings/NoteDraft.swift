/// A note as it is typed during a meeting, before it is checked and kept.
package struct NoteDraft: Hashable, Sendable {
  /// The agenda item it is bound to; nil for something said outside of any item.
  package var item: Int?
  /// The cell of the grid that it is bound to, in the slot `item`; nil for none.
  package var cell: Int?
  /// Whether it mends validated minutes.
  package var isCorrection: Bool
  /// In Markdown.
  package var body: String
  /// Who writes, by role or name; empty when the notes are common.
  package var author: String
  /// The person who writes, when it is one; then `author` is their name.
  package var authorID: Int?

  package init(
    item: Int?, cell: Int? = nil, body: String, author: String, authorID: Int? = nil,
    isCorrection: Bool = false
  ) {
    self.item = item
    self.cell = cell
    self.isCorrection = isCorrection
    self.body = body
    self.author = author
    self.authorID = authorID
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    [Check.note("body", body), Check.line("author", author, required: false)]
      .compactMap(\.self)
  }
}

extension TextDraft {
  /// What must be mended before it can be what a note says; empty when all is well.
  package var problemsOfNote: [Problem] { [Check.note("body", body)].compactMap(\.self) }
}
