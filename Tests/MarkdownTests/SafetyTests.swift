import Markdown
import Testing

@Suite struct SafetyTests {
  static let refused = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)",
    "javascript&#x3A;alert(1)", "&#106;avascript:alert(1)", "j\\avascript:a", "javascript\\:alert(1)",
    "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "&#1;javascript:alert(1)",
    "java&#0;script:alert(1)", "\u{1}javascript:alert(1)", "vbscript:a", "data:text/html,a",
    "DATA:image/svg+xml,a", "file:///etc/passwd", "blob:a", "about:blank", "ftp://a", "view-source:a",
    "x:y", "\u{A0}javascript:a", "&nbsp;javascript:a", "é:a", ":a", "jAvAsCrIpT&colon;a",
  ]

  static let allowed = [
    "http://a", "https://a", "HTTPS://a", "mailto:a@b", "tel:+33100000000", "/a:b", "./a:b", "?a:b", "#a:b",
    "a/b:c", "//a/b", "", "a",
  ]

  @Test(arguments: refused) func refusedAddressIsNoLink(_ address: String) {
    for source in [
      "[a](<\(address)>)", "![a](<\(address)>)", "[a]\n\n[a]: <\(address)>", "![a][b]\n\n[b]: <\(address)>",
      "<\(address)>", "[a](\(address))",
    ] {
      let html = render(source, .site)
      #expect(!html.contains("<a "), "\(source)")
      #expect(!html.contains("<img"), "\(source)")
      #expect(html.hasPrefix("<p>"), "\(source)")
    }
  }

  @Test(arguments: allowed) func allowedAddressIsALink(_ address: String) {
    #expect(render("[a](<\(address)>)", .site).contains("<a href=\"\(address)\">"))
    let image = render("![a](<\(address)>)", .site)
    let isRemote = address.lowercased().hasPrefix("http") || address.hasPrefix("//")
    let isImage = !isRemote && !address.hasPrefix("mailto") && !address.hasPrefix("tel")
    #expect(image.contains("<img ") == isImage)
    if isRemote { #expect(image.contains("<a href=\"\(address)\">a</a>")) }
  }

  @Test func conformanceTakesAnyScheme() {
    #expect(render("[a](x:y)", .conformance) == "<p><a href=\"x:y\">a</a></p>\n")
  }

  /// What tries to leave an attribute, a text or a code block.
  @Test(arguments: [
    Sample("[a](/u\"onclick=x)", "<p><a href=\"/u%22onclick=x\">a</a></p>\n"),
    Sample("[a](/u '\"><script>')", "<p><a href=\"/u\" title=\"&quot;&gt;&lt;script&gt;\">a</a></p>\n"),
    Sample("[a](/u \"&quot;&gt;\")", "<p><a href=\"/u\" title=\"&quot;&gt;\">a</a></p>\n"),
    Sample(
      "![\"><script>](/u)", "<p><img src=\"/u\" alt=\"&quot;&gt;&lt;script&gt;\" loading=\"lazy\"></p>\n"),
    Sample("[a](/u&quot;&gt;&lt;)", "<p><a href=\"/u%22%3E%3C\">a</a></p>\n"),
    Sample("&lt;script&gt;", "<p>&lt;script&gt;</p>\n"),
    Sample("`</code><script>`", "<p><code>&lt;/code&gt;&lt;script&gt;</code></p>\n"),
    Sample("    </code></pre>", "<pre><code>&lt;/code&gt;&lt;/pre&gt;\n</code></pre>\n"),
    Sample("``` \"><script>\n```", "<pre><code class=\"language-&quot;&gt;&lt;script&gt;\"></code></pre>\n"),
    Sample("``` &quot;&gt;\n```", "<pre><code class=\"language-&quot;&gt;\"></code></pre>\n"),
    Sample("https://a\"onclick=x", "<p><a href=\"https://a%22onclick=x\">https://a&quot;onclick=x</a></p>\n"),
    Sample("<https://a\"b>", "<p><a href=\"https://a%22b\">https://a&quot;b</a></p>\n"),
    Sample("<img src=x onerror=a>", "<p>&lt;img src=x onerror=a&gt;</p>\n"),
    Sample("a <!--\n<script>\n-->", "<p>a &lt;!--\n&lt;script&gt;\n--&gt;</p>\n"),
    Sample("# <b> \"", "<h2 id=\"s-b\">&lt;b&gt; &quot;</h2>\n"),
    Sample("&#60;script&#62;", "<p>&lt;script&gt;</p>\n"),
  ])
  func escaping(_ sample: Sample) {
    #expect(render(sample.markdown, .site) == sample.html)
  }
}
