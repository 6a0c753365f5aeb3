import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct SignupAnswerTests {
  let world: PeopleWorld
  let meeting: Int
  private let zoe, anne: Member

  init() throws {
    world = try PeopleWorld()
    zoe = Member(id: try world.add("Zoé", .participant), name: "Zoé", role: .participant)
    anne = Member(id: try world.add("Anne", .participant), name: "Anne", role: .participant)
    meeting = try world.writings.createMeeting(
      Sample.meeting("A", circles: [.of("relier")], agenda: [Sample.item("Un")]), at: noon)
  }

  private func item() throws -> Int { try world.connection.number("SELECT id FROM agenda_item") }

  private func call(_ id: Int, for member: Member) throws -> SignupAccess {
    try #require(try world.writings.readings(as: .member(member)).signupAccess(id))
  }

  private func shown(to member: Member) throws -> Signup {
    try #require(
      try world.writings.readings(as: .member(member)).meeting(id: meeting)?.agenda.first?.signups.first)
  }

  @Test func onePressIsOneAnswer() throws {
    let id = try world.writings.addSignup("Qui ?", toItem: item(), of: meeting)
    for member in [zoe, anne, zoe, zoe] {
      try world.writings.signUp(.member(member), for: call(id, for: member), at: noon)
    }
    #expect(try shown(to: zoe).names == [.named("Zoé"), .named("Anne")] && shown(to: zoe).isAnswered)
    try world.writings.withdraw(.member(zoe), from: call(id, for: zoe))
    try world.writings.withdraw(.member(zoe), from: call(id, for: zoe))
    #expect(try shown(to: zoe).names == [.named("Anne")] && !shown(to: zoe).isAnswered)
  }

  @Test func aClosedCallTakesNoName() throws {
    let id = try world.writings.addSignup("Qui ?", toItem: item(), of: meeting)
    try world.writings.signUp(.member(anne), for: call(id, for: anne), at: noon)
    try world.writings.setOpen(false, call(id, for: zoe))
    #expect(throws: Rejection([Problem("", .callClosed)])) {
      try world.writings.signUp(.member(zoe), for: call(id, for: zoe), at: noon)
    }
    try world.writings.withdraw(.member(anne), from: call(id, for: anne))
    try world.writings.setOpen(true, call(id, for: zoe))
    try world.writings.signUp(.member(zoe), for: call(id, for: zoe), at: noon)
    #expect(try shown(to: zoe).names == [.named("Zoé")])
  }

  @Test func questionsAndItemsAreChecked() throws {
    let item = try item()
    for (question, place, problem) in [
      ("", item, Problem("question", .missing)), ("a\u{202E}b", item, Problem("question", .malformed)),
      ("Qui ?", item + 1, Problem("item", .unknown)),
    ] {
      #expect(throws: Rejection([problem])) {
        try world.writings.addSignup(question, toItem: place, of: meeting)
      }
    }
    for _ in 1...SignupAccess.mostOfAnItem {
      _ = try world.writings.addSignup("Qui ?", toItem: item, of: meeting)
    }
    #expect(throws: Rejection([Problem("", .full)])) {
      try world.writings.addSignup("Qui ?", toItem: item, of: meeting)
    }
  }

  @Test func aWithdrawnNoteAsksNobody() throws {
    let note = NoteDraft(item: nil, body: "[[inscription: Qui ?]]", author: "")
    let id = try #require(try world.writings.addNote(note, to: meeting, at: noon))
    let call = try world.connection.number("SELECT id FROM signup WHERE note_id = \(id)")
    #expect(try world.writings.readings(as: .member(zoe)).signupAccess(call) != nil)
    try world.connection.run("UPDATE note SET withdrawn_at = 0 WHERE id = \(id)")
    #expect(try world.writings.readings(as: .member(zoe)).signupAccess(call) == nil)
    #expect(try world.writings.readings.circle(.of("relier"))?.openCalls.isEmpty == true)
  }

  /// The circle's page tells of calls wherever they stand, and the overview counts the same.
  @Test func aCircleGathersItsCalls() throws {
    let writings = world.writings
    _ = try writings.addSignup("Au point ?", toItem: item(), of: meeting)
    _ = try writings.addNote(
      NoteDraft(item: nil, body: "[[inscription: Dans la note ?]]", author: ""), to: meeting, at: noon)
    try writings.createPage(Sample.page("Page", "[[inscription: Dans la page ?]]", circle: .of("relier")))
    let document = try #require(try writings.readings.document(.introduction(.of("relier"))))
    _ = try writings.revise(
      document, TextDraft(body: "[[inscription: Ici ?]]", summary: "", base: 1), by: zoe, at: noon)
    try world.connection.run(
      "INSERT INTO meeting_place (id, meeting_id, position, name) VALUES (1, \(meeting), 1, 'Salle')")
    try world.connection.run(
      """
      INSERT INTO cell (id, meeting_id, item_id, place_id, subject, reporter)
      VALUES (1, \(meeting), \(item()), 1, 'Sujet', '')
      """)
    try writings.insertSignup(TextCall(key: "a", question: "Dans la case ?"), at: 1, in: .cell(1))
    let circle = try #require(try writings.readings.circle(.of("relier")))
    #expect(
      Set(circle.openCalls.map { $0.text.replacing("\u{202F}", with: " ") }) == [
        "Au point ?", "Dans la note ?", "Dans la page ?", "Ici ?", "Dans la case ?",
      ])
    let overview = try writings.readings.circleOverviews(today: noon.inParis.day)
    #expect(overview.first { $0.circle.link.slug == .of("relier") }?.openCalls == 5)
  }
}
