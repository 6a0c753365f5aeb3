/// The part of an address that names a thing: lower case ASCII letters, digits and single hyphens,
/// 1 to 80 characters, no hyphen at either end.
package struct Slug: Hashable, Sendable, CustomStringConvertible {
  /// The slug as it stands in the address.
  package let text: String

  /// The longest slug, in characters (all are ASCII).
  package static let maximumLength = 80

  /// Reads a slug from an address; nil for anything that `init(naming:)` would not make.
  package init?(_ text: String) {
    guard (1...Self.maximumLength).contains(text.utf8.count), text.utf8.first != Self.hyphen,
      text.utf8.last != Self.hyphen
    else { return nil }
    var previous: UInt8 = 0
    for byte in text.utf8 {
      guard Self.isLetterOrDigit(byte) || (byte == Self.hyphen && previous != Self.hyphen) else { return nil }
      previous = byte
    }
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
    return Slug(trusted: String(text.prefix(Self.maximumLength - suffix.count)) + suffix)
  }

  package var description: String { text }

  private init(trusted text: String) { self.text = text }

  private static let hyphen = UInt8(ascii: "-")

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
