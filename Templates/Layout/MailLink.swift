import Domain
import HTML

/// A mail address as a `mailto:` link holds it. All that could add something to the letter is percent-encoded, so that it
/// holds nothing but its addressee (RFC 6068, 2).
struct MailAddress: Hashable, Sendable {
  fileprivate let encoded: String

  /// Reads an address; nil for what has no `@`.
  init?(_ address: String) {
    guard address.contains("@") else { return nil }
    encoded = address.percentEncoded(keeping: "@+")
  }
}

/// A link that opens a letter to `address`.
func mailLink(_ address: MailAddress, _ words: HTML) -> HTML {
  #"<a href="mailto:\#(address.encoded)">\#(words)</a>"#
}
