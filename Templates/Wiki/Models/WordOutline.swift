import Domain

extension EditorForm {
  /// What the editor proposes where nothing is written of a word yet: the definition goes before the headings.
  private static let wordOutline = "\n\n## Argument\n\n\n## Origine\n\n\n## Illustrations\n"

  /// The text with which a document is begun in the editor: what it says, or an outline where that is nothing but calls. Nothing
  /// of the outline is kept until someone saves it.
  package static func proposal(for name: DocumentName, saying body: String) -> String {
    guard case .word = name, WordText(body).isBlank else { return body }
    return body.trimmed.isEmpty ? wordOutline : "\(wordOutline)\n\(body.trimmed)\n"
  }

  /// The form with a document as it is begun in the editor.
  package init(proposing text: DocumentText) {
    self.init(text)
    body = Self.proposal(for: text.document.name, saying: text.body)
  }
}
