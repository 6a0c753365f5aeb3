import Domain
import Testing

@testable import Database
@testable import Store

/// The gestures of the workshop, on an agenda of four items.
@Suite struct AgendaChangeTests {
  let writings: Writings
  let meeting: MeetingAccess

  init() throws {
    writings = Writings(try emptyDatabase())
    var items = ["Un", "Deux", "Trois", "Quatre"].map { Sample.item($0) }
    (items[0].shortest, items[0].longest) = (5, 15)
    items[1].points = ["Point *premier*", "Second"]
    items[1].runSheet = RunSheetDraft(
      instructions: "Dire **bonjour**.", material: "Feutres", subgroups: "Par trois")
    let id = try writings.createMeeting(Sample.meeting("A", agenda: items), at: noon)
    meeting = try #require(try writings.readings(as: Self.organiser).meetingAccess(id))
  }

  static let organiser = Viewer.member(Member(id: 1, name: "", role: .organiser))

  private var agenda: [AgendaItem] {
    get throws { try #require(try writings.readings.meeting(id: meeting.id)).agenda }
  }
  private var titles: [String] { get throws { try agenda.map(\.title) } }
  private var ids: [Int] { get throws { try agenda.map(\.id) } }
  private var positions: [Int] {
    get throws {
      try writings.connection.rows("SELECT position FROM agenda_item ORDER BY position") { try $0.int(0) }
    }
  }

  private func item(_ index: Int) throws -> PreparedItem {
    try #require(try writings.readings(as: Self.organiser).preparedItem(ids[index], in: meeting))
  }

  private func found(_ words: String) throws -> Bool {
    try writings.connection.number("SELECT count(*) FROM search WHERE search MATCH \(words)") > 0
  }

  @Test(arguments: [(ItemPlace.first, 0), (.last, 4)])
  func itemsAreInserted(place: ItemPlace, index: Int) throws {
    let id = try writings.addItem(Sample.item("Neuf"), after: place, in: meeting, at: noon)
    #expect(try ids[index] == id && titles[index] == "Neuf")
    #expect(try positions == [1, 2, 3, 4, 5] && found("neuf"))
  }

  @Test func itemsAreInsertedAfterAnother() throws {
    try writings.addItem(Sample.item("Neuf"), after: .item(ids[1]), in: meeting, at: noon)
    #expect(try titles == ["Un", "Deux", "Neuf", "Trois", "Quatre"])
    #expect(throws: Rejection([Problem("place", .unknown)])) {
      try writings.addItem(Sample.item("Neuf"), after: .item(999), in: meeting, at: noon)
    }
  }

