import Testing

@testable import Domain

@Suite struct WordTextTests {
  struct Row: Sendable {
    let source: String
    let definition: String
    var argument = ""
    var origin = ""
    var others: [String] = []
  }

  static let rows = [
    Row(source: "", definition: ""),
    Row(source: "\n \n", definition: ""),
    Row(source: "Des îles.\n\nReliées.", definition: "Des îles.\n\nReliées."),
    Row(source: "Des îles.\n\n## Argument\n\nSe relier.", definition: "Des îles.", argument: "Se relier."),
    Row(
      source: "\n\n## Argument\n\n\n## Origine\n\n\n## Illustrations\n", definition: "",
      others: ["Illustrations|"]),
    Row(
      source: "D.\r\n\r\n## ARGUMENT ##\r\nA.\r\n\r\nB.\r\n## Origine\r\nO.", definition: "D.",
      argument: "A.\n\nB.",
      origin: "O."),
    Row(source: "D.\r## Origine\rO.", definition: "D.", origin: "O."),
    Row(source: "D.\n\nArgument\n--------\nA.", definition: "D.", argument: "A."),
    Row(source: "D.\n\nNotre\nhistoire\n---\nH.", definition: "D.", others: ["Notre histoire|H."]),
    Row(source: "Titre\n===\nD.\n\n---\n\nEncore.", definition: "Titre\n===\nD.\n\n---\n\nEncore."),
    Row(source: "# Un\n### Trois\nD.", definition: "# Un\n### Trois\nD."),
    Row(
      source: "D.\n```\n## Argument\n```\n## Argument\nA.", definition: "D.\n```\n## Argument\n```",
      argument: "A."),
    Row(source: "D.\n~~~~\n~~~\n## Origine\n~~~~", definition: "D.\n~~~~\n~~~\n## Origine\n~~~~"),
    Row(source: "D.\n\n    ## Argument", definition: "D.\n\n    ## Argument"),
    Row(source: "#Argument\n\\## Origine", definition: "#Argument\n\\## Origine"),
    Row(source: "> D.\n> ## Argument\n\n## Origine\nO.", definition: "> D.\n> ## Argument", origin: "O."),
    Row(source: "> D.\nsuite\n---\nE.", definition: "> D.\nsuite\n---\nE."),
    Row(source: "- D.\n\n  suite\n  ---\n- ## Argument", definition: "- D.\n\n  suite\n  ---\n- ## Argument"),
    Row(source: "- D.\n## Argument\nA.", definition: "- D.", argument: "A."),
    Row(
      source: "## Argument\nA.\n## Argument\nB.\n## Lire\nC.", definition: "", argument: "A.",
      others: ["Argument|B.", "Lire|C."]),
    Row(source: "##\n##  Origine  #\nO.", definition: "", origin: "O.", others: ["|"]),
    Row(source: "## C#\nA.", definition: "", others: ["C#|A."]),
  ]

  @Test(arguments: rows) func isCutAtItsHeadings(_ row: Row) {
    let text = WordText(row.source)
    #expect(text.definition == row.definition)
    #expect(text.argument == row.argument && text.origin == row.origin)
    #expect(text.others.map { "\($0.title)|\($0.text)" } == row.others)
    #expect(text.isDefined == !row.definition.isEmpty)
  }

  @Test(arguments: [("D.", "A."), ("D.", ""), ("", "A."), ("", "")])
  func isMadeOfTwoParts(_ definition: String, _ argument: String) {
    let text = WordText(WordText.source(definition: definition, argument: argument))
    #expect(text.definition == definition && text.argument == argument && text.others.isEmpty)
  }

  /// Nothing of a text is looked at more often than it is long.
  @Test(arguments: ["- ", "> ", "a\n", "#", "`", "```\n", "---\n", "## a\n", "\t", "1) "])
  func readsLongTexts(_ piece: String) {
    let text = WordText(String(repeating: piece, count: 50_000))
    #expect(text.argument.isEmpty)
  }
}
