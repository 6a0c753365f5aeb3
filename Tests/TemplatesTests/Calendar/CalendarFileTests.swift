import Domain
import Support
import Templates
import Testing

@Suite("Calendars for programs")
struct CalendarFileTests {
  private let place = CalendarPlace(address: "https://cercles.example", community: "Archipel", circle: nil)

  private func meeting(
    _ title: String = "Bilan", day: String = "2026-06-30", start: String = "12:00", minutes: Int = 60,
    place: String = "", state: MeetingState = .planned, link: WebLink? = nil,
    agenda: [CalendarMeeting.Item] = [], sequence: Int = 0
  ) throws -> CalendarMeeting {
    CalendarMeeting(
      summary: MeetingSummary(
        id: 7, slug: Slug(naming: title), title: title, day: try #require(Day(iso: day)),
        start: try #require(TimeOfDay(iso: start)), minutes: minutes, place: place, state: state,
        circles: [CircleLink(slug: Slug(naming: "c"), name: title)]), videoLink: link, agenda: agenda,
      sequence: sequence, changedAt: Instant(seconds: 1_795_262_409))
  }

  private func event(_ meeting: CalendarMeeting) throws -> CalendarObject.Component {
    try #require(try CalendarObject(calendarFile([meeting], at: place)).events.first)
  }

