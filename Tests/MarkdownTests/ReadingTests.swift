import Markdown
import Testing

/// Warnings and plain text: what else is read from a source than HTML.
@Suite struct ReadingTests {
  @Test(
    arguments: [
      ("# a\n## b\n### c\n# d", []), ("## a\n\n### b", []), ("", []), ("#\n### a", [(2, skipped(3, 2))]),
      ("### a", [(1, skipped(3, 2))]),
      ("texte\n\n## a\n\n#### b\n##### c\n\n## d\nf\n\n####### g", [(5, skipped(4, 3))]),
      ("# a\n\nb\n---\n\n#### c", [(6, skipped(4, 3))]),
      ("a\n===\n\n> - ### c", [(4, skipped(3, 2))]),
      ("![](/i.png)", [(1, image("/i.png"))]),
      ("![a](/i.png) ![ ](b&amp;c)", [(1, image("b&c"))]),
      ("a\nb ![c](/d) e\n![](/f)\n![](/g)", [(3, image("/f")), (4, image("/g"))]),
      ("[r]: /x\n[s]: /y\na\n![][r]", [(4, image("/x"))]),
      ("- a\n\n  b\n  ![](/c)\n\n      ![](/code)", [(4, image("/c"))]),
      ("|a|![](/h)|\n|-|-|\n|b|\n|c|![](/d)|", [(1, image("/h")), (4, image("/d"))]),
      ("a\r\n\r\n![](/c)\r\n`![](/d)`", [(3, image("/c"))]),
      ("a[^1]\n\n[^1]: b\n\n    ![](/c)", [(5, image("/c"))]),
      ("# ![](/c)", [(1, image("/c"))]),
      ("[](/a) [ ](/b)", [(1, .emptyLink(address: "/a")), (1, .emptyLink(address: "/b"))]),
      ("[![b](/c)](/a) [![](/c)](/a)", [(1, image("/c"))]),
      (
        "[https://a.fr](https://a.fr) <https://a.fr> https://a.fr",
        [(1, .linkTextIsAddress(address: "https://a.fr"))]
      ),
      ("[a](/b) [c\nd](/e) [](/f)", [(2, .emptyLink(address: "/f"))]),
    ] as [(String, [(Int, Markdown.Warning.Kind)])])
  func warnings(_ source: String, _ expected: [(Int, Markdown.Warning.Kind)]) {
    let warnings = Markdown.warnings(in: source)
    #expect(warnings.map(\.line) == expected.map(\.0))
    #expect(warnings.map(\.kind) == expected.map(\.1))
  }

  @Test func warningsAreBounded() {
    let warnings = Markdown.warnings(in: String(repeating: "![](/a)\n", count: 1000))
    #expect(warnings.map(\.line) == Array(1...50))
  }

  @Test(arguments: [
    ("# Un *titre*\n\nUn [lien](/u) et `code`.\nSuite", "Un titre\nUn lien et code. Suite"),
    ("- a\n- b\n\n  c\n> d", "a\nb\nc\nd"),
    ("|a|b|\n|-|-|\n|c|*d*|", "a b\nc d"),
    ("```swift\nlet a\nlet b\n```\n\n    c", "let a\nlet b\nc"),
    ("[[Page]] [[Cercle/Page|le texte]] ![Une image](/i) ![](/j)", "Page le texte Une image "),
    ("a[^1] b[^x]\n\n[^1]: c[^2]\n\n[^2]: d\n\n[^3]: jamais\n\ne", "a b[^x]\ne\nc\nd"),
    ("a  \nb &eacute; \\* <b> «c» !", "a b é * <b> «c» !"),
    ("---\n\n[r]: /u\n\n[r]", "r"), ("", ""), ("https://a.fr", "https://a.fr"), ("- [x] fait", "fait"),
  ])
  func plainText(_ source: String, _ expected: String) {
    #expect(Markdown.plainText(of: source) == expected)
  }

  private static func skipped(_ written: Int, _ expected: Int) -> Markdown.Warning.Kind {
    .skippedHeading(written: written, expected: expected)
  }

  private static func image(_ address: String) -> Markdown.Warning.Kind {
    .imageWithoutText(address: address)
  }
}
