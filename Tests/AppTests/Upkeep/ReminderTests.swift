import Domain
import Store
import Testing

@testable import App

@Suite("Reminders")
struct ReminderTests {
  private let office: PostOffice
  /// Takes part; has answered a call; follows the meeting; is in the circle and follows it; follows it from outside; nothing.
  private let people: [String]
  private let meeting: Int

  init() throws {
    let office = try PostOffice()
    self.office = office
    people = ["participe", "inscrit", "suit", "membre", "dehors", "rien"]
    for name in people { _ = try office.add(name, "\(name)@exemple.org") }
    meeting = try office.write { writings in
      var item = AgendaItemDraft(title: "Point", minutes: 10)
      item.signups = ["Qui vient ?"]
      let draft = MeetingDraft(
        title: "Bilan", day: Day(iso: "2026-12-01")!, start: TimeOfDay(iso: "12:00")!, minutes: 60, place: "",
        videoLink: nil, circles: [Slug("boussoles")!], participants: [], agenda: [item], otherNotes: [],
        synthesis: "", nextSteps: [], decisions: [], tasks: [])
      let meeting = try writings.createMeeting(draft, as: nil, at: PostOffice.start)
      try writings.follow(meeting: meeting, person: 4, now: PostOffice.start)
      try writings.joinCircle(1, person: 5, at: PostOffice.start)
      try writings.follow(circle: 1, person: 6, now: PostOffice.start)
      return meeting
    }
    try office.execute(
      """
      INSERT INTO meeting_participant (meeting_id, position, name, person_id) VALUES (1, 1, 'participe', 2);
      INSERT INTO signup_entry (signup_id, person_id, name, signed_at) VALUES (1, 3, 'inscrit', 1);
      UPDATE telling SET takes_digest = 0, digest_at = NULL;
      """)
  }

  private func at(_ day: String, _ time: String) -> Int {
    Instant(inParis: Day(iso: day)!, TimeOfDay(iso: time)!).seconds
  }

  /// Whom mails went to since the one with this number.
  private func told(since: Int = 0) throws -> [String] {
    try office.mails.dropFirst(since).map { mail in
      String(mail.words.split(separator: "\n").last?.prefix { $0 != "@" } ?? "")
    }.sorted()
  }

  private func work(_ moment: Int) throws {
    office.set(moment)
    try office.work()
  }

  @Test("Go once on the day before, to those whom the meeting matters to")
  func once() throws {
    try work(at("2026-11-29", "23:59"))
    try work(at("2026-11-30", "06:59"))
    #expect(try told().isEmpty)
    try work(at("2026-11-30", "07:00"))
    #expect(try told() == ["inscrit", "membre", "participe", "suit"])
    let mail = try #require(try office.mails.first)
    #expect(
      mail.body.replacing("\u{A0}", with: " ").replacing("\n", with: " ").contains(
        "La rencontre « Bilan » a lieu demain, mardi 1er décembre 2026, de 12 h à 13 h."))
    #expect(mail.body.contains("\nhttps://cercles.exemple.fr/rencontres/1-bilan\n"))
    #expect(mail.head.contains("\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n"))
    for time in ["08:00", "12:00", "23:00"] { try work(at("2026-11-30", time)) }
    try work(at("2026-12-01", "07:00"))
    #expect(try told().count == 4 && office.count("SELECT count(*) FROM mail") == 0)
  }

  @Test("Come again for another day, and to whoever joins later in the day before")
  func moved() throws {
    try work(at("2026-11-30", "07:00"))
    try office.execute("INSERT INTO follow (person_id, meeting_id, since) VALUES (7, 1, 1)")
    try work(at("2026-11-30", "15:00"))
    #expect(try told(since: 4) == ["rien"])
    try office.execute("UPDATE meeting SET day = '2026-12-03'")
    try work(at("2026-12-01", "07:00"))
    #expect(try told().count == 5)
    try work(at("2026-12-02", "07:00"))
    #expect(try told(since: 5) == ["inscrit", "membre", "participe", "rien", "suit"])
    try office.write { writings in try writings.tidy(now: Instant(seconds: at("2026-12-04", "07:00"))) }
    #expect(try office.count("SELECT count(*) FROM reminder") == 0)
  }

  @Test(
    "Do not go for what is cancelled, moved, unseen, over, or not wanted, though they were asked for",
    arguments: [
      "UPDATE meeting SET state = 'cancelled'", "UPDATE meeting SET day = '2026-12-20'",
      "UPDATE circle SET visibility = 'hidden'; DELETE FROM circle_member", "DELETE FROM meeting",
      "UPDATE telling SET takes_reminders = 0",
      "DELETE FROM follow; DELETE FROM signup_entry; DELETE FROM meeting_participant",
    ] as [StaticString])
  func dropped(_ deed: StaticString) throws {
    try office.answer("exit 75")
    try work(at("2026-11-30", "07:00"))
    #expect(try told().count == 4)
    try office.answer("exit 0")
    try office.execute(deed)
    try work(at("2026-11-30", "07:01"))
    #expect(try told().count == 4 && office.count("SELECT count(*) FROM mail") == 0)
  }

  @Test("A late one says today, and none goes once the meeting has begun")
  func late() throws {
    try office.answer("exit 75")
    try work(at("2026-11-30", "22:00"))
    try office.answer("exit 0")
    try office.run("UPDATE mail SET due_at = \(at("2026-12-01", "11:59")) WHERE person_id <> 2")
    try office.run("UPDATE mail SET due_at = \(at("2026-12-01", "12:00")) WHERE person_id = 2")
    try work(at("2026-12-01", "11:59"))
    #expect(try told(since: 4) == ["inscrit", "membre", "suit"])
    #expect(try office.mails.last?.body.contains("a lieu aujourd’hui") == true)
    try work(at("2026-12-01", "12:00"))
    #expect(try told().count == 7 && office.count("SELECT count(*) FROM mail") == 0)
  }
}
