import Domain

extension NoteWords {
  /// « Note 1 », « Notes », « Retour au texte, note 1 ».
  package static let french = NoteWords(mark: "Note", section: "Notes", backLink: "Retour au texte, note")
}