  @Test func anAgendaHasAnEnd() throws {
    for number in 4..<Agenda.maximumItems {
      try writings.addItem(Sample.item("\(number)"), after: .first, in: meeting, at: noon)
    }
    #expect(try positions == Array(1...100))
    #expect(throws: Rejection([Problem("agenda", .full)])) {
      try writings.addItem(Sample.item("Trop"), after: .last, in: meeting, at: noon)
    }
    #expect(throws: Rejection([Problem("agenda", .full)])) {
      try writings.splitItem(item(0), ItemCut(minutes: 1, title: "A", nextTitle: "B"), in: meeting, at: noon)
    }
  }

  @Test(arguments: [(3, 0, ["Quatre", "Un", "Deux", "Trois"]), (0, 3, ["Deux", "Trois", "Un", "Quatre"])])
  func itemsMove(from: Int, before: Int, expected: [String]) throws {
    try writings.moveItem(ids[from], before: ids[before], in: meeting)
    #expect(try titles == expected && positions == [1, 2, 3, 4])
    #expect(try agenda.map(\.slot.start.minutes) == [720, 730, 740, 750])
    #expect(try agenda.allSatisfy { $0.version == 1 }, "a move changes no item")
  }

  @Test func twoPeopleMoveDifferentItems() throws {
    let seen = try ids
    try writings.moveItem(seen[3], before: seen[0], in: meeting)
    try writings.moveItem(seen[1], before: nil, in: meeting)
    #expect(try titles == ["Quatre", "Un", "Trois", "Deux"])
    try writings.removeItem(item(0), in: meeting)
    #expect(throws: Rejection([Problem("item", .unknown)])) {
      try writings.moveItem(seen[0], before: seen[3], in: meeting)
    }
    #expect(throws: Rejection([Problem("item", .unknown)])) {
      try writings.moveItem(seen[3], before: nil, in: meeting)
    }
  }

  @Test func itemsOfOtherMeetingsStayWhereTheyAre() throws {
    let other = try writings.createMeeting(Sample.meeting("B", agenda: [Sample.item("Ailleurs")]), at: noon)
    let stranger = try #require(try writings.readings.meeting(id: other)?.agenda.first?.id)
    #expect(throws: Rejection.self) { try writings.moveItem(stranger, before: nil, in: meeting) }
    #expect(throws: ContestedMinutes.self) {
      try writings.changeMinutes([MinutesChange(item: stranger, loaded: 10, typed: 20)], in: meeting)
    }
    #expect(try writings.readings(as: Self.organiser).preparedItem(stranger, in: meeting) == nil)
    try writings.moveItem(ids[3], before: ids[0], in: meeting)
    #expect(try writings.readings.meeting(id: other)?.agenda.map(\.title) == ["Ailleurs"])
  }

  @Test func minutesAreKeptTogetherOrNotAtAll() throws {
    let ids = try ids
    try writings.changeMinutes(
      [
        MinutesChange(item: ids[0], loaded: 10, typed: 25), MinutesChange(item: ids[2], loaded: 10, typed: 5),
      ],
      in: meeting)
    #expect(try agenda.map(\.slot.minutes) == [25, 10, 5, 10] && agenda.map(\.version) == [2, 1, 2, 1])
    let late = [
      MinutesChange(item: ids[1], loaded: 10, typed: 11), MinutesChange(item: ids[2], loaded: 10, typed: 20),
    ]
    let contested = ContestedMinutes([
      ContestedMinutes.Item(id: ids[2], typed: 20, current: .init(title: "Trois", minutes: 5))
    ])
    #expect(throws: contested) { try writings.changeMinutes(late, in: meeting) }
    #expect(try agenda.map(\.slot.minutes) == [25, 10, 5, 10])
    // Both meant the same.
    try writings.changeMinutes([MinutesChange(item: ids[2], loaded: 10, typed: 5)], in: meeting)
    #expect(try agenda[2].version == 2)
    try writings.removeItem(item(2), in: meeting)
    #expect(throws: ContestedMinutes([ContestedMinutes.Item(id: ids[2], typed: 20, current: nil)])) {
      try writings.changeMinutes([MinutesChange(item: ids[2], loaded: 5, typed: 20)], in: meeting)
    }
  }

  @Test func anAgendaStretches() throws {
    #expect(try writings.fitAgenda(of: meeting))
    #expect(try agenda.map(\.slot.minutes).reduce(0, +) == 60 && agenda[0].slot.minutes <= 15)
    try writings.connection.run("UPDATE meeting SET minutes = 7")
    #expect(try !writings.fitAgenda(of: meeting))
    #expect(try agenda.map(\.slot.minutes).reduce(0, +) == 60)
  }

  @Test func anItemIsCut() throws {
    try writings.splitItem(
      item(1), ItemCut(minutes: 4, title: "Deux a", nextTitle: "Deux b"), in: meeting, at: noon)
    #expect(try titles == ["Un", "Deux a", "Deux b", "Trois", "Quatre"])
    #expect(try agenda.map(\.slot.minutes) == [10, 4, 6, 10, 10])
    #expect(try agenda.map(\.points.count) == [0, 2, 0, 0, 0] && agenda[1].version == 2)
    try writings.splitItem(item(0), ItemCut(minutes: 9, title: "Un", nextTitle: "Fin"), in: meeting, at: noon)
    #expect(try agenda[0].shortest == nil && agenda[0].longest == nil && agenda[1].slot.minutes == 1)
    #expect(throws: Rejection.self) {
      try writings.splitItem(item(1), ItemCut(minutes: 1, title: "A", nextTitle: "B"), in: meeting, at: noon)
    }
  }

  @Test func anItemChanges() throws {
    var draft = try item(1).draft
    #expect(draft.points == ["Point *premier*", "Second"] && draft.runSheet.material == "Feutres")
    (draft.title, draft.minutes, draft.lead) = ("Nouveau", 25, "Zoé")
    (draft.shortest, draft.longest, draft.points) = (10, 30, ["Seul `point`"])
    draft.runSheet = RunSheetDraft(instructions: "", material: "Ciseaux", subgroups: "")
    try writings.changeItem(item(1), to: draft, in: meeting)
    #expect(try item(1).draft == draft && item(1).version == 2)
    #expect(try agenda[1].points.map(\.text) == ["Seul <code>point</code>"])
    #expect(try found("nouveau") && !found("premier") && !found("ciseaux") && !found("feutres"))
    draft.runSheet = RunSheetDraft()
    try writings.changeItem(item(1), to: draft, in: meeting)
    #expect(try writings.connection.number("SELECT count(*) FROM run_sheet") == 0)
    draft.longest = 5
    #expect(throws: Rejection.self) { try writings.changeItem(item(1), to: draft, in: meeting) }
  }

  @Test func whatIsBoundToAnItemOutlivesIt() throws {
    let id = try ids[1]
    let note = NoteDraft(item: id, body: "# Titre\n\nDit là.", author: "Zoé")
    let number = try #require(try writings.addNote(note, to: meeting.id, at: noon))
    let connection = writings.connection
    try connection.run(
      "INSERT INTO task (meeting_id, position, title, owner, state, item_id) VALUES (\(meeting.id), 1, 'Faire', '', 'open', \(id))"
    )
    try connection.run(
      "INSERT INTO outcome (meeting_id, kind, position, text, item_id) VALUES (\(meeting.id), 'decision', 1, 'Oui', \(id))"
    )
    try connection.run(
      "INSERT INTO signup (item_id, position, key, question, is_open) VALUES (\(id), 1, 'qui', 'Qui ?', 1)")
    try connection.run("INSERT INTO signup_entry (signup_id, name, signed_at) VALUES (1, 'Zoé', 0)")
    #expect(try item(1).ties == ItemTies(notes: 1, outcomes: 2, calls: 1, answers: 1))
    try writings.removeItem(item(1), in: meeting)
    let left = try #require(try writings.readings.meeting(id: meeting.id))
    #expect(left.agenda.map(\.title) == ["Un", "Trois", "Quatre"])
    #expect(left.otherNotes.map(\.id) == [number])
    #expect(
      left.otherNotes[0].body.text.hasPrefix("<h4>"), "its headings go under the title of the other notes")
    #expect(left.tasks.map(\.item) == [nil] && left.outcomes.map(\.item) == [nil])
    #expect(try found("dit") && !found("deux"))
    #expect(try connection.number("SELECT count(*) FROM signup") == 0)
    #expect(try connection.number("SELECT count(*) FROM run_sheet") == 0)
  }

  @Test func aColumnOfTheGridStays() throws {
    let (connection, id) = (writings.connection, try ids[1])
    try connection.run("UPDATE agenda_item SET is_slot = 1 WHERE id = \(id)")
    try connection.run(
      "INSERT INTO meeting_place (meeting_id, position, name) VALUES (\(meeting.id), 1, 'Salle')")
    try connection.run(
      "INSERT INTO cell (meeting_id, item_id, place_id, subject, reporter) VALUES (\(meeting.id), \(id), 1, 'Sujet', '')"
    )
    let item = try item(1)
    #expect(item.ties.cells == 1)
    #expect(throws: Rejection([Problem("cells", .taken)])) { try writings.removeItem(item, in: meeting) }
    var draft = item.draft
    draft.isSlot = false
    #expect(throws: Rejection([Problem("isSlot", .taken)])) {
      try writings.changeItem(item, to: draft, in: meeting)
    }
    #expect(throws: DatabaseError.self) { try connection.run("DELETE FROM agenda_item WHERE id = \(id)") }
  }

  @Test(arguments: Role.allCases)
  func theRunSheetIsForThoseWhoOrganise(_ role: Role) throws {
    let readings = writings.readings(as: .member(Member(id: 1, name: "", role: role)))
    let isLetIn = role >= .organiser
    #expect(try (readings.runSheet(of: meeting)?.steps.count == 1) == isLetIn)
    #expect(try (readings.preparedItem(ids[1], in: meeting) != nil) == isLetIn)
    #expect(try writings.readings.runSheet(of: meeting) == nil, "a visitor")
    if isLetIn {
      let step = try readings.runSheet(of: meeting)?.steps[ids[1]]
      #expect(
        step?.instructions.text == "<p>Dire <strong>bonjour</strong>.</p>\n" && step?.subgroups == "Par trois"
      )
    }
  }
}
