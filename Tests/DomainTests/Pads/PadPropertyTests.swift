import Testing

@testable import Domain

@Suite("Nothing of a pad is lost")
struct PadPropertyTests {
  private static let pieces = [
    "Participants", "- ", "* ", "  - ", "\t", "# ", "## ", "** ", " __ ", "Ordre du jour", "Notes",
    "[12h00 > 12h10]", "14h : ",
    "(10 min)", "A :", "Décisions", "SYNTHESE", "Prochains pas", "Qui veut y aller ?", "→ Awa : ", "[ ] ",
    "[x] ", "TODO", "|",
    "---", "```", "https://a.example/b", "15 juin 2021", "31/02/2021", "é", "e\u{301}", "👩‍👩‍👧", "\u{202E}",
    "\u{0}", "\u{7}",
    "\u{A0}", "\u{200B}", "\u{2028}", "\r\n", "\r", "\n", "\n\n", "\u{E000}", "0000000000000000000000",
    "99h99",
    ":", ",", " et ", "(", ")", "[", "]", "{", "<b>", "&", "\"", "Objet : ", "Lieu : ", "Visio : ", "1. ",
    "2) ", "OK", "Bonjour",
    "2:00 pm", "framadate", "Conclusion", "To-do list", "½", "𝟙",
  ]

  @Test("Every line is in one block, and every word in the meeting", arguments: 0..<300)
  func random(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed) &* 977 &+ 5)
    var text = ""
    for number in 0..<Int.random(in: 1...90, using: &random) {
      text += Self.pieces.randomElement(using: &random) ?? ""
      if Bool.random(using: &random) { text += "zq\(number)x " }
      if Int.random(in: 0..<3, using: &random) == 0 { text += "\n" }
    }
    check(text)
  }

  /// A line, how often it stands there, and the lengths of the notes that it makes.
  @Test(
    "A text that is too long for a note is several",
    arguments: [
      ("a", 0, []), ("\n", 60_000, []), ("a", 50_000, [50_000]), ("a", 50_001, [50_000, 1]),
      ("a", 150_000, [50_000, 50_000, 50_000]), ("ab cd ", 10_000, [49_997, 10_002]),
      ("123456789\n", 5_001, [49_999, 10]), ("123456789\n", 10_000, [49_999, 50_000]),
    ] as [(String, Int, [Int])])
  func longNotes(_ line: String, _ count: Int, _ lengths: [Int]) {
    let notes = PadLimits.notes(String(repeating: line, count: count))
    #expect(notes.map(\.unicodeScalars.count) == lengths)
  }

  @Test("A pad of one long note is a meeting that can be kept, with every word of it")
  func longPad() {
    var text = "# Réunion\n\nNotes\n\n"
    for number in 0..<6_000 { text += "- une phrase zq\(number)x\n" }
    check(text)
  }

  @Test("The same for the pads of other habits", arguments: PadFixture.all)
  func fixtures(_ text: String) { check(text) }

  @Test("The same whatever a person makes of the blocks", arguments: 0..<100)
  func corrected(_ seed: Int) {
    var random = SplitMix(state: UInt64(seed) &+ 99)
    var blocks = PadMeeting.blocks(of: PadFixture.all[seed % (PadFixture.all.count - 1)], year: 2026)
    for index in blocks.indices where blocks[index].text.contains("zq") || Bool.random(using: &random) {
      blocks[index].kind = PadKind.allCases.randomElement(using: &random) ?? .other
      blocks[index].text += "\nzq\(index)x"
    }
    let said = words(PadMeeting(blocks, year: 2026))
    for block in blocks { for word in marks(block.text) { #expect(said.contains(word), "\(block)") } }
  }

  @Test(
    "Hostile shapes end, and keep their words",
    arguments: [
      String(repeating: "(", count: 50_000), String(repeating: "1 ", count: 50_000),
      String(repeating: "- ", count: 50_000),
      String(repeating: "#", count: 50_000), String(repeating: "**", count: 50_000),
      String(repeating: "A :\n", count: 20_000),
      String(repeating: "Ordre du jour\n- x\n", count: 4_000),
      (0..<600).map { String(repeating: " ", count: $0) + "- zq\($0)x" }.joined(separator: "\n"),
      String(repeating: "a", count: 400_000), "", "\n\n\n",
      "Ordre du jour\n" + (0..<300).map { "- zq\($0)x (5 min)" }.joined(separator: "\n"),
      "Participants\n" + (0..<800).map { "- zq\($0)x" }.joined(separator: "\n"),
      "Décisions\n" + (0..<800).map { "- zq\($0)x" }.joined(separator: "\n"),
    ])
  func hostile(_ text: String) { check(text) }

  private func check(_ text: String) {
    let blocks = PadMeeting.blocks(of: text, year: 2026)
    #expect(blocks.count <= PadBlock.maximum)
    #expect(visible(blocks.map(\.text).joined(separator: "\n")) == visible(text))
    let meeting = PadMeeting(blocks, year: 2026)
    let said = words(meeting)
    for word in marks(text) { #expect(said.contains(word), "\(word) in \(text.debugDescription)") }
    let draft = draft(meeting)
    #expect(
      draft.problems.filter { $0.field != "title" }.isEmpty,
      "\(draft.problems) \(text.prefix(400).debugDescription)")
  }

  /// The letters of a text, in order, without what ends or separates lines and what is no text.
  private func visible(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter {
      !$0.properties.isWhitespace && $0.properties.generalCategory != .control
        && !$0.properties.isDefaultIgnorableCodePoint
    }
  }

  /// The words that tell whether something is lost.
  private func marks(_ text: String) -> Set<String> {
    Set(
      text.split { !$0.isLetter && !$0.isNumber || !$0.isASCII }.map(String.init).filter {
        $0.hasPrefix("zq") && $0.hasSuffix("x")
      })
  }

  private func draft(_ meeting: PadMeeting) -> MeetingDraft {
    meeting.draft(
      title: meeting.title, day: Day(number: 0), start: TimeOfDay(minutes: 0), minutes: 60,
      place: meeting.place,
      videoLink: meeting.videoLink, circles: [])
  }

  /// All that is made of a meeting.
  private func words(_ meeting: PadMeeting) -> Set<String> {
    let draft = draft(meeting)
    let agenda = draft.agenda.flatMap {
      [$0.title, $0.lead] + $0.points + $0.notes + $0.signups + $0.datePolls
    }
    let texts =
      [draft.title, draft.place, draft.videoLink?.address ?? "", draft.synthesis] + draft.participants
      + draft.otherNotes + draft.nextSteps + draft.decisions + draft.tasks.flatMap { [$0.title, $0.owner] }
      + agenda
    return marks(texts.joined(separator: "\n"))
  }
}

/// The same numbers each time.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
