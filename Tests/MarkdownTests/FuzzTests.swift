import Markdown
import Testing

@Suite struct FuzzTests {
  /// Sources put together from pieces of syntax: always the same ones for one seed.
  @Test(arguments: (1...12).map(UInt64.init)) func pieces(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<250 {
      let source = (0..<Int.random(in: 1...40, using: &random))
        .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      check(source)
    }
  }

  /// The samples of the other tests with bytes changed, dropped, doubled and mixed.
  @Test(arguments: (101...112).map(UInt64.init)) func mutations(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let samples = (Sample.blockSamples + Sample.inlineSamples).map { Array($0.markdown.utf8) }
    for _ in 0..<250 {
      var bytes = samples.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let start = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 0...4, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: start)
        default: bytes.insert(contentsOf: samples.randomElement(using: &random) ?? [], at: start)
        }
      }
      check(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The checker sees what it is there for.
  @Test(arguments: [
    "<script>", "<p>", "</p>", "<p><em></p></em>", "a > b", "a \"b\"", "<p onclick=\"a\"></p>",
    "<a href=a></a>", "<a href=\"a></a>", "<a href=\"javascript:a\"></a>", "<img src=\"data:a\">",
    "<a href=\"a\"><a href=\"b\"></a></a>", "<h1></h1>", "<p", "<li id=\"a\"></li><h2 id=\"a\"></h2>",
  ])
  func checkerFindsFault(_ html: String) {
    #expect(PageChecker.fault(in: Array(html.utf8)) != nil)
  }

  private func check(_ source: String) {
    let rendering = Markdown.render(
      source, options: .site, glossary: Self.glossary,
      resolveImage: { $0.count.isMultiple(of: 2) ? .init(width: 3, height: 4) : nil },
      resolve: { $0.page.count.isMultiple(of: 2) ? .page(href: "/" + $0.page) : .missing(href: nil) })
    let fault = PageChecker.fault(in: rendering.html.bytes)
    #expect(fault == nil, "\(source.debugDescription)")
    #expect(Set(rendering.headings.map(\.id)).count == rendering.headings.count)
    #expect(Set(rendering.glossaryUses).count == rendering.glossaryUses.count)
    #expect(!Markdown.plainText(of: source).contains("\0") && Markdown.warnings(in: source).count <= 50)
    for options in [Markdown.Options.conformance, .gfm] {
      let html = Markdown.render(source, options: options).html
      #expect(String(validating: html.bytes, as: UTF8.self) != nil, "\(source.debugDescription)")
    }
  }

  private static let glossary = Markdown.Glossary([
    ("a", "/mots/a"), ("b c", "/mots/b&c"), ("c’é", "/mots/\"c"), ("É", "/mots/é"),
  ])

  private static let pieces = [
    "[^a]", "[^a]: ", "[^b]:\n", "![^a]", "[^", "« ", " »", " !", " ?", " ;", " : ", "?!", "\u{202F}",
    "![](/i.png)", "](//e.org/x)", "[[P\\|t]]", "é’",
    "*", "**", "_", "__", "~~", "~", "`", "``", "[", "]", "(", ")", "![", "](/u)", "](javascript:a)", "[a]",
    "[a]: /x \"y\"\n", "[b]:\n<z>\n", "\n", "\n\n", "> ", "- ", "- [ ] ", "- [x] ", "+ ", "1. ", "7) ",
    "    ",
    "  ", "\t", "# ", "###### ", "---\n", "===\n", "```\n", "~~~ x\n", "<b>", "</b>", "<div>\n", "<!-- ",
    "-->",
    "<a href=\"", "<http://x.y>", "<data:x>", "<a@b.c>", "&amp;", "&lt;", "&#34;", "&x;", "\\", "\\\n",
    "  \n",
    "é", "«", "»", "\u{A0}", "’", "a", "b c", "\"", "'", "!", "<", ">", "&", "|", "|a|b|\n|-|-|\n", "|c|\n",
    "-|-\n",
    "[[", "]]", "[[P]]", "[[P#h|t]]", "#", "www.a.b", "https://a.b/c", "://", "a@b.fr", "\u{1}", "\0", "😀",
    "\r\n",
  ]
}

/// SplitMix64: the same numbers for the same seed, everywhere.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
