/// 256 random bits that let whoever holds them do something: a session, an invitation, a link for a new
/// password.
///
/// The holder has the text; the database keeps the hash alone, so that whoever reads the database can use
/// none of them. A session is found by its hash, in an index; how long that takes tells nothing of the
/// secret.
package struct Secret: Hashable, Sendable {
  private let bytes: [UInt8]

  /// How many characters the text has.
  package static let length = 43

  /// A new secret.
  package init() { bytes = SystemRandom.bytes(32) }

  /// Reads a secret from outside; nil for anything that `text` would not give.
  package init?(_ text: String) {
    guard text.utf8.count == Self.length, let bytes = Base64URL.bytes(text) else { return nil }
    self.bytes = bytes
  }

  /// The secret itself, for its holder: 43 letters, digits, `-` and `_`.
  package var text: String { Base64URL.text(bytes) }

  /// What the database keeps: SHA-256 of the 32 bytes. Nobody guesses 256 bits: no salt and no slow hash is
  /// needed.
  package var hash: [UInt8] { SHA256.digest(of: bytes) }

  /// Another secret for `purpose` and the thing with a number, the same each time; it does not give this one away.
  package func derivedSecret(for purpose: StaticString, _ number: Int) -> Secret {
    Secret(bytes: SHA256.digest(of: Array("\(derived(for: purpose))/\(number)".utf8)))
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Another secret for `purpose`, which does not give this one away: 43 characters that are the same each
  /// time. It stands in pages, as the token of a session's forms, where the secret itself must not be.
  package func derived(for purpose: StaticString) -> String {
    var message = purpose.withUTF8Buffer { Array($0) }
    message.append(0)  // ends the purpose: no two purposes and secrets give one message
    message.append(contentsOf: bytes)
    return Base64URL.text(SHA256.digest(of: message))
  }
}

/// Whatever prints a value that holds a secret, such as the log of a failure, does not print the secret.
extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Always the same word.
  package var description: String { "Secret" }
  /// Always the same word.
  package var debugDescription: String { "Secret" }
  /// Nothing inside.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
