import HTML
import Templates
import Testing

@Suite("Text that people type stays text in every page")
struct EscapingTests {
  @Test(arguments: [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "</title><img src=x onerror=alert(1)>", "&lt;b&gt;",
    "'\"><svg/onload=alert(1)>", "--><!--", "]]><a href=\"javascript:alert(1)\">", "</svg></main>&quot;",
  ])
  func hostileTextChangesNoMarkup(_ hostile: String) {
    expectNoMarkup(from: hostile) { Samples(text: $0).makers }
  }

  @Test func noPageEscapesItsOwnMarkup() {
    for (name, page) in Samples(text: "Essai").pages {
      #expect(!page.text.contains("&lt;"), "\(name) shows its markup")
      #expect(!page.text.contains("HTML("), "\(name) shows a value of Swift")
      #expect(!page.text.contains("Optional("), "\(name) shows a value of Swift")
    }
  }
}
