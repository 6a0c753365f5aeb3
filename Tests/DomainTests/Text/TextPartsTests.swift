import Domain
import Testing

@Suite struct TextPartsTests {
  static let table: [(String, [String])] = [
    ("", []), ("\n \n", []), ("a", ["a"]), ("a\n", ["a"]), ("\n\na\nb\n\n\nc\n", ["a\nb", "c"]),
    ("a  \n \t\nb", ["a  ", "b"]), ("    a\n\n    b", ["    a", "    b"]), ("a\r\n\r\nb", ["a\r", "b"]),
    ("```\na\n\nb\n```\n\nc", ["```\na\n\nb\n```", "c"]),
    ("~~~ x\n\n```\n~~~~\n\nc", ["~~~ x\n\n```\n~~~~", "c"]),
    ("a\n```\n\nb\n```\nc\n\nd", ["a\n```\n\nb\n```\nc", "d"]), ("```\na\n\nb\n\n", ["```\na\n\nb"]),
    ("``` a`b\n\nc", ["``` a`b", "c"]), ("``\n\nc", ["``", "c"]),
    ("- ```\n\n  a\n  ```\n\nb", ["- ```\n\n  a\n  ```", "b"]),
    ("1) - ~~~\n\n     a\n     ~~~\n\nb", ["1) - ~~~\n\n     a\n     ~~~", "b"]),
    ("> ```\n> a\n\nb", ["> ```\n> a", "b"]), ("- - -\n\na", ["- - -", "a"]),
    ("````\n```\n\n````\n\na", ["````\n```\n\n````", "a"]), ("a\u{A0}\n\u{A0}\nb", ["a\u{A0}\n\u{A0}\nb"]),
  ]

  @Test(arguments: table) func paragraphs(_ text: String, _ paragraphs: [String]) {
    #expect(TextParts(paragraphsOf: text).texts == paragraphs)
  }

  @Test func joinedItIsTheText() {
    for seed in 0..<2_000 as Range<UInt64> {
      var texts = RandomTexts(.wild, seed: seed)
      let text = texts.joined(texts.base())
      let parts = TextParts(paragraphsOf: text)
      let (inner, gaps) = (parts.texts, parts.gaps)
      let joined = inner.indices.map { gaps[$0] + inner[$0] }.joined() + (gaps.last ?? "")
      #expect(gaps.count == inner.count + 1)
      #expect(joined.utf8.elementsEqual(text.utf8), "seed \(seed)")
    }
  }
}
