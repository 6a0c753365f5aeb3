import Secrets
import Testing

@Suite struct JoinCodeTests {
  @Test(
    arguments: [
      ("ABC234", "ABC234"), ("abc234", "ABC234"), (" ab c-2 34- ", "ABC234"), ("zzz999", "ZZZ999"),
      ("", nil), ("ABC23", nil), ("ABC2345", nil), ("ABC230", nil), ("ABCO23", nil), ("ABC231", nil),
      ("ABCI23", nil),
      ("ABCL23", nil), ("ABCU23", nil), ("ABCé23", nil), ("ABC\t23", nil), ("ABC_23", nil),
      ("ABC\u{A0}234", "ABC234"), ("ABC\u{2013}234\n", "ABC234"), ("ABC\u{200B}234", nil),
      ("ABC23\u{FF14}", nil),
    ] as [(String, String?)])
  func codesAreReadAsTyped(typed: String, expected: String?) {
    #expect(JoinCode(typed: typed)?.text == expected)
  }

  /// 6,000 characters: each of 30 comes about 200 times. Fewer than 100 has a chance under one in 10^12.
  @Test func newCodesUseAllCharactersAlike() {
    var counts: [Character: Int] = [:]
    for _ in 0..<1_000 {
      let code = JoinCode()
      #expect(JoinCode(typed: code.text) == code)
      for character in code.text { counts[character, default: 0] += 1 }
    }
    #expect(counts.count == 30)
    #expect(counts.values.allSatisfy { (100...300).contains($0) })
  }
}
