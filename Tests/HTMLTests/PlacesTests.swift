import Testing

@testable import HTML

@Suite("Places that are filled for one reader")
struct PlacesTests {
  private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  @Test(arguments: [
    ("", ""), ("<p>a</p>", "<p>a</p>"),
    ("<p data-call=\"a\">Q</p>", "[a]"),
    ("x<p data-call=\"a\">Q</p>y<p data-call=\"b\">R</p>z", "x[a]y[b]z"),
    ("<p data-call=\"none\">Q</p><p data-call=\"b\">R</p>", "<p data-call=\"none\">Q</p>[b]"),
    ("<p data-call=\"a", "<p data-call=\"a"), ("<p data-call=\"a\">Q", "<p data-call=\"a\">Q"),
    ("<p data-cal", "<p data-cal"), ("&lt;p data-call=\"a\"&gt;Q</p>", "&lt;p data-call=\"a\"&gt;Q</p>"),
  ])
  func filling(_ source: String, _ expected: String) {
    let piece = HTML(trusted: Array(source.utf8))
    #expect(text(piece.filled { $0 == "none" ? nil : "[\($0)]" }) == expected)
    #expect(piece.hasPlaces == source.contains("<p data-call=\""))
  }

  @Test(arguments: [
    ("", ""), ("<p>a</p>", "<p>a</p>"), ("<p data-call=\"a\">Q</p>", "<p>Q</p>"),
    ("x<p data-call=\"a\">Q</p>y<p data-call=\"b\">R</p>z", "x<p>Q</p>y<p>R</p>z"),
    ("<p data-call=\"a", "<p data-call=\"a"), ("&lt;p data-call=\"a\"&gt;", "&lt;p data-call=\"a\"&gt;"),
  ])
  func leavingOut(_ source: String, _ expected: String) {
    #expect(text(HTML(trusted: Array(source.utf8)).withoutPlaces) == expected)
  }

  @Test func insideAPage() {
    let piece: HTML = "<p data-call=\"a\">Q</p>"
    let page = HTML.page {
      let name = "<b>"
      return "<main>\(piece.filled { _ in "<div>\(name)</div>" })</main>"
    }
    #expect(String(decoding: page, as: UTF8.self) == "<main><div>&lt;b&gt;</div></main>")
  }
}
