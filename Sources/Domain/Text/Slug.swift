/// The part of an address that names a thing: lower case ASCII letters, digits and single hyphens,
/// 1 to 80 characters, no hyphen at either end.
package struct Slug: Hashable, Sendable, CustomStringConvertible {
  /// The slug as it stands in the address.
  package let text: String

  /// The longest slug, in characters (all are ASCII).
  package static let maximumLength = 80

  /// Reads a slug from an address; nil for anything that `init(naming:)` would not make.
  package init?(_ text: String) {
    var text = text
    guard text.withUTF8(Self.isSlug) else { return nil }
    self.text = text
  }

  /// Makes the slug of a name: « L’Archipel & Cie » becomes `l-archipel-cie`. A name without any letter or
  /// digit becomes `sans-nom`.
  package init(naming name: String) {
    var slug: [UInt8] = []
    for byte in French.folded(name).utf8 {
      if Self.isLetterOrDigit(byte) {
        slug.append(byte)
      } else if byte < 0x80 || byte == 0xE2 || byte == 0xC2, let last = slug.last, last != Self.hyphen {
        slug.append(Self.hyphen)
      }
      if slug.count == Self.maximumLength { break }
    }
    while slug.last == Self.hyphen { slug.removeLast() }
    text = slug.isEmpty ? "sans-nom" : String(decoding: slug, as: UTF8.self)
  }

  /// The same slug with a number behind it, for the second thing of a name: `bilan-2`.
  package func numbered(_ number: Int) -> Slug {
    let suffix = "-\(number)"
    var base = text.prefix(Self.maximumLength - suffix.utf8.count)
    while base.utf8.last == Self.hyphen { base.removeLast() }
    return Slug(trusted: base + suffix)
  }

  package var description: String { text }

  private init(trusted text: some StringProtocol) { self.text = String(text) }

  /// Every row of a list comes through here: bytes in one run, not characters.
  private static func isSlug(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (1...maximumLength).contains(bytes.count) else { return false }
    var previous = hyphen
    for byte in bytes {
      guard isLetterOrDigit(byte) || (byte == hyphen && previous != hyphen) else { return false }
      previous = byte
    }
    return previous != hyphen
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