  @Test func aMeetingIsAnEventWithItsAgenda() throws {
    let items = [("Accueil", 10), ("Ronde", 50)].map { CalendarMeeting.Item(title: $0.0, minutes: $0.1) }
    let event = try event(
      meeting(place: "Salle bleue", link: WebLink("https://visio.example/a;b,c"), agenda: items, sequence: 3))
    #expect(event["UID"]?.value == "rencontre-7@cercles.example")
    #expect(event["SEQUENCE"]?.value == "3" && event["STATUS"]?.value == "CONFIRMED")
    #expect(
      event["DTSTAMP"]?.value == "20261121T120009Z" && event["LAST-MODIFIED"]?.value == "20261121T120009Z")
    #expect(event["DTSTART"]?.value == "20260630T120000" && event["DURATION"]?.value == "PT60M")
    #expect(
      event.text("LOCATION") == "Salle bleue" && event["CONFERENCE"]?.value == "https://visio.example/a;b,c")
    #expect(event["URL"]?.value == "https://cercles.example/rencontres/7-bilan")
    let lines = try #require(event.text("DESCRIPTION")).replacing("\u{A0}", with: " ").split(separator: "\n")
    #expect(
      lines == [
        "Ordre du jour :", "12 h 00 – Accueil", "12 h 10 – Ronde",
        "Visioconférence : https://visio.example/a;b,c", "https://cercles.example/rencontres/7-bilan",
      ])
  }

  @Test func aCalendarWithoutMeetingsIsOneToo() throws {
    let calendar = try CalendarObject(calendarFile([], at: place)).calendar
    #expect(calendar.text("X-WR-CALNAME") == "Archipel" && calendar["REFRESH-INTERVAL"]?.value == "PT1H")
    #expect(calendar["SOURCE"]?.value == "https://cercles.example/calendrier.ics")
  }

  @Test func aCancelledMeetingSaysSo() throws {
    let event = try event(meeting(state: .cancelled))
    #expect(event["STATUS"]?.value == "CANCELLED" && event.text("DESCRIPTION")?.contains("annulée") == true)
  }

  @Test func proposedDatesAreTentative() throws {
    let date = ProposedDate(
      poll: DatePollLink(id: 2, title: "Bilan, fin"),
      candidate: DateCandidate(id: 9, slot: DateSlot(Day(number: 20_000), TimeOfDay(minutes: 540))),
      minutes: 90, place: "", circles: [], version: 4,
      changedAt: Instant(seconds: 1_795_262_400))
    let event = try #require(try CalendarObject(calendarFile([], proposed: [date], at: place)).events.first)
    #expect(event["STATUS"]?.value == "TENTATIVE" && event["UID"]?.value == "date-9@cercles.example")
    #expect(event.text("SUMMARY") == "Proposé\u{A0}: Bilan, fin" && event["SEQUENCE"]?.value == "4")
    #expect(event["URL"]?.value == "https://cercles.example/dates/2-bilan-fin")
  }

  /// Hours that pass, not hours of the clock: the file's own rules give the moments that the site means.
  @Test(arguments: [
    ("2027-03-28", "01:30", 60), ("2027-03-28", "02:30", 60), ("2027-03-28", "03:00", 60),
    ("2027-03-27", "23:00", 300), ("2027-10-31", "01:30", 60), ("2027-10-31", "02:00", 60),
    ("2027-10-31", "02:30", 90), ("2027-10-31", "03:00", 60), ("2027-10-30", "22:00", 600),
    ("2026-06-30", "12:00", 60), ("2026-12-31", "23:30", 90), ("1999-07-01", "00:00", 1_440),
  ])
  func bothChangesOfTheClock(_ day: String, _ start: String, _ minutes: Int) throws {
    let meeting = try meeting(day: day, start: start, minutes: minutes)
    let file = try CalendarObject(calendarFile([meeting], at: place))
    let moments = try file.moments(of: #require(file.events.first))
    let begins = Instant(inParis: meeting.summary.day, meeting.summary.start)
    #expect(moments.start == begins.seconds && moments.end == begins.adding(minutes: minutes).seconds)
    #expect(Instant(seconds: moments.end).inParis.time == meeting.summary.end)
  }

  /// Every length of line around the limit, with characters of one to four octets at the border.
  @Test(arguments: ["x", "é", "œ\u{301}", "€", "👩🏽‍🚀", "\\", ";", ","])
  func noLineIsTooLongAndNoCharacterIsCut(_ character: String) throws {
    for length in 50...80 {
      let title = String(repeating: "a", count: length) + String(repeating: character, count: 40)
      let event = try event(meeting(title))
      #expect(event.text("SUMMARY") == title)
    }
  }

  @Test(arguments: [
    "BEGIN:VEVENT", "fin\r\nEND:VEVENT\r\nBEGIN:VALARM", "a\nb", "a\rb", "a\u{85}b\u{2028}c\u{2029}d", "\\n",
    "\\",
    "a;b,c:d\"e\\", "\t", "\u{0}\u{7}\u{7F}", "SUMMARY;LANGUAGE=fr:x", "\u{FEFF}", "😀", "",
  ])
  func hostileTextStaysText(_ hostile: String) throws {
    let items = [CalendarMeeting.Item(title: hostile, minutes: 10)]
    let place = CalendarPlace(address: "https://cercles.example:8080/ici", community: hostile, circle: nil)
    let meetings = [try meeting(hostile, place: hostile, agenda: items)]
    let file = try CalendarObject(calendarFile(meetings, at: place))
    #expect(file.events.count == 1 && file.calendar.components.count == 2)
    let event = try #require(file.events.first)
    let harmless = try CalendarObject(calendarFile([try meeting("x", place: "x", agenda: items)], at: place))
    #expect(event.properties.count == harmless.events[0].properties.count - (hostile.isEmpty ? 1 : 0))
    let read = hostile.replacing("\r\n", with: "\n")
    if !read.unicodeScalars.contains(where: {
      $0.properties.generalCategory == .control || "\u{2028}\u{2029}".unicodeScalars.contains($0)
    }) {
      #expect(event.text("SUMMARY") == read && event.text("UID") == "rencontre-7@cercles.example:8080/ici")
    }
  }

  /// The checker itself finds what is wrong.
  @Test(arguments: [
    ("DTSTAMP:", "X-DTSTAMP:"), ("DURATION:PT60M", "DURATION:60M"), ("STATUS:CONFIRMED", "STATUS:SURE"),
    ("END:VEVENT\r\n", ""), ("\r\n", "\n"), ("SUMMARY:Bilan", "SUMMARY:Bi;lan"),
    ("SUMMARY:Bilan", "SUMMARY:" + String(repeating: "a", count: 80)), ("VERSION:2.0", "VERSION:3.0"),
    ("TZID:Europe/Paris", "TZID:Europe/Rome"), ("SUMMARY:", "SUM MARY:"),
  ])
  func theCheckerIsStrict(_ right: String, _ wrong: String) throws {
    let text = String(decoding: calendarFile([try meeting()], at: place), as: UTF8.self)
    #expect(text.contains(right))
    #expect(throws: CalendarObject.Fault.self) {
      try CalendarObject(Array(text.replacing(right, with: wrong).utf8))
    }
  }
}
