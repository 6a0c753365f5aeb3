import Domain
import Testing

@testable import Database
@testable import Store

/// A meeting that is led, of an hour from noon.
@Suite struct ConductMeetingTests {
  let writings: Writings
  let meeting: Int
  let items: [Int]
  private let anne: Member

  init() throws {
    let connection = try emptyDatabase()
    writings = Writings(connection)
    anne = Member(id: try writings.addPerson(named: "Anne", at: noon), name: "Anne", role: .organiser)
    let agenda = zip(["Un", "Deux", "Trois", "Quatre", "Cinq"], [10, 20, 10, 10, 10])
    meeting = try writings.createMeeting(
      Sample.meeting("A", agenda: agenda.map { Sample.item($0, minutes: $1) }), at: noon)
    items = try connection.rows("SELECT id FROM agenda_item ORDER BY position") { row in try row.int(0) }
  }

  private func access() throws -> MeetingAccess {
    try #require(try writings.readings.meetingAccess(meeting))
  }

  private func agenda(after minutes: Int = 0) throws -> LiveAgenda {
    try #require(try writings.readings.meeting(id: meeting)).live(at: noon.adding(minutes: minutes))
  }

  /// Makes gestures, each so many minutes after noon, by someone who sees where the meeting is.
  private func conduct(_ gestures: (Int, LiveGesture)...) throws {
    for (minutes, gesture) in gestures {
      let seen = try agenda(after: minutes).sight
      try writings.conduct(gesture, access(), seen: seen, at: noon.adding(minutes: minutes))
    }
  }

  private var states: [ItemState] { get throws { try agenda().items.map(\.state) } }

  private func item(_ index: Int) throws -> PreparedItem {
    let organiser = Viewer.member(Member(id: 1, name: "", role: .organiser))
    return try #require(try writings.readings(as: organiser).preparedItem(items[index], in: access()))
  }

  @Test func whatIsDoneIsKeptAsItWasReckoned() throws {
    try conduct((0, .start), (16, .tighten), (16, .next))
    let agenda = try agenda(after: 16)
    #expect(agenda.state == .running && agenda.run.startedAt == noon)
    #expect(agenda.items.map(\.minutes) == [10, 17, 9, 9, 9] && agenda.lateness == 0)
    #expect(agenda.items[0].run.endedAt == noon.adding(minutes: 16))
    let alone = try writings.readings.liveAgenda(of: meeting, at: noon.adding(minutes: 16))
    #expect(agenda == alone)
    try conduct((16, .skip(items[4])), (20, .extend(40)), (20, .agree), (25, .back))
    let back = try self.agenda(after: 25)
    #expect(back.items.map(\.state) == [.running, .planned, .planned, .planned, .skipped])
    #expect(back.run.agreedEnd == noon.adding(minutes: 91) && back.items[1].run.minutes == 57)
  }

  /// There is one item at a time at every moment of the job (`agenda_item_running`), whichever comes first in the table.
  @Test func itemsTakeTurnsInAnyOrder() throws {
    try conduct((0, .start), (1, .choose(items[4])), (2, .choose(items[1])), (3, .next), (4, .back))
    #expect(try states == [.done, .running, .planned, .planned, .done])
  }

  @Test func twoPressesAtOnceAreOneStep() throws {
    try conduct((0, .start))
    let seen = try agenda().sight
    try writings.conduct(.next, access(), seen: seen, at: noon)
    #expect(throws: LiveRefusal.stale) { try writings.conduct(.next, access(), seen: seen, at: noon) }
    #expect(try states == [.done, .running, .planned, .planned, .planned])
  }

  @Test func nothingIsChangedByWhatIsRefused() throws {
    try conduct((0, .start))
    let before = try agenda(after: 58)
    #expect(throws: LiveRefusal.tooLittleTime) { try conduct((58, .tighten)) }
    #expect(throws: LiveRefusal.stale) { try conduct((58, .skip(items[0]))) }
    #expect(throws: LiveRefusal.stale) { try conduct((58, .skip(9_999))) }
    #expect(try agenda(after: 58) == before)
  }

