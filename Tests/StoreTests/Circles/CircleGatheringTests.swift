import Domain
import Testing

@testable import Database
@testable import Store

/// What a circle's page and the circle of circles gather.
@Suite struct CircleGatheringTests {
  let connection: Connection
  let writings: Writings
  private let today = Day(iso: "2021-06-15")!

  init() throws {
    connection = try emptyDatabase()
    writings = Writings(connection)
    try writings.createJourney(Sample.journey)
    for name in ["Un", "Deux"] { try writings.createCircle(Sample.circle(name)) }
    try writings.createBatch(Sample.batch("AB", .defining))
  }

  private func meet(
    _ title: String, on day: String, calls: [String] = [], tasks: [TaskDraft] = [], synthesis: String = ""
  ) throws {
    var item = Sample.item("Point")
    item.signups = calls
    var draft = Sample.meeting(title, day: day, circles: [.of("un")], agenda: [item])
    (draft.tasks, draft.synthesis) = (tasks, synthesis)
    try writings.createMeeting(draft, at: noon)
  }

  @Test func meetingsToComeAndPast() throws {
    for day in ["2021-06-14", "2021-06-15", "2021-06-16", "2021-06-13"] { try meet(day, on: day) }
    let circle = try #require(try writings.readings.circle(.of("un"), today: today))
    #expect(circle.meetings.upcoming.map(\.title) == ["2021-06-15", "2021-06-16"])
    #expect(circle.meetings.past.map(\.title) == ["2021-06-14", "2021-06-13"])
  }

  @Test func wordsThatItBrought() throws {
    for (text, circle) in [("Boussole", "un"), ("Archipel", "un"), ("Âme", "deux")] {
      var word = Sample.word(text)
      word.circle = .of(circle)
      try writings.createWord(word)
    }
    try writings.createWord(Sample.word("Altérité"))
    #expect(try writings.readings.circle(.of("un"))?.words.map(\.text) == ["Archipel", "Boussole"])
    var unknown = Sample.word("Autre")
    unknown.circle = .of("inconnu")
    #expect(throws: Rejection([Problem("circle", .unknown)])) { try writings.createWord(unknown) }
  }

  @Test func whatIsOpen() throws {
    let tasks = [
      TaskDraft(title: "Écrire", owner: "", due: today), TaskDraft(title: "Lire", owner: "Anne", due: nil),
    ]
    try meet("Avant", on: "2021-06-13", calls: ["Qui ?", "Quand ?"], tasks: tasks)
    try meet("Après", on: "2021-06-20", calls: ["Où ?"])
    try connection.run("UPDATE signup SET is_open = 0 WHERE question = 'Quand ?'")
    try connection.run("UPDATE task SET state = 'done' WHERE title = 'Lire'")
    let circle = try #require(try writings.readings.circle(.of("un"), today: today))
    #expect(circle.openCalls.map(\.text) == ["Où ?", "Qui ?"])
    #expect(circle.openCalls.map(\.origin.title) == ["Après", "Avant"])
    #expect(circle.openTasks.map(\.text) == ["Écrire"] && circle.openTasks.map(\.due) == [today])
    #expect(try writings.readings.circle(.of("deux"))?.openCalls.isEmpty == true)
  }

  @Test func theCircleOfCircles() throws {
    try meet("Vieux", on: "2021-06-01", calls: ["Qui ?"], synthesis: "Ancien.")
    try meet("Dernier", on: "2021-06-14", synthesis: "Nous **essaimons**. Puis plus.")
    try meet("Prochain", on: "2021-06-15", calls: ["Où ?"])
    try meet("Plus tard", on: "2021-07-15")
    let overviews = try writings.readings.circleOverviews(today: today)
    #expect(overviews.map(\.circle.link.name) == ["Deux", "Un"])
    let one = try #require(overviews.last)
    #expect(one.nextMeeting?.title == "Prochain" && one.openCalls == 2)
    #expect(one.synthesis == "Nous essaimons.")
    #expect(one.lastSign == Day(iso: "2021-06-15"), "the introduction was saved that day")
    let two = try #require(overviews.first)
    #expect(two.nextMeeting == nil && two.synthesis == nil && two.openCalls == 0)
  }

  /// A sign is the last meeting, or the last save of the introduction or of a page.
  @Test func theLastSign() throws {
    func sign(on day: String) throws -> String? {
      try writings.readings.circleOverviews(today: #require(Day(iso: day))).last?.lastSign?.iso
    }
    let month = 30 * 86_400
    #expect(try sign(on: "2021-12-01") == "2021-06-15")
    try writings.createPage(Sample.page("Page", circle: .of("un")), at: noon.after(month))
    #expect(try sign(on: "2021-12-01") == "2021-07-15")
    try meet("Une", on: "2021-08-01")
    #expect(try sign(on: "2021-12-01") == "2021-08-01")
    #expect(try sign(on: "2021-08-01") == "2021-07-15", "a meeting of today has not been yet")
  }
}
