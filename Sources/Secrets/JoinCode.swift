/// A code that is read aloud or copied from a board: six characters that no one takes for another. It opens one
/// meeting for a while, and tries are counted; it is no secret beyond that.
package struct JoinCode: Hashable, Sendable {
  /// The code in capitals.
  package let text: String

  /// Digits and capitals without 0 and O, 1, I and L, U (taken for V): 30 characters, 729 million codes.
  private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  private static let length = 6

  /// A new code.
  package init() {
    var code: [UInt8] = []
    while code.count < Self.length {
      // Five random bits; those beyond the alphabet are thrown away, so that each character is as likely as
      // another.
      let number = Int(SystemRandom.bytes(1)[0] & 31)
      if number < Self.alphabet.count { code.append(Self.alphabet[number]) }
    }
    text = String(decoding: code, as: UTF8.self)
  }

  /// Reads what someone typed, in letters of any case, with spaces and dashes of any kind anywhere (keyboards of
  /// telephones put some in by themselves); nil for what is no code.
  package init?(typed: String) {
    var code: [UInt8] = []
    for scalar in typed.unicodeScalars where !Self.isBetween(scalar) {
      guard scalar.isASCII else { return nil }
      let byte = UInt8(scalar.value)
      let capital = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte & ~0x20 : byte
      guard Self.alphabet.contains(capital), code.count < Self.length else { return nil }
      code.append(capital)
    }
    guard code.count == Self.length else { return nil }
    text = String(decoding: code, as: UTF8.self)
  }

  /// Whether a scalar only stands between the characters of a code.
  private static func isBetween(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation
  }
}
