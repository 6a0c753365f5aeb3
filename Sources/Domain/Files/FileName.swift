/// The name under which a file is served: lower case ASCII letters, digits and hyphens, a dot, the extension of its
/// kind; at most 80 characters. It may stand in an address and in `Content-Disposition` as it is.
package struct FileName: Hashable, Sendable, CustomStringConvertible {
  /// The name, with its extension.
  package let text: String
  /// The kind that the extension says.
  package let kind: FileKind

  /// The longest name, in characters (all are ASCII).
  package static let maximumLength = 80

  /// Makes a name from the one that was sent with a file of this kind: « Photo de groupe.JPEG » becomes
  /// `photo-de-groupe.jpg`. Folders before it are left out, and the extension if it is one of ours; a name without any
  /// letter or digit becomes `sans-nom`.
  package init(sent: String, kind: FileKind) {
    let last = sent.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? ""
    let longest = Self.maximumLength - kind.fileExtension.utf8.count - 1
    var name = Slug(naming: Self.withoutExtension(last)).text.prefix(longest)
    while name.utf8.last == UInt8(ascii: "-") { name.removeLast() }
    text = "\(name).\(kind.fileExtension)"
    self.kind = kind
  }

  /// Reads a name from an address; nil for anything that `init(sent:kind:)` would not make.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard text.utf8.count <= Self.maximumLength, parts.count == 2, Slug(String(parts[0])) != nil,
      let kind = FileKind.allCases.first(where: { $0.fileExtension == parts[1] })
    else { return nil }
    self.text = text
    self.kind = kind
  }

  package var description: String { text }

  /// Other dots than the one before an extension of ours belong to the name: « v1.2 » has none.
  private static func withoutExtension(_ name: Substring) -> String {
    guard let dot = name.lastIndex(of: ".") else { return String(name) }
    let end = name[dot...].dropFirst().lowercased()
    let isOurs = end == "jpeg" || FileKind.allCases.contains { $0.fileExtension == end }
    return String(isOurs ? name[..<dot] : name)
  }
}
