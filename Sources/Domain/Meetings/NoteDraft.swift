/// A note as it is typed during a meeting, before it is checked and kept.
package struct NoteDraft: Hashable, Sendable {
  /// The agenda item it is bound to; nil for something said outside of any item.
  package var item: Int?
  /// In Markdown.
  package var body: String
  /// Who writes, by role or name; empty when the notes are common.
  package var author: String
  /// The person who writes, when it is one; then `author` is their name.
  package var authorID: Int?

  package init(item: Int?, body: String, author: String, authorID: Int? = nil) {
    self.item = item
    self.body = body
    self.author = author
    self.authorID = authorID
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    [Check.body("notes", body, required: true), Check.line("author", author, required: false)]
      .compactMap(\.self)
  }
}