  @Test func eachGestureIsToldToThoseWhoHaveThePageOpen() throws {
    for gesture in [LiveGesture.start, .next, .skip(items[3]), .extend(9), .agree, .back, .finish] {
      let last = try writings.readings.lastLiveChange(of: meeting)
      try conduct((30, gesture))
      let told = try writings.readings.liveChanges(of: meeting, since: last).map(\.part)
      #expect(told == [.agenda], "\(gesture)")
    }
  }

  @Test func closingEndsWhatGoesOn() throws {
    try conduct((0, .start), (16, .next), (20, .skip(items[4])))
    let now = noon.adding(minutes: 50)
    let kept = try #require(try writings.readings.minutesDraft(of: meeting))
    #expect(kept.skipped == [items[4]])
    try writings.keepMinutes(kept, over: kept, of: access(), isPublished: true)
    try writings.closeMeeting(meeting, by: anne, at: now)
    let closed = try agenda(after: 99)
    #expect(closed.items.map(\.state) == [.done, .done, .done, .done, .skipped])
    #expect(closed.items.map(\.run.taken) == [16, 34, nil, nil, nil])
    try writings.closeMeeting(meeting, by: anne, at: noon.adding(minutes: 70))
    #expect(try agenda().items[1].run.endedAt == now)
  }

  @Test func aCancelledMeetingGoesOnWithNothing() throws {
    try conduct((0, .start), (16, .next))
    #expect(try writings.cancelMeeting(meeting) && writings.reinstateMeeting(meeting))
    #expect(try states == [.done, .planned, .planned, .planned, .planned])
    try conduct((20, .start))
    #expect(try states == [.done, .running, .planned, .planned, .planned])
    #expect(try agenda().run.startedAt == noon)
  }

  @Test func whatIsSkippedComesBackInTheNextMeeting() throws {
    try conduct((0, .start), (1, .skip(items[2])))
    try writings.closeMeeting(meeting, by: anne, at: noon)
    let next = try writings.createMeeting(Sample.meeting("B", day: "2021-06-22"), at: noon)
    let summary = try #require(try writings.readings.meeting(id: next)).summary
    #expect(try writings.readings.lookingBack(from: summary).items.shown.map(\.text) == ["Trois"])
  }

  /// While it runs: what is done, and what goes on, keeps its place.
  @Test func beginningsKeepTheirPlace() throws {
    try conduct((0, .start), (10, .next), (10, .choose(items[2])))
    let meeting = try access()
    let begun = Rejection([Problem("", .begun)])
    #expect(throws: begun) { try writings.moveItem(items[4], before: items[0], in: meeting) }
    #expect(throws: begun) { try writings.moveItem(items[2], before: nil, in: meeting) }
    #expect(throws: begun) { try writings.addItem(Sample.item("Neuf"), after: .first, in: meeting, at: noon) }
    #expect(throws: begun) {
      try writings.addItem(Sample.item("Neuf"), after: .item(items[0]), in: meeting, at: noon)
    }
    for index in 0..<3 { #expect(throws: begun) { try writings.removeItem(item(index), in: meeting) } }
    #expect(throws: begun) {
      try writings.splitItem(
        item(0), ItemCut(minutes: 4, title: "A", nextTitle: "B"), in: meeting, at: noon)
    }
    #expect(try !writings.fitAgenda(of: meeting))
    try writings.moveItem(items[4], before: items[3], in: meeting)
    try writings.addItem(Sample.item("Neuf"), after: .item(items[2]), in: meeting, at: noon)
    try writings.removeItem(item(3), in: meeting)
    try writings.splitItem(item(4), ItemCut(minutes: 4, title: "A", nextTitle: "B"), in: meeting, at: noon)
    #expect(try agenda().items.map(\.title) == ["Un", "Deux", "Trois", "Neuf", "A", "B"])
  }

  @Test func otherMinutesTakeThePlaceOfThoseGivenLive() throws {
    try conduct((0, .start), (16, .tighten))
    try writings.changeMinutes([MinutesChange(item: items[1], loaded: 20, typed: 25)], in: access())
    var draft = try item(2).draft
    draft.title = "Trois, autrement"
    try writings.changeItem(item(2), to: draft, in: access())
    draft.minutes = 5
    try writings.changeItem(item(3), to: draft, in: access())
    #expect(try agenda().items.map(\.minutes) == [10, 25, 9, 5, 9])
  }
}
