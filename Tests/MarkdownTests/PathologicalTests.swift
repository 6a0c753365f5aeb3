import Markdown
import Testing

/// Inputs that make careless renderers quadratic, use up their stack or fill the memory. A quadratic one
/// would take minutes for each.
@Suite struct PathologicalTests {
  private static let size = 200_000

  /// A piece that is repeated until it is long enough.
  @Test(arguments: [
    "[", "![", "![](", "![[]()", "[a](", "[a](<b", "[a](b \"", "[a](b '", "[a]", "[a][", "[a](b)", "[[a](b)",
    "[a]: b \"c\n", "[a]: b\n(x\n", "[a\n", "*a **a ", "*a_ ", "**x", "a**b", "a***b c* ", "* ", "*", "*_",
    "~~a",
    "~a ~~b ", "*a [b](c) ", "`a``b ", "\\`", "<!--", "a <!--\n", "a <![CDATA[", "a <?", "a <!A ", "<a ",
    "<a b=\"", "<a b='\"", "<a:", "<a@b.", "</", "<script>\n", "<div>\n\n", ">", "> ", "- ", "- a\n\n",
    "*\n\n",
    "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "&amp;", "&#1234567", "www.", "_www._", "(www.a_.b ", "http://a_",
    "://", "a@", "a@a.", "a_b@c_", "[[a ", "[[a]]", "[[a|", "# a\n", "# é\n", "a\n=\n", "```\n", "    a\n",
    "\t",
    "a     \n", "\r", "\0", "\\\n", "|a|b|\n|-|-|\n\n", "|a|\n|-|-|\n", "a\n-|-\n", "- [x] a\n",
    "[a](b \"\\\"c\")", "[^", "[^a", "[^a]", "[^a]\n\n[^a]: ", "[^a]:\n", "[^a]: a\n\n    b\n\n", "![^a]",
    "« ",
    "«", "»", " »", "!", "? ", " :", ";", "a !", "&a;", "**«** a", "*a* !", "\u{A0}!", "mot ", "mot-",
    "mots l’",
    "![](/a)", "[a](//b) ", "[a](/b)", "[a][^a] ",
  ])
  func repeated(_ piece: String) {
    check(String(repeating: piece, count: Self.size / piece.utf8.count + 1), factor: 30)
  }

  /// One note with a hundred thousand marks, a hundred thousand notes, and each with marks of the next.
  @Test func footnotes() {
    check("[^a]: b\n\n" + String(repeating: "[^a]", count: Self.size / 2), factor: 30)
    let numbers = 0..<(Self.size / 10)
    let definitions = numbers.map { "[^\($0)]: a[^\($0 + 1)][^\($0)]\n" }.joined()
    check("[^0]\n\n" + definitions, factor: 30)
    check(numbers.map { "[^\($0)]" }.joined() + "\n\n" + definitions, factor: 30)
    check("[^a]\n\n" + String(repeating: "[^a]: > ", count: Self.size / 8) + "[^a]", factor: 6)
    let indented = (0..<100).map { String(repeating: "    ", count: $0) + "[^\($0)]: a\n\n" }.joined()
    check("[^99]\n\n" + indented + String(repeating: "\n", count: Self.size), factor: 6)
  }

  /// Entries that begin alike, and a text that begins like all of them.
  @Test func glossary() {
    let entries = (0..<2_000).map { (text: "mot mot mot mot \($0)", href: "/") } + [("é é", "/")]
    let glossary = Markdown.Glossary(entries)
    for piece in ["mot ", "mot\n", "é’", "é ", "mot mot mot mot x ", "-a", "mots-"] {
      let source = String(repeating: piece, count: Self.size / piece.utf8.count)
      #expect(Markdown.render(source, glossary: glossary).html.bytes.count <= 2 * source.utf8.count)
    }
  }

  @Test func nestedBrackets() {
    let half = Self.size / 2
    check(String(repeating: "[", count: half) + String(repeating: "]", count: half), factor: 6)
    check(String(repeating: "![", count: half) + String(repeating: "](a)", count: half), factor: 6)
    check(String(repeating: "[", count: half) + String(repeating: "[a](b)", count: half / 6), factor: 6)
  }

  @Test func emphasisThatNeverMeets() {
    let count = Self.size / 6
    check(String(repeating: "*a _b ", count: count) + String(repeating: "b_ a* ", count: count), factor: 6)
  }

  @Test func backtickRunsOfAllLengths() {
    check((1...700).map { "a" + String(repeating: "`", count: $0) }.joined(), factor: 2)
  }

  @Test func deepLists() {
    let lists = (0..<400).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    check(lists + String(repeating: "\n", count: Self.size), factor: 2)
    check(lists + String(repeating: "a\n", count: Self.size / 2), factor: 2)
    check(String(repeating: String(repeating: "- ", count: 60) + "a\n", count: Self.size / 122), factor: 20)
  }

  @Test func deepQuotes() {
    let line = String(repeating: ">", count: 100) + "a\n"
    check(String(repeating: line, count: Self.size / 100), factor: 2)
    check(String(repeating: line + "\n", count: Self.size / 100), factor: 30)
  }

  /// Without a limit the output would be a thousand times the source.
  @Test func referenceBomb() {
    let definition = "[a]: /" + String(repeating: "x", count: Self.size / 2) + "\n\n"
    check(definition + String(repeating: "[a] ", count: Self.size / 8), factor: 3)
  }

  @Test func manyReferences() {
    let definitions = (0..<20_000).map { "[a\($0)]: /b\($0)\n" }.joined()
    check(definitions + "\n" + (0..<20_000).map { "[a\($0)] " }.joined(), factor: 3)
  }

  @Test func tables() {
    let columns = Self.size / 6
    let head =
      String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns) + "|\n"
    check(head + String(repeating: "|b", count: columns), factor: 30)
    check(head + String(repeating: "|x\n", count: columns), factor: 30)
  }

  @Test func oneLongLink() {
    check("[a](" + String(repeating: "&amp;", count: Self.size / 5) + ")", factor: 3)
    check("www.a" + String(repeating: "&a;", count: Self.size / 3), factor: 6)
    check("www.a" + String(repeating: ")", count: Self.size), factor: 3)
  }

  private func check(_ source: String, factor: Int) {
    // The site preset has everything but raw HTML.
    let html = Markdown.render(source, options: source.contains("<") ? .gfm : .site).html
    #expect(html.bytes.count <= factor * source.utf8.count, "\(source.prefix(40).debugDescription)")
    #expect(Markdown.plainText(of: source).utf8.count <= 3 * source.utf8.count)
    #expect(Markdown.warnings(in: source).count <= 50)
  }
}
