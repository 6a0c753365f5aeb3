import Domain
import HTTP
import Store
import Support
import Testing

@Suite("The date that is kept")
struct DateChoiceTests {
  let dates: DateSite
  init() throws { dates = try DateSite() }

  @Test("makes the meeting, with an agenda, and those who can come stand there")
  func making() throws {
    let (keeper, insider, outsider) = (try dates.keeper(), try dates.insider(), try dates.outsider())
    let page = try dates.makePoll(by: keeper)
    _ = try dates.answer(page, by: keeper, dates.answers(page, .no, .yes))
    _ = try dates.answer(page, by: insider, dates.answers(page, .yes, .yes))
    _ = try dates.answer(page, by: outsider, dates.answers(page, .yes, .ifNeeded))
    let path = "/dates/\(try DateSite.number(page))/choisir"
    let candidate = try dates.details(page).candidates[1]
    #expect(try keeper.get(path).text.contains("value=\"\(candidate.id)\" checked"))
    let done = try keeper.submit(path, ["date": "\(candidate.id)", "begin": "rex"])
    let location = try #require(done.field("Location"))
    #expect(done.status == .seeOther && location.hasSuffix("/ordre-du-jour"), "\(done.words)")
    let id = try #require(Int(location.split(separator: "/")[1]))
    let meeting = try dates.community.meeting(id)
    #expect(meeting.summary.day.iso == "2027-01-12" && meeting.summary.start.iso == "14:30")
    #expect(meeting.summary.minutes == 90 && meeting.summary.place == "Salle 3" && !meeting.agenda.isEmpty)
    #expect(meeting.summary.circles.map(\.slug.text) == ["cercle-ouvert"])
    let calls = Dictionary(
      meeting.otherNotes.flatMap(\.signups).map { ($0.question, $0.names.compactMap(\.name)) }
    ) { $1 }
    #expect(calls.count == 2)
    #expect(calls.first { $0.key.contains("besoin") }?.value == ["Olga Dehors"])
    #expect(calls.first { !$0.key.contains("besoin") }?.value == ["Karim Gardien", "Inès Dedans"])
    let address = "/rencontres/\(id)-\(meeting.summary.slug)"
    #expect(try insider.get(page).text.contains(address) && insider.get(address).text.contains(page))
    let said = "Date retenue : mardi 12 janvier 2027 à 14 h 30."
    #expect(try insider.get(page).words.ranges(of: said).count == 1)
    let news = try dates.news(of: dates.community.insider)
    #expect(
      news.changes.contains { if case .meeting(let told) = $0 { told.meeting.id == id } else { false } })
    #expect(news.notes.isEmpty, "nobody has written the note of those who come")
    #expect(try insider.get("/dates").words.contains("Date retenue"))
    let again = try keeper.submit(
      path, ["date": "\(try dates.details(page).candidates[0].id)", "meeting": "\(id)"])
    #expect(again.field("Location") == address)
    let moved = try dates.community.meeting(id)
    #expect(moved.summary.start.iso == "09:00" && moved.agenda.count == meeting.agenda.count)
    let names = moved.otherNotes.flatMap(\.signups).filter { !$0.question.contains("besoin") }
      .flatMap { $0.names.compactMap(\.name) }
    #expect(Set(names) == ["Inès Dedans", "Olga Dehors"])
    #expect(moved.otherNotes.count == meeting.otherNotes.count)
  }

  @Test("is one of the poll, for a meeting of the poll")
  func forged() throws {
    let keeper = try dates.keeper()
    let (page, other) = (try dates.makePoll(by: keeper), try dates.makePoll(["title": "Autre"], by: keeper))
    let path = "/dates/\(try DateSite.number(page))/choisir"
    let foreign = try dates.details(other).candidates[0].id
    let own = try dates.details(page).candidates[0].id
    let before = try keeper.get("/rencontres").text.ranges(of: "<li class=\"row\">").count
    for values in [
      ["date": "\(foreign)"], ["date": ""], ["date": "\(own)", "meeting": "1"],
      ["date": "\(own)", "begin": "x"],
    ] {
      #expect(try keeper.submit(path, values).status == .unprocessableContent)
    }
    #expect(try keeper.get("/rencontres").text.ranges(of: "<li class=\"row\">").count == before)
    #expect(try dates.details(page).chosen == nil)
  }

  @Test("is proposed to the calendar until then, to those who see the poll")
  func calendar() throws {
    let keeper = try dates.keeper()
    let page = try dates.makePoll(["circles": "cercle-cache"], by: keeper)
    let (first, last, today) = (Day(iso: "2027-01-01")!, Day(iso: "2027-01-12")!, dates.site.now.inParis.day)
    func proposed(_ viewer: Viewer) throws -> [ProposedDate] {
      try dates.site.store.writer.writings {
        try $0.readings(as: viewer).proposedDates(from: first, to: last, today: today)
      }
    }
    let found = try proposed(.administrator)
    #expect(found.map(\.candidate.slot.text) == ["2027-01-12T09:00", "2027-01-12T14:30"])
    #expect(found.allSatisfy { $0.minutes == 90 && $0.circles.map(\.slug.text) == ["cercle-cache"] })
    #expect(try proposed(.visitor).isEmpty)
    let id = try DateSite.number(page)
    _ = try keeper.submit("/dates/\(id)/choisir", ["date": "\(found[0].candidate.id)"])
    #expect(try proposed(.administrator).isEmpty)
  }

  @Test("stays in the calendar until the poll is closed, or is over with all its dates")
  func leaving() throws {
    let keeper = try dates.keeper()
    let page = try dates.makePoll(by: keeper)
    let id = try DateSite.number(page)
    /// The number of each proposed date, as calendar programs are told.
    func sequences() throws -> [String] {
      guard case .bytes(let bytes) = try dates.site.answer("GET", "/calendrier.ics").body else { return [] }
      return try CalendarObject(bytes).events.filter { $0["STATUS"]?.value == "TENTATIVE" }
        .compactMap { $0["SEQUENCE"]?.value }
    }
    let before = try sequences()
    #expect(before.count == 4)
    #expect(try keeper.submit("/dates/\(id)/clore", on: page).status == .seeOther)
    #expect(try sequences() == [])
    #expect(try !keeper.get("/calendrier?mois=2027-01").words.contains("proposé"))
    #expect(try keeper.submit("/dates/\(id)/rouvrir", on: page).status == .seeOther)
    let after = try sequences()
    #expect(after.count == 4 && zip(before, after).allSatisfy { Int($0)! < Int($1)! })

    func days(_ today: String) throws -> [String] {
      let (first, last, today) = (Day(iso: "2027-01-01")!, Day(iso: "2027-01-31")!, Day(iso: today)!)
      return try dates.site.store.writer.writings {
        try $0.readings.proposedDates(from: first, to: last, today: today).map(\.day.iso)
      }
    }
    #expect(try days("2027-01-11").count == 4, "its deadline is over, its dates are to come")
    #expect(try days("2027-01-14").count == 4, "the last one is today")
    #expect(try days("2027-01-15") == [])
    let late = Instant(inParis: try #require(Day(iso: "2027-01-20")), TimeOfDay(minutes: 0)).seconds
    _ = try dates.site.store.writer.perform {
      try $0.run("UPDATE date_poll SET closes_at = \(late) WHERE id = \(id)")
    }
    #expect(try days("2027-01-20").count == 4, "answers are still taken")
  }
}
