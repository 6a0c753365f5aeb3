import Domain
import Testing

@testable import Templates

/// Lists that people type, one entry a line: how long they are is looked at before they are.
@Suite("Lists without end")
struct EndlessListTests {
  @Test(arguments: [
    (1_000, "Anne\n", []), (1_001, "Anne\n", [Problem("participants", .full)]),
    (40_000, "\n", []), (40_001, "\n", [Problem("participants", .tooLong(maximum: 40_000))]),
    (1_000_000, "é\n", [Problem("participants", .tooLong(maximum: 40_000))]),
    (1, "Anne\u{1}\n", [Problem("participants", .notOneLine)]),
  ])
  func participants(_ count: Int, _ line: String, _ problems: [Problem]) {
    let typed = String(repeating: line, count: count)
    let form = ClosingForm(items: []) { $0 == "participants" ? typed : "" }
    #expect(form.problems == problems)
  }

  @Test(arguments: [
    (40, "A\n", []), (10_000, "\n", []), (10_001, "\n", [Problem("added", .tooLong(maximum: 10_000))]),
    (1_000_000, "é\n", [Problem("added", .tooLong(maximum: 10_000))]),
  ])
  func places(_ count: Int, _ line: String, _ problems: [Problem]) {
    let form = GridForm(fields: [("added", String(repeating: line, count: count))])
    #expect(form.problems == problems)
  }

  @Test(arguments: [
    (60, "A\n", []), (61, "A\n", [Problem("points", .full)]), (20_000, "\n", []),
    (20_001, "\n", [Problem("points", .tooLong(maximum: 20_000))]),
    (1_000_000, "é\n", [Problem("points", .tooLong(maximum: 20_000))]),
  ])
  func points(_ count: Int, _ line: String, _ problems: [Problem]) {
    let values = ["title": "A", "minutes": "5", "points": String(repeating: line, count: count)]
    #expect(ItemForm { values[$0] ?? "" }.problems == problems)
  }
}
