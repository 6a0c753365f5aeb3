import Domain
import HTTP
import Store
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
    #expect(try insider.get(page).words.contains("Date retenue : mardi 12 janvier 2027 à 14 h 30."))
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
    let (first, last) = (Day(iso: "2027-01-01")!, Day(iso: "2027-01-12")!)
    func proposed(_ viewer: Viewer) throws -> [ProposedDate] {
      try dates.site.store.writer.writings {
        try $0.readings(as: viewer).proposedDates(from: first, to: last)
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
}
