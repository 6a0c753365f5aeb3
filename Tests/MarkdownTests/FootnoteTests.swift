import Markdown
import Testing

@Suite struct FootnoteTests {
  /// The page without its notes, and the contents of each note.
  struct Case: Sendable, CustomTestStringConvertible {
    let markdown: String
    let page: String
    let notes: [String]
    var testDescription: String { markdown }
  }

  private static func mark(_ number: Int, _ mark: Int = 1) -> String {
    let id = mark > 1 ? "fnref-\(number)-\(mark)" : "fnref-\(number)"
    return
      "<sup class=\"note-ref\"><a href=\"#fn-\(number)\" id=\"\(id)\" role=\"doc-noteref\">\(number)</a></sup>"
  }

  private static func back(_ number: Int, _ mark: Int = 1) -> String {
    let id = mark > 1 ? "fnref-\(number)-\(mark)" : "fnref-\(number)"
    let sign = mark > 1 ? "↩<sup>\(mark)</sup>" : "↩"
    return "<a href=\"#\(id)\" class=\"note-back\" role=\"doc-backlink\">\(sign)</a>"
  }

  @Test(arguments: [
    Case(markdown: "a[^1]\n\n[^1]: b", page: "<p>a\(mark(1))</p>\n", notes: ["<p>b \(back(1))</p>\n"]),
    // Numbered by their first marks, whatever the order of the definitions.
    Case(
      markdown: "[^x]: x\n[^y]: y\n\na[^y] b[^x] c[^y]",
      page: "<p>a\(mark(1)) b\(mark(2)) c\(mark(1, 2))</p>\n",
      notes: ["<p>y \(back(1)) \(back(1, 2))</p>\n", "<p>x \(back(2))</p>\n"]),
    // Several paragraphs, a list and code; the last paragraph goes on lazily.
    Case(
      markdown: "[^1]\n\n[^1]: a\n\n    - b\n\n        c\n\n    d\ne\n\nf",
      page: "<p>\(mark(1))</p>\n<p>f</p>\n",
      notes: ["<p>a</p>\n<ul>\n<li>\n<p>b</p>\n<p>c</p>\n</li>\n</ul>\n<p>d\ne \(back(1))</p>\n"]),
    Case(
      markdown: "[^1]\n\n[^1]:\n        a\n",
      page: "<p>\(mark(1))</p>\n", notes: ["<pre><code>a\n</code></pre>\n<p>\(back(1))</p>\n"]),
    Case(markdown: "[^1]\n\n[^1]:      a", page: "<p>\(mark(1))</p>\n", notes: ["<p>a \(back(1))</p>\n"]),
    Case(markdown: "[^1]\n\n[^1]:", page: "<p>\(mark(1))</p>\n", notes: ["<p>\(back(1))</p>\n"]),
    // A definition ends a paragraph, as on GitHub.
    Case(markdown: "a[^1]\n[^1]: b", page: "<p>a\(mark(1))</p>\n", notes: ["<p>b \(back(1))</p>\n"]),
    // Labels are those of links; the first definition counts.
    Case(
      markdown: "a[^É  N]\n\n[^é n]: b\n\n[^É n]: c", page: "<p>a\(mark(1))</p>\n",
      notes: ["<p>b \(back(1))</p>\n"]),
    // Definitions that nobody refers to, marks without definition, marks that are none.
    Case(
      markdown: "a[^1] `[^2]` \\[^2] [^] [^ ] [^2\n\n[^2]: b[^3]\n\n[^3]: c",
      page: "<p>a[^1] <code>[^2]</code> [^2] [^] [^ ] [^2</p>\n", notes: []),
    // A note may refer to itself and to others, which are read after it.
    Case(
      markdown: "a[^1]\n\n[^1]: b[^1][^2]\n\n[^2]: c[^1]",
      page: "<p>a\(mark(1))</p>\n",
      notes: [
        "<p>b\(mark(1, 2))\(mark(2)) \(back(1)) \(back(1, 2)) \(back(1, 3))</p>\n",
        "<p>c\(mark(1, 3)) \(back(2))</p>\n",
      ]),
    // There is no link in a link, and none in a text for those who do not see an image.
    Case(
      markdown: "[a[^1]b](/u) ![c[^1]](/i) \n\n[^1]: d",
      page:
        "<p><a href=\"/u\">ab</a>\(mark(1)) <img src=\"/i\" alt=\"c\" loading=\"lazy\">\(mark(1, 2))</p>\n",
      notes: ["<p>d \(back(1)) \(back(1, 2))</p>\n"]),
    Case(
      markdown: "a![^1]\n\n[^1]: b", page: "<p>a\u{202F}!\(mark(1))</p>\n", notes: ["<p>b \(back(1))</p>\n"]),
    // In quotes, lists, tables, headings and inside each other.
    Case(
      markdown: "> - a[^1]\n>\n>   [^1]: b\n>\n>       [^2]: c[^2]\n>\n>       d[^2]\n\ne",
      page: "<blockquote>\n<ul>\n<li>\n<p>a\(mark(1))</p>\n</li>\n</ul>\n</blockquote>\n<p>e</p>\n",
      notes: [
        "<p>b</p>\n<p>d\(mark(2)) \(back(1))</p>\n", "<p>c\(mark(2, 2)) \(back(2)) \(back(2, 2))</p>\n",
      ]),
    Case(
      markdown: "# a[^1]\n\n[^1]: b", page: "<h2 id=\"s-a\">a\(mark(1))</h2>\n",
      notes: ["<p>b \(back(1))</p>\n"]),
  ])
  func footnote(_ sample: Case) {
    var expected = sample.page
    if !sample.notes.isEmpty {
      expected += "<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n"
      for (index, note) in sample.notes.enumerated() {
        expected += "<li id=\"fn-\(index + 1)\">\n\(note)</li>\n"
      }
      expected += "</ol>\n</section>\n"
    }
    #expect(render(sample.markdown, .site) == expected)
    #expect(
      !render(sample.markdown, .gfm).contains("<section") && !render(sample.markdown, .gfm).contains("<sup"))
  }

  @Test func namesAndPrefix() {
    var options = Markdown.Options.site
    options.footnotePrefix = "n\"7-"
    options.footnoteNames = .init(mark: "Note", section: "Notes", backLink: "Retour à l’appel")
    let html = render("a[^1][^1]\n\n[^1]: b", options)
    #expect(html.contains("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Notes\">"))
    #expect(html.contains("href=\"#fn-n&quot;7-1\" id=\"fnref-n&quot;7-1-2\""))
    #expect(html.contains("role=\"doc-noteref\" aria-label=\"Note 1\">1</a>"))
    #expect(html.contains("<li id=\"fn-n&quot;7-1\">"))
    #expect(html.contains("role=\"doc-backlink\" aria-label=\"Retour à l’appel 1-2\">↩<sup>2</sup></a>"))
  }

  @Test func linksBackAreBounded() {
    let html = render("[^1]: a\n\n" + String(repeating: "[^1]", count: 100), .site)
    #expect(html.occurrences(of: "doc-noteref") == 100)
    #expect(html.occurrences(of: "doc-backlink") == 20)
    #expect(html.occurrences(of: " id=\"fnref-") == 20)
  }

  @Test func headingsKnowNothingOfMarks() {
    let rendering = Markdown.render("# Un titre[^1]\n\n[^1]: a")
    #expect(rendering.headings.map(\.text) == ["Un titre"])
    #expect(rendering.headings.map(\.id) == ["s-un-titre"])
  }
}
