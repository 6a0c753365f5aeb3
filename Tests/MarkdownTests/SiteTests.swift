import Markdown
import Testing

@Suite struct SiteTests {
  @Test(arguments: [
    Sample("a  \nb\n\n---", "<p>a<br>\nb</p>\n<hr>\n"),
    Sample(
      "- [ ] a *b*", "<ul>\n<li><label><input type=\"checkbox\" disabled> a <em>b</em></label></li>\n</ul>\n"),
    Sample(
      "- [x] a\n\n- b",
      """
      <ul>\n<li>\n<p><label><input type="checkbox" disabled checked> a</label></p>\n</li>
      <li>\n<p>b</p>\n</li>\n</ul>\n
      """),
    Sample(
      "|a|b|\n|:-:|-:|\n|c|d|",
      """
      <table>\n<thead>\n<tr>\n<th scope="col" class="center">a</th>\n<th scope="col" class="right">b</th>
      </tr>\n</thead>\n<tbody>\n<tr>\n<td class="center">c</td>\n<td class="right">d</td>\n</tr>
      </tbody>\n</table>\n
      """),
    Sample(
      "![É \"a\"](/i.png 't')",
      "<p><img src=\"/i.png\" alt=\"É &quot;a&quot;\" title=\"t\" loading=\"lazy\"></p>\n"),
    Sample("a\u{1}b&#2;c&#9;d", "<p>a\u{FFFD}b\u{FFFD}c\td</p>\n"),
    Sample("[](/u)", "<p><a href=\"/u\">/u</a></p>\n"),
    Sample("##", ""),
    Sample("# ![](/i.png)", "<p><img src=\"/i.png\" alt=\"\" loading=\"lazy\"></p>\n"),
    Sample("<b>a</b>\n\n<div>\n*b*", "<p>&lt;b&gt;a&lt;/b&gt;</p>\n<p>&lt;div&gt;\n<em>b</em></p>\n"),
  ])
  func markup(_ sample: Sample) {
    #expect(render(sample.markdown, .site) == sample.html)
  }

  @Test func headings() {
    let source = """
      # L’été à *Brœçàs* & `Œuvre`
      ## A
      ## a
      # A-2
      ### a
      ###### six [b](/c) ![d](/e)
      # 日本
      # s
      # e\u{301}te\u{301}
      """
    let rendering = Markdown.render(source, options: .site)
    let expected: [(Int, String, String)] = [
      (2, "s-l-ete-a-broecas-oeuvre", "L’été à Brœçàs & Œuvre"), (3, "s-a", "A"), (3, "s-a-2", "a"),
      (2, "s-a-2-2", "A-2"), (3, "s-a-3", "a"), (4, "s-six-b-d", "six b d"), (2, "s-section", "日本"),
      (2, "s-s", "s"), (2, "s-ete", "e\u{301}te\u{301}"),
    ]
    #expect(rendering.headings.map(\.level) == expected.map(\.0))
    #expect(rendering.headings.map(\.id) == expected.map(\.1))
    #expect(rendering.headings.map(\.text) == expected.map(\.2))
    let html = String(decoding: rendering.html.bytes, as: UTF8.self)
    for heading in rendering.headings { #expect(html.contains("<h\(heading.level) id=\"\(heading.id)\">")) }
    #expect(Markdown.anchor(for: "L’été à Brœçàs & Œuvre") == "s-l-ete-a-broecas-oeuvre")
    #expect(Markdown.anchor(for: String(repeating: "é ", count: 1000)).utf8.count <= 70)
  }

  /// Written levels, and what they become under a heading of level 2 and under one of level 4.
  @Test(arguments: [
    ([1, 2, 3], [3, 4, 5], [5, 6, 6]), ([3, 3], [3, 3], [5, 5]),
    ([2, 5, 5, 4, 2], [3, 4, 4, 4, 3], [5, 6, 6, 6, 5]),
    ([4, 2, 3], [3, 3, 4], [5, 5, 6]), ([6, 1, 6, 3, 6], [3, 3, 4, 4, 5], [5, 5, 6, 6, 6]),
    ([1, 2, 3, 4, 5, 6], [3, 4, 5, 6, 6, 6], [5, 6, 6, 6, 6, 6]),
  ])
  func headingsFitUnderThoseOfThePage(_ written: [Int], _ underTwo: [Int], _ underFour: [Int]) {
    let source = written.map { String(repeating: "#", count: $0) + " a\n" }.joined()
    for (first, expected) in [(3, underTwo), (5, underFour), (nil, written)] {
      var options = Markdown.Options.site
      options.firstHeadingLevel = first
      #expect(Markdown.render(source, options: options).headings.map(\.level) == expected)
    }
  }

  /// What is written as a heading without text becomes none, and moves none.
  @Test func aHeadingWithoutTextCountsForNothing() {
    let html = render("# ![](/i.png)\n## a\n#\n### b", .site)
    #expect(html.contains("<h2 id=\"s-a\">") && html.contains("<h3 id=\"s-b\">"))
  }

  /// The Content-Security-Policy shows images of the site only.
  @Test(arguments: [
    Sample(
      "![Un *plan*](http://e.org/x.png)", "<a href=\"http://e.org/x.png\">Un plan\(elsewhere("e.org"))</a>"),
    Sample("![](//e.org/x.png)", "<a href=\"//e.org/x.png\">//e.org/x.png</a>"),
    Sample("![ ](<HTTPS://e.org> 't')", "<a href=\"HTTPS://e.org\" title=\"t\">HTTPS://e.org</a>"),
    Sample("[![Plan](https://e.org/x.png) là](/u)", "<a href=\"/u\">Plan là</a>"),
    Sample("[![](https://e.org/x.png)](/u)", "<a href=\"/u\">/u</a>"),
    Sample("![a ![b](//c) d](//e.org)", "<a href=\"//e.org\">a b d\(elsewhere("e.org"))</a>"),
    Sample(
      "![<b>](/i.png?u=http://e.org)",
      "<img src=\"/i.png?u=http://e.org\" alt=\"&lt;b&gt;\" loading=\"lazy\">"),
  ])
  func imagesOfOtherSitesAreLinks(_ sample: Sample) {
    #expect(render(sample.markdown, .site) == "<p>\(sample.html)</p>\n")
    #expect(render(sample.markdown, .gfm).contains("<img "))
  }

  @Test func anchorsOfManyEqualHeadingsDiffer() {
    let source = (2...300).map { "# a\n# a-\($0)\n" }.joined()
    let ids = Markdown.render(source, options: .site).headings.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.count == 598)
  }

