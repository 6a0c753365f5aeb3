import HTML
import Testing

@Suite("A text among others on a page")
struct AmongOthersTests {
  @Test(
    "has its headings lower and anchors of its own",
    arguments: [
      ("", ""), ("<p>a</p>", "<p>a</p>"), ("a < b", "a < b"), ("<", "<"), ("<p", "<p"),
      ("<h2 id=\"s-a\">A</h2>", "<h4 id=\"m-s-a\">A</h4>"), ("<h3>A</h3>", "<h5>A</h5>"),
      ("<h5>A</h5>", "<h6>A</h6>"), ("<hr>", "<hr>"), ("<h7>", "<h7>"), ("<h2x>", "<h2x>"),
      ("<a href=\"#fn-1\" id=\"fnref-1\">1</a>", "<a href=\"#m-fn-1\" id=\"m-fnref-1\">1</a>"),
      ("<a href=\"/mots/x\">x</a>", "<a href=\"/mots/x\">x</a>"),
      ("<p>id=\"a\" href=\"#b\"</p>", "<p>id=\"a\" href=\"#b\"</p>"),
      ("<img src=\"/f/1\" alt=\"Un « id=&quot;x »\">", "<img src=\"/f/1\" alt=\"Un « id=&quot;x »\">"),
    ])
  func moved(_ text: String, _ expected: String) {
    let made = HTML(trusted: Array(text.utf8)).amongOthers(levels: 2, under: "m")
    #expect(String(decoding: made.bytes, as: UTF8.self) == expected)
  }

  @Test(
    "loads no image where images are links",
    arguments: [
      ("<img src=\"/f/1\" alt=\"Une carte\" loading=\"lazy\">", "<a href=\"/f/1\">Une carte</a>"),
      ("<img src=\"/f/1\" alt=\"\">", "<a href=\"/f/1\">/f/1</a>"),
      ("<a href=\"/p\"><img src=\"/f/1\" alt=\"Une carte\"></a>", "<a href=\"/p\">Une carte</a>"),
      ("<img>", "<img>"),
    ])
  func linked(_ text: String, _ expected: String) {
    let made = HTML(trusted: Array(text.utf8)).amongOthers(levels: 2, under: "m", images: .linked)
    #expect(String(decoding: made.bytes, as: UTF8.self) == expected)
  }
}
