import Domain
import Testing

@testable import Store

/// The grammar of seeds.
@Suite struct FrontMatterTests {
  @Test func everyShapeIsRead() throws {
    let file = try SeedFile(
      name: "x.md",
      text: """
        ---
        title:  Un titre : deux parties 
        empty:
        list:
        - 10 | Un tour | Moi
          - Un point | entier
          - Un autre
        - a|b
        ---

        Le corps.
        ---
        La suite.


        """)
    #expect(try file.text("title") == "Un titre : deux parties")
    #expect(try file.optionalText("empty") == nil)
    #expect(try file.optionalText("absent") == nil)
    let list = try file.items("list", fields: 3)
    #expect(list.map(\.fields) == [["10", "Un tour", "Moi"], ["a|b"]])
    #expect(list[0].children.map(\.fields) == [["Un point | entier"], ["Un autre"]])
    #expect(list[1].field(2) == "")
    #expect(file.body == "Le corps.\n---\nLa suite.")
    #expect(file.bodyLine == 11)
  }

  @Test func linesMayEndAsInWindows() throws {
    let file = try SeedFile(name: "x.md", text: "---\r\ntitle: A\r\nlist:\r\n- b\r\n---\r\n\r\nC\r\nD\r\n")
    #expect(try file.text("title") == "A")
    #expect(try file.list("list") == ["b"])
    #expect(file.body == "C\nD")
  }

  struct Wrong: Sendable {
    let text: String
    let line: Int?
    let reason: SeedError.Reason
    init(_ text: String, _ line: Int?, _ reason: SeedError.Reason) {
      (self.text, self.line, self.reason) = (text, line, reason)
    }
  }

  static let grammar = [
    Wrong("", 1, .noFrontMatter),
    Wrong("title: A\n---\n", 1, .noFrontMatter),
    Wrong("---\ntitle: A\n", 3, .frontMatterNotClosed),
    Wrong("---\ntitle\n---\n", 2, .notAnEntry),
    Wrong("---\ntitle:A\n---\n", 2, .notAnEntry),
    Wrong("---\nTitle: A\n---\n", 2, .notAnEntry),
    Wrong("---\n: A\n---\n", 2, .notAnEntry),
    Wrong("---\n- a\n---\n", 2, .notAnEntry),
    Wrong("---\ntitle: A\n- a\n---\n", 3, .notAnEntry),
    Wrong("---\nlist:\n  - a\n---\n", 3, .notAnEntry),
    Wrong("---\nlist:\n- a\n    - a\n---\n", 4, .notAnEntry),
    Wrong("---\ntitle: A\ntitle: B\n---\n", 3, .repeatedKey("title")),
  ]

  @Test(arguments: grammar) func refuses(_ wrong: Wrong) {
    #expect(throws: SeedError("x.md", wrong.line, wrong.reason)) {
      try SeedFile(name: "x.md", text: wrong.text)
    }
  }

  static let circles = [
    Wrong("---\nname: A\n---\n", nil, .missingKey("purpose")),
    Wrong("---\nname: A\npurpose: B\njourney: C\nstate: alive\n---\n", 4, .wrongValue("journey")),
    Wrong("---\nname: A\npurpose: B\njourney: c\nstate: zombie\n---\n", 5, .wrongValue("state")),
    Wrong("---\nname: A\ncolour: B\n---\n", 3, .unknownKey("colour")),
    Wrong("---\nname:\n- A\npurpose: B\n---\n", 2, .wrongShape("name")),
    Wrong(
      "---\nname: A\npurpose: B\njourney: c\nstate: alive\nfacilitators: Moi\n---\n", 6,
      .wrongShape("facilitators")),
    Wrong(
      "---\nname: A\npurpose: B\njourney: c\nstate: alive\nvideo: javascript:x\n---\n", 6,
      .wrongValue("video")),
    Wrong(
      "---\nname: A\npurpose: B\njourney: c\nstate: alive\nfacilitators:\n- A | B\n---\n", 7,
      .tooManyFields(maximum: 1)),
    Wrong(
      "---\nname: A\npurpose: B\njourney: c\nstate: alive\nexample: peut-être\n---\n", 6,
      .wrongValue("example")),
  ]

  @Test(arguments: circles) func refusesACircle(_ wrong: Wrong) throws {
    let file = try SeedFile(name: "x.md", text: wrong.text)
    #expect(throws: SeedError("x.md", wrong.line, wrong.reason)) { try CircleDraft(file) }
  }

  @Test func aCircleSaysWhoSeesIt() throws {
    let text = "---\nname: A\npurpose: B\njourney: c\nstate: alive\n"
    #expect(try CircleDraft(SeedFile(name: "x.md", text: "\(text)---\n")).visibility == .open)
    for visibility in Visibility.allCases {
      let file = try SeedFile(name: "x.md", text: "\(text)visibility: \(visibility.rawValue)\n---\n")
      #expect(try CircleDraft(file).visibility == visibility)
    }
    #expect(throws: SeedError("x.md", 6, .wrongValue("visibility"))) {
      try CircleDraft(try SeedFile(name: "x.md", text: "\(text)visibility: secret\n---\n"))
    }
  }

  private static let meeting =
    "---\ntitle: A\nday: 2021-06-15\nstart: 12:00\nagenda:\n- 10 | Un\n- 20 | Deux\n"

  static let meetings = [
    Wrong("---\ntitle: A\nday: 2021-02-30\n---\n", 3, .wrongValue("day")),
    Wrong("---\ntitle: A\nday: 2021-02-28\nstart: 24:00\n---\n", 4, .wrongValue("start")),
    Wrong("---\ntitle: A\nagenda:\n- dix | Un\n---\n", 4, .wrongValue("agenda")),
    Wrong("---\ntitle: A\nagenda:\n- 9223372036854775807 | Un\n---\n", 4, .wrongValue("agenda")),
    Wrong("\(meeting)signups:\n- 3 | Qui ?\n---\n", 9, .wrongValue("signups")),
    Wrong("\(meeting)signups:\n- 0 | Qui ?\n---\n", 9, .wrongValue("signups")),
    Wrong("\(meeting)tasks:\n- Faire | Moi | demain\n---\n", 9, .wrongValue("tasks")),
    Wrong("\(meeting)circles: Un\n---\n", 8, .wrongValue("circles")),
    Wrong("\(meeting)---\n\n## Deux\n\nB\n\n## Trois\n\nC\n", 14, .noSuchItem("Trois")),
  ]

  @Test(arguments: meetings) func refusesAMeeting(_ wrong: Wrong) throws {
    let file = try SeedFile(name: "x.md", text: wrong.text)
    #expect(throws: SeedError("x.md", wrong.line, wrong.reason)) { try MeetingDraft(file) }
  }

  @Test func notesGoToTheirItems() throws {
    let file = try SeedFile(
      name: "x.md", text: "\(Self.meeting)---\nAvant.\n\n## Deux\n\nA\n\n***\n\n***\nB\n## Un\n")
    let draft = try MeetingDraft(file)
    #expect(draft.otherNotes == ["Avant."])
    #expect(draft.agenda.map(\.notes) == [[], ["A", "B"]])
    #expect(draft.minutes == 30)
  }
}