  @Test(arguments: [
    Sample("[[Page]]", "<a href=\"/p/Page\">Page</a>"),
    Sample("[[ Page | un *texte* & ]]", "<a href=\"/p/Page\">un *texte* &amp;</a>"),
    Sample("[[Cercle/Page]]", "<a href=\"/p/Cercle/Page\">Cercle/Page</a>"),
    Sample("[[Page#Un titre]]", "<a href=\"/p/Page#Un titre\">Page#Un titre</a>"),
    Sample("[[#Un titre|là]]", "<a href=\"/p/#Un titre\">là</a>"),
    Sample("[[Page\\|le *texte*]]", "<a href=\"/p/Page\">le *texte*</a>"),
    Sample("[[Cercle/Page|texte]]", "<a href=\"/p/Cercle/Page\">texte</a>"),
    Sample("[[L’été à Œuvre#Où]]", "<a href=\"/p/L’été à Œuvre#Où\">L’été à Œuvre#Où</a>"),
    Sample("[[#Un titre]]", "<a href=\"/p/#Un titre\">#Un titre</a>"),
    Sample("[[Page\\|]]", "<a href=\"/p/Page\">Page</a>"),
    Sample("[[\\|a]]", "[[|a]]"),
    Sample("[[Page|]]", "<a href=\"/p/Page\">Page</a>"),
    Sample("[[Absente]]", "<span class=\"wiki-missing\" role=\"link\" aria-disabled=\"true\">Absente</span>"),
    Sample(
      "[[Absente bientôt]]", "<a href=\"/new?a&amp;b&quot;\" class=\"wiki-missing\">Absente bientôt</a>"),
    Sample("[[Nulle part|<ici>]]", "&lt;ici&gt;"),
    Sample("*[[Page]]*", "<em><a href=\"/p/Page\">Page</a></em>"),
    Sample("[a [[Page]] b](/u)", "<a href=\"/u\">a Page b</a>"),
    Sample("![a [[Page]]](/u)", "<img src=\"/u\" alt=\"a Page\" loading=\"lazy\">"),
    Sample("`[[Page]]`", "<code>[[Page]]</code>"),
    Sample("\\[[Page]]", "[[Page]]"),
    Sample("[[]] [[ ]] [[|a]] [[#]] [[a", "[[]] [[ ]] [[|a]] [[#]] [[a"),
    Sample("[[a\nb]]", "[[a\nb]]"),
    Sample("[[a[b]]]", "[[a[b]]]"),
    Sample("[[<b>\"&]]", "<a href=\"/p/&lt;b&gt;&quot;&amp;\">&lt;b&gt;&quot;&amp;</a>"),
  ])
  func wikiLink(_ sample: Sample) {
    let html = Markdown.render(sample.markdown, options: .site, resolve: resolve).html
    #expect(String(decoding: html.bytes, as: UTF8.self) == "<p>\(sample.html)</p>\n")
    #expect(!render(sample.markdown, .gfm).contains("wiki"))
  }

  /// A bar has a meaning of its own in a row, where a backslash keeps it from its cell.
  @Test func wikiLinkInTable() {
    let html = Markdown.render("|a|\n|-|\n|[[Page\\|texte]]|", options: .site, resolve: resolve).html
    #expect(String(decoding: html.bytes, as: UTF8.self).contains("<td><a href=\"/p/Page\">texte</a></td>"))
  }

  @Test func wikiTargetsAreListedOnce() {
    let source =
      "[[B]] [[A|x]] [[B|y]] [[B#h]] [[Absente]] `[[Code]]`\n\n    [[Code]]\n\n[x [[InLink]]](/u)\n\n|[[C\\|z]]|\n|-|"
    var asked: [String] = []
    let rendering = Markdown.render(source, options: .site) {
      asked.append($0.page)
      return resolve($0)
    }
    #expect(rendering.wikiTargets.map(\.page) == ["B", "A", "B", "Absente", "C"])
    #expect(rendering.wikiTargets.map(\.heading) == [nil, nil, "h", nil, nil])
    #expect(asked == ["B", "A", "B", "Absente", "C"])
  }

  private func resolve(_ target: Markdown.WikiTarget) -> Markdown.WikiLink {
    switch target.page {
    case "Absente": .missing(href: nil)
    case "Absente bientôt": .missing(href: "/new?a&b\"")
    case "Nulle part": .nowhere
    default: .page(href: "/p/" + target.page + (target.heading.map { "#" + $0 } ?? ""))
    }
  }
}

/// What a link to another site has behind its text.
func elsewhere(_ name: String) -> String { " <span class=\"elsewhere\">(\(name))</span>" }
