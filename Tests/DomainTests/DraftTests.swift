import Domain
import Testing

/// What each draft finds wrong, one change at a time from a good one.
@Suite struct DraftTests {
  private static let long = String(repeating: "é", count: 201)

  static let circle = CircleDraft(
    name: "Codev", purpose: "S’entraider.", introduction: "", journey: Slug(naming: "a"), state: .alive,
    parent: nil, videoLink: nil, facilitators: ["Une animatrice"], isExample: false)

  @Test(
    arguments: [
      (\.name, "", Problem("name", .missing)), (\.name, " \u{A0}\t", Problem("name", .missing)),
      (\.name, long, Problem("name", .tooLong(maximum: 200))), (\.name, "a\nb", Problem("name", .notOneLine)),
      (\.name, "\u{FFFD}", Problem("name", .malformed)), (\.name, "é\u{85}ñ", Problem("name", .notOneLine)),
      (\.name, "\u{200B}\u{2060}\u{FEFF}\u{AD}\u{3164}", Problem("name", .missing)),
      (\.name, "a\u{202E}b", Problem("name", .malformed)),
      (\.name, "a\u{2028}b", Problem("name", .notOneLine)),
      (\.name, "a\u{2029}b", Problem("name", .notOneLine)),
      (\.name, "a\u{B}b", Problem("name", .notOneLine)), (\.name, "a\u{C}b", Problem("name", .notOneLine)),
      (\.name, "a\u{2066}b", Problem("name", .malformed)),
      (\.name, "a\u{0}b", Problem("name", .notOneLine)), (\.purpose, "", Problem("purpose", .missing)),
      (
        \.introduction, String(repeating: "x", count: 400_001),
        Problem("introduction", .tooLong(maximum: 400_000))
      ),
      (\.introduction, "a\nb", nil), (\.name, String(repeating: "é", count: 200), nil),
    ] as [(WritableKeyPath<CircleDraft, String> & Sendable, String, Problem?)])
  func circles(field: WritableKeyPath<CircleDraft, String> & Sendable, text: String, problem: Problem?) {
    var draft = Self.circle
    draft[keyPath: field] = text
    #expect(draft.problems == [problem].compactMap(\.self))
  }

  @Test func facilitators() {
    var draft = Self.circle
    draft.facilitators = ["", "Bon", "x\r\ny"]
    #expect(draft.problems == [Problem("facilitators", .missing), Problem("facilitators", .notOneLine)])
  }

  @Test(arguments: [(0, false), (1, true), (99, true), (100, false), (Int.max, false)])
  func journeys(position: Int, isGood: Bool) {
    let draft = JourneyDraft(slug: Slug(naming: "a"), name: "A", position: position, impulse: "B")
    #expect(draft.problems == (isGood ? [] : [Problem("position", .outOfRange(1...99))]))
  }

  @Test func pages() {
    let draft = PageDraft(title: "", body: " \n", circle: nil, summary: "", author: "")
    #expect(draft.problems.map(\.field) == ["title", "body", "author"])
  }

  @Test func communities() {
    let draft = CommunityDraft(name: "", tagline: "", contact: "a\nb", description: "")
    #expect(draft.problems.map(\.field) == ["name", "tagline", "contact"])
  }

  @Test(arguments: [
    (0, 10, 1), (1, 1, 0), (1_440, 1_440, 0), (1_441, 0, 2), (60, Int.max, 1), (Int.min, 60, 1),
  ])
  func minutes(meeting: Int, item: Int, problems: Int) {
    let item = AgendaItemDraft(
      title: "Un", minutes: item, lead: "", points: [], notes: [], signups: [], datePolls: [])
    let draft = MeetingDraft(
      title: "A", day: Day(number: 0), start: TimeOfDay(minutes: 0), minutes: meeting, place: "",
      videoLink: nil, circles: [], participants: [], agenda: [item], otherNotes: [], synthesis: "",
      nextSteps: [], decisions: [], tasks: [])
    #expect(draft.problems.count == problems)
  }

  @Test(arguments: [(0, []), (60, []), (61, [Problem("points", .full)])])
  func points(count: Int, problems: [Problem]) {
    let item = AgendaItemDraft(title: "Un", minutes: 1, points: Array(repeating: "a", count: count))
    #expect(item.problems == problems)
  }

  @Test func everyPartOfAMeetingIsChecked() {
    let item = AgendaItemDraft(
      title: "", minutes: 1, lead: "a\nb", points: [""], notes: [" "], signups: [""], datePolls: [""])
    let draft = MeetingDraft(
      title: "", day: Day(number: 0), start: TimeOfDay(minutes: 0), minutes: 1, place: "a\nb", videoLink: nil,
      circles: [], participants: [""], agenda: [item], otherNotes: [""], synthesis: "", nextSteps: [""],
      decisions: [""], tasks: [TaskDraft(title: "", owner: "a\nb", due: nil)])
    #expect(draft.problems.count == 2 + 1 + 1 + 1 + 1 + 2 + 6)
  }

  @Test func notes() {
    #expect(NoteDraft(item: nil, body: "", author: "").problems == [Problem("body", .missing)])
    #expect(NoteDraft(item: 1, body: "a", author: "a\nb").problems == [Problem("author", .notOneLine)])
  }

  @Test(
    arguments: [
      ("Archipel", nil, []), ("Archipel", 20, []), ("Archipel", 21, [Problem("kept", .outOfRange(1...20))]),
      ("Archipel", 0, [Problem("kept", .outOfRange(1...20))]), ("2021", nil, [Problem("word", .malformed)]),
    ] as [(String, Int?, [Problem])])
  func words(text: String, place: Int?, problems: [Problem]) {
    let draft = WordDraft(text: text, synonym: nil, place: place, definition: "", argument: "")
    #expect(draft.problems == problems)
  }

  @Test(arguments: [(0, 3, 1), (20, 20, 0), (21, 21, 2)])
  func batches(voices: Int, kept: Int, problems: Int) {
    let draft = BatchDraft(
      letters: [Letter.all[0]], stage: .planned, rule: VoteRule(voices: voices, kept: kept), intention: "")
    #expect(draft.problems.count == problems)
  }

  @Test(
    arguments: [("A", 0), ("z", 25), ("É", nil), ("", nil), ("AB", nil), ("@", nil), ("[", nil)]
      as [(String, Int?)])
  func letters(text: String, index: Int?) { #expect(Letter(text)?.index == index) }
}
