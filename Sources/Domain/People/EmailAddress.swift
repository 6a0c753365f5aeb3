/// A mail address as accounts hold it: in small letters, so that nobody has two accounts by typing differently.
package struct EmailAddress: Hashable, Sendable {
  package let text: String

  /// The longest address, in characters; RFC 5321, 4.5.3.1.3, allows little more.
  package static let maximumLength = 200

  /// Reads an address as it was typed, spaces around it left out.
  ///
  /// Accepted is what a mail program takes as one plain argument and one plain line: something, one `@`, something; no
  /// space, no control character, nothing of the RFC 5322 specials that would make it a list, a comment or a name.
  /// The first letter is no hyphen, so that it never looks like an option of a command.
  package init?(_ typed: String) {
    let text = typed.trimmed.lowercased()
    // Scalars, not characters: a mark after an `@` would make another character of it, and leave the byte.
    let scalars = text.unicodeScalars
    let parts = scalars.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, scalars.first != "-",
      scalars.count <= Self.maximumLength, scalars.allSatisfy(Self.isPlain)
    else { return nil }
    self.text = text
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint && scalar != "\u{2800}"
      && scalar.properties.generalCategory != .control
      && scalar.properties.generalCategory != .format && !"()<>[]:;,\\\"".unicodeScalars.contains(scalar)
  }
}
