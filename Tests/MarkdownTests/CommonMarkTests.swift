import Markdown
import Testing

@Suite struct CommonMarkTests {
  @Test(arguments: Sample.blockSamples) func block(_ sample: Sample) {
    #expect(render(sample.markdown, .conformance) == sample.html)
  }

  @Test(arguments: Sample.inlineSamples) func inline(_ sample: Sample) {
    #expect(render(sample.markdown, .conformance) == sample.html)
  }

  /// What CommonMark 0.31 changed.
  @Test(arguments: [
    Sample("a<!--> b <!---> c <!-- -- --> d", "<p>a<!--> b <!---> c <!-- -- --> d</p>\n"),
    Sample("*$*alpha", "<p>*$*alpha</p>\n"),
    Sample("*€*alpha", "<p>*€*alpha</p>\n"),
    Sample("<search>\n*brut*", "<search>\n*brut*\n"),
    Sample("<!a *b*>", "<!a *b*>\n"),
    Sample("[SS]\n\n[ẞ]: /u", "<p><a href=\"/u\">SS</a></p>\n"),
  ])
  func change(_ sample: Sample) {
    #expect(render(sample.markdown, .conformance) == sample.html)
  }

  @Test(arguments: [
    Sample("", ""),
    Sample("\n \n\t\n", ""),
    Sample("\0", "<p>\u{FFFD}</p>\n"),
    Sample("a\0b", "<p>a\u{FFFD}b</p>\n"),
    Sample("\u{FEFF}# Titre", "<h1>Titre</h1>\n"),
    Sample("\r\n\r\na\r\n", "<p>a</p>\n"),
    Sample("a\r\rb", "<p>a</p>\n<p>b</p>\n"),
  ])
  func byteLevel(_ sample: Sample) {
    #expect(render(sample.markdown, .conformance) == sample.html)
  }

  /// The default lets no HTML through.
  @Test(arguments: [
    Sample("<div>\n*a*\n</div>", "<p>&lt;div&gt;\n<em>a</em>\n&lt;/div&gt;</p>\n"),
    Sample("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
    Sample("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n"),
    Sample("<!-- *a* -->", "<p>&lt;!-- <em>a</em> --&gt;</p>\n"),
    Sample("<http://a>", "<p><a href=\"http://a\">http://a</a></p>\n"),
  ])
  func rawHTMLIsText(_ sample: Sample) {
    #expect(render(sample.markdown, Markdown.Options()) == sample.html)
  }

  /// One more level than the limit is text.
  @Test func depthIsBounded() {
    let quotes = render(String(repeating: ">", count: 101) + "a", .conformance)
    #expect(quotes.occurrences(of: "<blockquote>") == 100)
    #expect(quotes.contains("<p>&gt;a</p>"))
    let lists = render(String(repeating: "- ", count: 101) + "a", .conformance)
    #expect(lists.occurrences(of: "<ul>") == 100)
    #expect(lists.contains("<li>- a</li>"))
  }
}

extension String {
  /// How often `part` occurs.
  func occurrences(of part: String) -> Int { ranges(of: part).count }
}

/// Renders without wiki pages.
func render(_ markdown: String, _ options: Markdown.Options) -> String {
  String(decoding: Markdown.render(markdown, options: options).html.bytes, as: UTF8.self)
}
