import Domain
import Testing

@Suite struct TrimmedTests {
  static let table: [(String, String)] = [
    ("", ""), ("a", "a"), (" \t\u{A0}\r\n ", ""), (" a b ", "a b"), ("\u{202F}é\n", "é"), ("a ", "a"),
    (" \u{301}a", "\u{301}a"),
  ]

  @Test(arguments: table) func spacesAtTheEndsGo(_ text: String, _ trimmed: String) {
    #expect(text.trimmed == trimmed)
    #expect(text[...].trimmed == trimmed)
  }
}
