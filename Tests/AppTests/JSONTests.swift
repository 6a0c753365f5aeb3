import Testing

@testable import App

@Suite("JSON that people bring")
struct JSONTests {
  /// A text and its value; nil for what is not JSON.
  @Test(
    "It is read to the letter",
    arguments: [
      ("0", .number(0)), ("-0", .number(0)), (" 12\n", .number(12)), ("-9223372036854775808", .number(.min)),
      ("9223372036854775807", .number(.max)), ("9223372036854775808", .otherNumber("9223372036854775808")),
      ("1.5", .otherNumber("1.5")), ("0.0", .otherNumber("0.0")), ("1e400", .otherNumber("1e400")),
      ("-1E-2", .otherNumber("-1E-2")), ("1e+3", .otherNumber("1e+3")), ("01", nil), ("-", nil), ("+1", nil),
      (".5", nil),
      ("1.", nil), ("1e", nil), ("1e+", nil), ("-01", nil), ("00", nil), ("0x1", nil), ("NaN", nil),
      ("Infinity", nil), ("1 2", nil), ("true", .flag(true)), ("false", .flag(false)), ("null", .null),
      ("tru", nil), ("True", nil),
      ("nullx", nil), ("", nil), (" ", nil), ("\u{FEFF}1", nil), ("\u{A0}1", nil), ("1 // un", nil),
      (#""""#, .text("")), (#""é – 😀""#, .text("é – 😀")),
      (#""\"\\\/\b\f\n\r\t""#, .text("\"\\/\u{8}\u{C}\n\r\t")),
      (#""\u00e9\u00C9\u0000""#, .text("éÉ\0")), (#""\ud83d\ude00""#, .text("😀")),
      (#""\uDBFF\uDFFF""#, .text("\u{10FFFF}")),
      (#""\ud83d""#, nil), (#""\ude00""#, nil), (#""\ud83d\ud83d""#, nil), (#""\ud83dx""#, nil),
      (#""\ud83d\n""#, nil),
      (#""\ud83d\u""#, nil), (#""\u12""#, nil), (#""\u12g4""#, nil), (#""\u+123""#, nil), (#""\x41""#, nil),
      (#""\""#, nil),
      ("\"", nil), ("\"a", nil), ("\"a\nb\"", nil), ("\"a\tb\"", nil), ("\"\0\"", nil), ("'a'", nil),
      ("[]", .list([])), ("[ ]", .list([])), ("[1,\t2]", .list([.number(1), .number(2)])), ("[1,]", nil),
      ("[,1]", nil),
      ("[1 2]", nil), ("[", nil), ("[1", nil), ("[1,", nil), ("]", nil), ("[1}", nil), ("[[]", nil),
      ("{}", .members([])), (#"{"a": {"b": [null]}}"#, .object([("a", .object([("b", .list([.null]))]))])),
      (#"{"a":1,"b":2}"#, .object([("a", .number(1)), ("b", .number(2))])), (#"{"a":1,}"#, nil),
      (#"{"a"}"#, nil),
      (#"{"a":}"#, nil), (#"{a:1}"#, nil), (#"{1:1}"#, nil), (#"{"a":1 "b":2}"#, nil),
      (#"{"a":1,"a":2}"#, nil),
      (#"{"a":1,"\u0061":2}"#, nil), ("{", nil), (#"{"a""#, nil), (#"{"a":"#, nil), (#"{"a":1"#, nil),
    ] as [(String, JSON?)])
  func letter(_ text: String, _ value: JSON?) { #expect(JSON(Array(text.utf8)) == value) }

  @Test(
    "Bytes that are not UTF-8 are refused",
    arguments: [
      [0xFF], [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xC3, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0xEF, 0xBB, 0xBF, 0x31], [0x00], [0x31, 0x00],
    ] as [[UInt8]])
  func bytes(_ bytes: [UInt8]) { #expect(JSON(bytes) == nil) }

  @Test("What is too deep or too much is refused")
  func bounds() {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(JSON(nested(JSONReader.maximumDepth)) != nil)
    #expect(JSON(nested(JSONReader.maximumDepth + 1)) == nil)
    #expect(JSON(Array(String(repeating: "{\"a\":[", count: 1_000_000).utf8)) == nil)
    let many = JSONReader.maximumValues
    #expect(JSON(Array(("[" + String(repeating: "0,", count: many - 2) + "0]").utf8)) != nil)
    #expect(JSON(Array(("[" + String(repeating: "0,", count: many - 1) + "0]").utf8)) == nil)
  }

  @Test("What is written is read again")
  func again() {
    let value = JSON.object([
      ("« é »\n\0<\u{2028}", .text("\"\\\u{1}\u{10FFFF}\u{7F}")),
      ("liste", .list([.flag(true), .flag(false), .null, .list([])])),
      ("nombres", .list([.number(.min), .number(.max), .otherNumber("1.5e-3")])), ("rien", .members([])),
    ])
    #expect(JSON(value.bytes) == value)
  }

  @Test("No bytes end the program", arguments: 0..<200)
  func anyBytes(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let signs = Array("{}[]\",:\\u0d8e-+.tfn \u{E9}".utf8) + [0, 0xFF]
    let bytes = (0..<300).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return signs[Int(state >> 33) % signs.count]
    }
    for count in [1, 3, 10, 50, 300] {
      guard let value = JSON(Array(bytes[..<count])) else { continue }
      #expect(JSON(value.bytes) == value)
    }
  }
}
