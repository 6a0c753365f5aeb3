import Markdown
import Testing

@Suite struct ExtensionTests {
  @Test(arguments: [
    Sample(
      "a | b\n-|-\n1 | 2",
      """
      <table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>
      <tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table>\n
      """),
    Sample(
      "|a|b|c|\n|:-|:-:|-:|\n|1|\n|1|2|3|4|",
      """
      <table>\n<thead>\n<tr>
      <th align="left">a</th>\n<th align="center">b</th>\n<th align="right">c</th>\n</tr>\n</thead>\n<tbody>
      <tr>\n<td align="left">1</td>\n<td align="center"></td>\n<td align="right"></td>\n</tr>
      <tr>\n<td align="left">1</td>\n<td align="center">2</td>\n<td align="right">3</td>\n</tr>
      </tbody>\n</table>\n
      """),
    Sample(
      "avant\n| a |\n| - |\n\naprès",
      "<p>avant</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n<p>après</p>\n"),
    Sample(
      "| `a\\|b` *c* |\n|-|\n# fin",
      """
      <table>\n<thead>\n<tr>\n<th><code>a|b</code> <em>c</em></th>\n</tr>\n</thead>\n</table>\n<h1>fin</h1>\n
      """),
    Sample(
      "> |a|\n> |-|\n|b|",
      """
      <blockquote>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n</blockquote>\n<p>|b|</p>\n
      """),
    Sample("| a | b |\n|-|", "<p>| a | b |\n|-|</p>\n"),
    Sample("a\n---", "<h2>a</h2>\n"),
    Sample("|a\n|-x", "<p>|a\n|-x</p>\n"),
  ])
  func table(_ sample: Sample) {
    #expect(render(sample.markdown, .gfm) == sample.html)
    #expect(!render(sample.markdown, .conformance).contains("<table>"))
  }

  @Test(arguments: [
    Sample("~~a~~ ~b~", "<p><del>a</del> <del>b</del></p>\n"),
    Sample("~~a~ b", "<p>~~a~ b</p>\n"),
    Sample("~~~~a~~~~ b", "<pre><code class=\"language-a~~~~\"></code></pre>\n"),
    Sample("x ~~~a~~~", "<p>x ~~~a~~~</p>\n"),
    Sample("~~*a~~*", "<p><del>*a</del>*</p>\n"),
    Sample("*~~a~~*", "<p><em><del>a</del></em></p>\n"),
  ])
  func strikethrough(_ sample: Sample) {
    #expect(render(sample.markdown, .gfm) == sample.html)
    #expect(!render(sample.markdown, .conformance).contains("<del>"))
  }

  @Test(arguments: [
    Sample("- [ ] a", "<ul>\n<li><input disabled=\"\" type=\"checkbox\"> a</li>\n</ul>\n"),
    Sample("1. [X] a", "<ol>\n<li><input checked=\"\" disabled=\"\" type=\"checkbox\"> a</li>\n</ol>\n"),
    Sample("- [x]a", "<ul>\n<li>[x]a</li>\n</ul>\n"),
    Sample("- [ ]", "<ul>\n<li>[ ]</li>\n</ul>\n"),
    Sample("- [y] a", "<ul>\n<li>[y] a</li>\n</ul>\n"),
    Sample("[x] a", "<p>[x] a</p>\n"),
    Sample("- a\n\n  [x] b", "<ul>\n<li>\n<p>a</p>\n<p>[x] b</p>\n</li>\n</ul>\n"),
  ])
  func taskList(_ sample: Sample) {
    #expect(render(sample.markdown, .gfm) == sample.html)
    #expect(!render(sample.markdown, .conformance).contains("<input"))
  }

  @Test(arguments: [
    Sample("Voir www.a.fr.", "<p>Voir <a href=\"http://www.a.fr\">www.a.fr</a>.</p>\n"),
    Sample("xwww.a.fr", "<p>xwww.a.fr</p>\n"),
    Sample("www.a_b.c_d", "<p>www.a_b.c_d</p>\n"),
    Sample("(https://a.fr/b(c))", "<p>(<a href=\"https://a.fr/b(c)\">https://a.fr/b(c)</a>)</p>\n"),
    Sample("https://a.fr/é", "<p><a href=\"https://a.fr/%C3%A9\">https://a.fr/é</a></p>\n"),
    Sample("«https://a.fr»", "<p>«<a href=\"https://a.fr\">https://a.fr</a>»</p>\n"),
    Sample(
      "«\u{A0}https://a.fr\u{A0}»", "<p>«\u{A0}<a href=\"https://a.fr\">https://a.fr</a>\u{A0}»</p>\n"),
    Sample("https://a.fr…", "<p><a href=\"https://a.fr\">https://a.fr</a>…</p>\n"),
    Sample("*https://a.fr*", "<p><em><a href=\"https://a.fr\">https://a.fr</a></em></p>\n"),
    Sample("HTTPS://a.fr", "<p><a href=\"HTTPS://a.fr\">HTTPS://a.fr</a></p>\n"),
    Sample("xhttps://a.fr", "<p>xhttps://a.fr</p>\n"),
    Sample("javascript://a.fr", "<p>javascript://a.fr</p>\n"),
    Sample("https:// a", "<p>https:// a</p>\n"),
    Sample("https://a.fr?x&amp;", "<p><a href=\"https://a.fr?x\">https://a.fr?x</a>&amp;</p>\n"),
    Sample("a@b.fr, fin", "<p><a href=\"mailto:a@b.fr\">a@b.fr</a>, fin</p>\n"),
    Sample("a_b@c.fr", "<p><a href=\"mailto:a_b@c.fr\">a_b@c.fr</a></p>\n"),
    Sample("_a@b.fr_", "<p><em>a@b.fr</em></p>\n"),
    Sample("a@b @c.fr a@b.c@d", "<p>a@b @c.fr a@b.c@d</p>\n"),
    Sample("[https://a.fr](/u)", "<p><a href=\"/u\">https://a.fr</a></p>\n"),
    Sample("`https://a.fr`", "<p><code>https://a.fr</code></p>\n"),
    Sample("[a <https://b.fr> c](/u)", "<p><a href=\"/u\">a https://b.fr c</a></p>\n"),
  ])
  func autolink(_ sample: Sample) {
    #expect(render(sample.markdown, .gfm) == sample.html)
  }

  @Test(arguments: [
    Sample("a <b> <ScRiPt> </style>", "<p>a <b> &lt;ScRiPt> &lt;/style></p>\n"),
    Sample("<div>\n<iframe src=a>\n<titles>", "<div>\n&lt;iframe src=a>\n<titles>\n"),
  ])
  func tagFilter(_ sample: Sample) {
    #expect(render(sample.markdown, .gfm) == sample.html)
  }
}
