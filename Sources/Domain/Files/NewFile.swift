/// A file that was sent, found to be of a kind that is kept, and cleaned.
package struct NewFile: Sendable {
  /// The name of the field that sends it, in forms and in problems.
  package static let field = "file"

  package let name: FileName
  package let size: ImageSize?
  package let words: FileWords
  /// What is kept, without metadata.
  package let bytes: [UInt8]
  /// SHA-256 of `bytes`.
  package let hash: [UInt8]

  package init(name: FileName, size: ImageSize?, words: FileWords, bytes: [UInt8], hash: [UInt8]) {
    self.name = name
    self.size = size
    self.words = words.fitted(to: name.kind)
    self.bytes = bytes
    self.hash = hash
  }
}
