import HTML

/// A link that opens a letter to `address`. All that could add something to the letter is percent-encoded, so
/// that it holds nothing but its addressee (RFC 6068, 2).
func mailLink(_ address: String, _ words: HTML) -> HTML {
  #"<a href="mailto:\#(percentEncoded(address))">\#(words)</a>"#
}

private func percentEncoded(_ address: String) -> String {
  var encoded: [UInt8] = []
  for byte in address.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: "+"):
      encoded.append(byte)
    default: encoded += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}

private func hexadecimal(_ digit: UInt8) -> UInt8 {
  digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
}
