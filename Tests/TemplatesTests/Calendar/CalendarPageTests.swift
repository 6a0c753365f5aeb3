import Domain
import HTML
import Templates
import Testing

@Suite("The pages of the calendar")
struct CalendarPageTests {
  private let samples = Samples(text: "Essai")

  private func month(_ entries: [CalendarEntry], today: Day? = nil) -> HTML {
    let view = CalendarView(
      circle: nil, circles: [samples.circleLink], today: today ?? samples.day)
    return calendarPage(Month(of: samples.day), entries, view, goesOn: false, in: samples.frame)
  }

  @Test func aMonthIsATableWithItsNameAndItsDays() throws {
    let page = month(samples.calendarEntries)
    #expect(page.text.contains("<caption>Juin 2021</caption>"))
    #expect(try page.all("<th scope=\"col\" role=\"columnheader\">(.*?)</th>").count == 7)
    #expect(try page.all("<time datetime=\"(2021-06-\\d\\d)\">").count == 30)
    #expect(try page.all("<td (role=\"cell\")").count == 35)
  }

  @Test func todayIsToldInWords() throws {
    #expect(try month([]).all("<td role=\"cell\"( class=\"today\" aria-current=\"date\")").count == 1)
    #expect(month([]).text.contains("<strong>aujourd’hui</strong>"))
    let other = month([], today: Day(number: samples.day.number + 60))
    #expect(!other.text.contains("aria-current=\"date\"") && other.text.contains("Août 2021"))
    #expect(other.text.contains("Rien n’est prévu ce mois-ci."))
  }

  @Test func whatIsNotCertainIsToldInWords() throws {
    let summary = samples.meetingSummary
    let cancelled = MeetingSummary(
      id: 2, slug: summary.slug, title: "Annulée", day: summary.day, start: summary.start, minutes: 60,
      place: "", state: .cancelled, circles: [])
    let page = month(samples.calendarEntries + [.meeting(cancelled)])
    #expect(try page.all("<span class=\"tag\">(.*?)</span>") == ["annulée", "proposé"])
  }

  @Test func monthsLeadToThoseBesideThem() throws {
    let page = month([]).text
    #expect(
      page.contains("href=\"/calendrier?mois=2021-05\"") && page.contains("href=\"/calendrier?mois=2021-07\"")
    )
    let own = calendarPage(
      Month(of: samples.day), [], samples.calendarView, goesOn: false, in: samples.frame
    ).text
    #expect(own.contains("href=\"/calendrier?mois=2021-05&amp;cercle=essai\""))
    #expect(own.contains("href=\"/cercles/essai/calendrier.ics\""))
  }

  @Test func aMonthFullOfMeetingsIsLight() {
    let page = month(Array(repeating: .meeting(samples.meetingSummary), count: 60))
    #expect(page.bytes.count < 20_000, "\(page.bytes.count)")
  }

  @Test func listsGoByMonth() throws {
    let page = calendarListPage(
      upcoming: samples.calendarEntries, past: samples.meetingList, samples.calendarView, in: samples.frame)
    #expect(try page.all("<h3>(.*?)</h3>") == ["Juin 2021", "Juin 2021"])
    #expect(page.text.contains("/calendrier/liste?cercle=essai&amp;avant="))
  }
}
