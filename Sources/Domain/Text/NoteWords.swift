/// What those hear of the footnotes of a text who do not see it, in the language of the site. An empty name is not written.
package struct NoteWords: Hashable, Sendable {
  /// Of a mark in the text; the number of its note follows.
  package let mark: String
  /// Of the section of all notes.
  package let section: String
  /// Of a link from a note back to the text; the number of the note follows.
  package let backLink: String

  package static let none = NoteWords(mark: "", section: "", backLink: "")

  package init(mark: String, section: String, backLink: String) {
    self.mark = mark
    self.section = section
    self.backLink = backLink
  }
}
