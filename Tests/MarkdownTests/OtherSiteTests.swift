import Markdown
import Testing

@Suite struct OtherSiteTests {
  /// A destination, and the name that stands behind the text of the link.
  @Test(arguments: [
    ("https://exemple.fr/a?b#c", "exemple.fr"), ("http://www.exemple.fr", "exemple.fr"),
    ("//exemple.fr/a", "exemple.fr"), ("HTTPS://WWW.Exemple.FR:8080/", "exemple.fr"),
    ("https://banque.fr@exemple.fr/", "exemple.fr"), ("https://a:b@c@exemple.fr:1", "exemple.fr"),
    ("https:///exemple.fr", "exemple.fr"), ("https:exemple.fr", "exemple.fr"), ("https://é.fr", "é.fr"),
    ("https://[::1]:80/", "[::1]"), ("https://exemple.fr?a", "exemple.fr"),
    ("https://a&amp;b/", "a&amp;b"), ("https://www.", nil), ("https://", nil), ("https://?a", nil),
    ("/a", nil), ("a//b", nil), ("#a", nil), ("", nil), ("mailto:a@b.fr", nil), ("tel:+33", nil),
    ("/\\\\exemple.fr", nil),
    ("https://" + String(repeating: "é", count: 60), String(repeating: "é", count: 60)),
    ("https://" + String(repeating: "é", count: 61), String(repeating: "é", count: 59) + "…"),
  ])
  func link(_ destination: String, _ name: String?) {
    let html = render("[Le site](<\(destination)>) b", .site)
    #expect(html.hasSuffix(">Le site\(name.map(elsewhere) ?? "")</a> b</p>\n"), "\(html)")
    #expect(!html.contains("target"))
    #expect(!render("[Le site](<\(destination)>)", .gfm).contains("<span"))
  }

  /// What says already where it leads.
  @Test(arguments: [
    "<https://exemple.fr/a>", "https://exemple.fr", "www.exemple.fr",
    "[https://exemple.fr/a](https://exemple.fr/a)",
    "[exemple.fr](https://www.exemple.fr/a)", "[www.exemple.fr/a](https://exemple.fr/a/)", "[](//exemple.fr)",
    "[https://exemple.fr/?a&b](https://exemple.fr/?a&b)", "![](https://exemple.fr/i)", "<a@exemple.fr>",
  ])
  func named(_ source: String) {
    #expect(!render(source, .site).contains("elsewhere"), "\(source)")
  }

  @Test func insideTheLinkAndInPlace() {
    #expect(
      render("*[a *b*](//c.fr)*! [![d](/i)][e]\n\n[e]: https://f.fr", .site)
        == "<p><em><a href=\"//c.fr\">a <em>b</em>\(elsewhere("c.fr"))</a></em>\u{202F}! "
        + "<a href=\"https://f.fr\"><img src=\"/i\" alt=\"d\" loading=\"lazy\">\(elsewhere("f.fr"))</a></p>\n"
    )
    #expect(Markdown.render("# [a](//b.fr)").headings.map(\.text) == ["a"])
  }
}
