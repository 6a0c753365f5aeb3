/// What stands for a file where it is not seen: what an image shows, or the title of a document.
package struct FileWords: Hashable, Sendable {
  /// One line; may be empty for a decorative image.
  package var text: String
  /// Whether an image tells nothing, so that whoever does not see it misses nothing (RGAA 4.1, 1.2).
  package var isDecorative: Bool

  /// The names of the fields, in forms and in problems.
  package static let textField = "words"
  package static let decorativeField = "decorative"

  package init(text: String, isDecorative: Bool) {
    self.text = text
    self.isDecorative = isDecorative
  }

  /// What must be mended before a file of `kind` can be kept with it; empty when all is well. Only images are decorative.
  ///
  /// - Parameter kind: nil while the file is not known.
  package func problems(for kind: FileKind?) -> [Problem] {
    let needsNone = isDecorative && kind?.isImage != false
    return [Check.line(Self.textField, text, required: !needsNone)].compactMap(\.self)
  }

  /// The same for a file of `kind`: without spaces at its ends, and decorative only for an image.
  package func fitted(to kind: FileKind) -> FileWords {
    FileWords(text: text.trimmed, isDecorative: isDecorative && kind.isImage)
  }
}
