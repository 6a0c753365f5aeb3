import Markdown
import Testing

@Suite("Calls in a text")
struct CallTests {
  @Test(arguments: [
    Sample("[[inscription: Qui vient]]", "<p data-call=\"qui-vient\">Qui vient</p>"),
    Sample("  [[ Inscription\u{A0}:Où ?  ]]  ", "<p data-call=\"ou\">Où ?</p>"),
    Sample("[[inscription\u{202F}: a]]", "<p data-call=\"a\">a</p>"),
    Sample("- [[inscription: a]]\n- b", "<ul>\n<li>\n<p data-call=\"a\">a</p></li>\n<li>b</li>\n</ul>\n"),
    Sample("> [[inscription: a]]", "<blockquote>\n<p data-call=\"a\">a</p>\n</blockquote>\n"),
    Sample("a\n\n[[inscription: b]]\n\nc", "<p>a</p>\n<p data-call=\"b\">b</p>\n<p>c</p>\n"),
    Sample(
      "[[inscription: Qui ?]]\n\n[[inscription: Qui !]]",
      "<p data-call=\"qui\">Qui ?</p>\n<p data-call=\"qui-2\">Qui !</p>"),
    Sample("[[inscription: 🙂]]", "<p data-call=\"section\">🙂</p>"),
    Sample(
      "[[inscription: \"><script>alert(1)</script>&amp;]]",
      "<p data-call=\"script-alert-1-script-amp\">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</p>"
    ),
    Sample(
      "[[inscription: *a* `b` [^1] |#]]", "<p>[[inscription : <em>a</em> <code>b</code> [^1] |#]]</p>\n"),
    Sample("[[inscription: *a* `b` |#]]", "<p data-call=\"a-b\">*a* `b` |#</p>"),
  ])
  func rendering(_ sample: Sample) {
    #expect(text(sample.markdown) == sample.html)
  }

  /// What does not stand alone, asks nothing or is too long stays the text that it is; so does whatever looks like a place.
  @Test(arguments: [
    ("Venez, [[inscription: a]] !", "<p>Venez, [[inscription : a]] !</p>\n"),
    ("[[inscription: a]]\nb", "<p>[[inscription : a]]\nb</p>\n"),
    ("[[inscription: a]] [[inscription: b]]", "<p>[[inscription : a]] [[inscription : b]]</p>\n"),
    ("# [[inscription: a]]", "<h2 id=\"s-inscription-a\">[[inscription : a]]</h2>\n"),
    ("- [ ] [[inscription: a]]", nil), ("|a|\n|-|\n|[[inscription: a]]|", nil),
    ("[[inscription:]]", "<p>[[inscription:]]</p>\n"), ("[[inscription: \u{200B}]]", nil),
    ("[[inscription: a\u{202E}b]]", nil), ("[[inscription: a[b]]]", nil),
    ("`[[inscription: a]]`", "<p><code>[[inscription: a]]</code></p>\n"),
    ("    [[inscription: a]]", "<pre><code>[[inscription: a]]\n</code></pre>\n"),
    ("\\[[inscription: a]]", "<p>[[inscription : a]]</p>\n"),
    ("<p data-call=\"a\">b</p>", "<p>&lt;p data-call=&quot;a&quot;&gt;b&lt;/p&gt;</p>\n"),
    ("[a](/b '<p data-call=\"a\">')", nil), ("![<p data-call=\"a\">](/b)", nil),
    ("```<p data-call=\"a\">\nb\n```", nil),
    ("[[inscription: " + String(repeating: "a", count: 400) + "]]", nil),
  ])
  func noCall(_ source: String, _ html: String?) {
    let rendering = Markdown.render(source, options: .site)
    #expect(rendering.calls.isEmpty && !rendering.html.hasPlaces && rendering.wikiTargets.isEmpty)
    if let html { #expect(text(source) == html) }
  }

  @Test func aFootnoteKeepsItsWayBack() {
    let html = text("a[^1]\n\n[^1]: [[inscription: b]]")
    #expect(html.contains("<p data-call=\"b\">b</p><p><a href=\"#fnref-1\""))
  }

  @Test func atMostFiftyOfOneText() {
    let source = (1...1_000).map { "[[inscription: Question \($0)]]\n\n" }.joined()
    let rendering = Markdown.render(source, options: .site)
    #expect(rendering.calls.count == 50 && Set(rendering.calls.map(\.key)).count == 50)
    #expect(text(source).contains("<p>[[inscription : Question 51]]</p>"))
    #expect(rendering.calls.allSatisfy { (1...80).contains($0.key.utf8.count) })
  }

  @Test func manyOfOneQuestionHaveShortNames() {
    let source = String(repeating: "[[inscription: \(String(repeating: "ab ", count: 100))]]\n\n", count: 60)
    let calls = Markdown.render(source, options: .site).calls
    #expect(calls.count == 50 && Set(calls.map(\.key)).count == 50)
    #expect(calls.allSatisfy { (1...80).contains($0.key.utf8.count) })
  }

  /// Without the option the mark is what it was: a link to a page of that name.
  @Test func onlyWithTheOption() {
    var options = Markdown.Options.site
    options.callMark = ""
    #expect(
      Markdown.render("[[inscription: a]]", options: options).wikiTargets.map(\.page) == ["inscription: a"])
    #expect(Markdown.render("[[inscription: a]]", options: .gfm).calls.isEmpty)
  }

  @Test(arguments: [
    ("[[inscription: a]]", [Int]()), ("a [[inscription: b]]", [1]), ("a\n\n- [[inscription: b]] c\n", [3]),
    ("# [[inscription: a]]", [1]), ("|a|\n|-|\n|[[inscription: a]]|", [3]), ("`[[inscription: a]]`", []),
    ("[[Inscriptions]]", []),
  ])
  func warnings(_ source: String, _ lines: [Int]) {
    let found = Markdown.warnings(in: source)
    #expect(found.map(\.line) == lines && found.allSatisfy { $0.kind == .strayCall })
  }

  @Test func plainTextIsTheQuestion() {
    #expect(Markdown.plainText(of: "a\n\n[[inscription: Qui ?]]\n\nb") == "a\nQui ?\nb")
  }

  /// Every space is a space.
  private func text(_ source: String) -> String {
    String(decoding: Markdown.render(source, options: .site).html.bytes, as: UTF8.self)
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }
}
