import Domain

/// Whose calendar it is and where the site is found.
package struct CalendarPlace: Hashable, Sendable {
  /// Where the site is found from outside, without a last slash.
  let address: String
  /// What programs show as its name.
  let name: String
  /// The page that shows the same.
  let page: String
  /// The file itself, from which it is fetched again; nil for a single meeting, and for an address that is a secret.
  let source: String?

  /// The calendar of the community, or of a circle.
  package init(address: String, community: String, circle: CircleLink?) {
    self.address = address
    name = circle.map { "\($0.name) – \(community)" } ?? community
    page = address + SitePath.calendar(month: nil, circle: circle?.slug).text
    source = address + (circle.map { .circleCalendarFile($0.slug) } ?? SitePath.calendarFile).text
  }

  /// A member's own calendar. It holds no secret: programs pass on what they are given.
  package init(address: String, community: String, ownedBy member: Member) {
    self.address = address
    name = "Mes rencontres – \(community)"
    page = address + SitePath.calendar(month: nil, circle: nil).text
    source = nil
  }

  /// A calendar of this meeting alone.
  package init(address: String, community: String, meeting: MeetingSummary) {
    self.address = address
    name = community
    page = address + SitePath.meeting(id: meeting.id, meeting.slug).text
    source = nil
  }

  /// What stands behind the numbers of UIDs: never the request's host, so that a meeting has the same one wherever it is asked
  /// for.
  var host: String {
    address.split(separator: "/", maxSplits: 1).last.map { String($0.drop { $0 == "/" }) } ?? ""
  }
}

/// Meetings and proposed dates as an iCalendar object (RFC 5545), in UTF-8.
///
/// It has no METHOD: it is a calendar to read, not a message that asks for an answer (RFC 5546). Meetings that repeat are events
/// of their own, without RRULE: each has its agenda and its page, and is moved or cancelled alone.
package func calendarFile(
  _ meetings: [CalendarMeeting], proposed: [ProposedDate] = [], at place: CalendarPlace
) -> [UInt8] {
  var lines = CalendarLines()
  lines.add("BEGIN", "VCALENDAR")
  lines.add("VERSION", "2.0")
  lines.add("PRODID", "-//Cercles//Calendrier//FR")
  lines.add("CALSCALE", "GREGORIAN")
  // RFC 7986, section 5, and before each the property by which older programs know it.
  lines.add("X-WR-CALNAME", text: place.name)
  lines.add("NAME", text: place.name)
  lines.add("URL", place.page)
  if let source = place.source { lines.add("SOURCE;VALUE=URI", source) }
  lines.add("X-PUBLISHED-TTL", "PT1H")
  lines.add("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
  lines.addParis()
  for meeting in meetings { lines.add(meeting, at: place) }
  for date in proposed { lines.add(date, at: place) }
  lines.add("END", "VCALENDAR")
  return lines.bytes
}

extension CalendarLines {
  /// Metropolitan France: Directive 2000/84/EC, as `Instant` has it.
  fileprivate mutating func addParis() {
    add("BEGIN", "VTIMEZONE")
    add("TZID", "Europe/Paris")
    add("BEGIN", "DAYLIGHT")
    add("DTSTART", "19960331T020000")
    add("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
    add("TZOFFSETFROM", "+0100")
    add("TZOFFSETTO", "+0200")
    add("TZNAME", "CEST")
    add("END", "DAYLIGHT")
    add("BEGIN", "STANDARD")
    add("DTSTART", "19961027T030000")
    add("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")
    add("TZOFFSETFROM", "+0200")
    add("TZOFFSETTO", "+0100")
    add("TZNAME", "CET")
    add("END", "STANDARD")
    add("END", "VTIMEZONE")
  }

  fileprivate mutating func add(_ meeting: CalendarMeeting, at place: CalendarPlace) {
    let summary = meeting.summary
    let isCancelled = summary.state == .cancelled
    let address = place.address + SitePath.meeting(id: summary.id, summary.slug).text
    add("BEGIN", "VEVENT")
    add("UID", text: "rencontre-\(summary.id)@\(place.host)")
    addRevision(meeting.changedAt, meeting.sequence)
    addTime(summary.day, summary.start, minutes: summary.minutes)
    add("SUMMARY", text: summary.title)
    add("STATUS", isCancelled ? "CANCELLED" : "CONFIRMED")
    if isCancelled { add("TRANSP", "TRANSPARENT") }
    if !summary.place.isEmpty { add("LOCATION", text: summary.place) }
    if !summary.circles.isEmpty { add("CATEGORIES", texts: summary.circles.map(\.name)) }
    if let link = meeting.videoLink { add("CONFERENCE;VALUE=URI;FEATURE=VIDEO", link.address) }
    add("URL", address)
    add("DESCRIPTION", text: meeting.description(at: address))
    add("END", "VEVENT")
  }

  fileprivate mutating func add(_ date: ProposedDate, at place: CalendarPlace) {
    let address = place.address + SitePath.datePoll(date.poll).text
    add("BEGIN", "VEVENT")
    add("UID", text: "date-\(date.candidate.id)@\(place.host)")
    addRevision(date.changedAt, date.version)
    addTime(date.day, date.start, minutes: date.minutes)
    add("SUMMARY", text: "Proposé\u{A0}: \(date.poll.title)")
    add("STATUS", "TENTATIVE")
    // Several days are proposed and one is kept: none of them fills anyone's time yet.
    add("TRANSP", "TRANSPARENT")
    if !date.place.isEmpty { add("LOCATION", text: date.place) }
    if !date.circles.isEmpty { add("CATEGORIES", texts: date.circles.map(\.name)) }
    add("URL", address)
    add("DESCRIPTION", text: "Cette date est proposée, rien n’est encore décidé. Répondre\u{A0}: \(address)")
    add("END", "VEVENT")
  }

  /// Without METHOD, DTSTAMP is when the event was revised last (RFC 5545, 3.8.7.2).
  private mutating func addRevision(_ changedAt: Instant, _ sequence: Int) {
    let (days, seconds) = changedAt.seconds.quotientAndRemainder(dividingBy: 86_400)
    let moment =
      "\(Day(number: days).compact)T\(TimeOfDay(minutes: seconds / 60).compact)\(padded(seconds % 60))Z"
    add("DTSTAMP", moment)
    add("LAST-MODIFIED", moment)
    add("SEQUENCE", "\(sequence)")
  }

  /// The hour on the clock, and how long it really lasts: minutes are exact across a change of the clock (RFC 5545, 3.3.6), and
  /// an end on the clock would not tell the first half past two of an autumn night from the second. An hour that the clock skips
  /// or shows twice means here what `Instant` makes of it (3.3.5).
  private mutating func addTime(_ day: Day, _ start: TimeOfDay, minutes: Int) {
    add("DTSTART;TZID=Europe/Paris", "\(day.compact)T\(start.compact)00")
    add("DURATION", "PT\(minutes)M")
  }
}

extension CalendarMeeting {
  /// What else there is to know, a line each: the agenda by the clock, and where to look.
  fileprivate func description(at address: String) -> String {
    var lines: [String] = []
    if summary.state == .cancelled { lines.append("Cette rencontre est annulée.") }
    let slots = Agenda.slots(on: summary.day, from: summary.start, minutes: agenda.map(\.minutes))
    if !agenda.isEmpty {
      lines.append("Ordre du jour\u{A0}:")
      lines += zip(slots, agenda).map { slot, item in "\(slot.start.onTheClock) – \(item.title)" }
    }
    if let videoLink { lines.append("Visioconférence\u{A0}: \(videoLink.address)") }
    lines.append(address)
    return lines.joined(separator: "\n")
  }
}

extension Day {
  /// As RFC 5545 writes a date (3.3.4): `20261121`.
  fileprivate var compact: String { iso.filter { $0 != "-" } }
}

extension TimeOfDay {
  /// Hours and minutes as RFC 5545 writes them (3.3.12): `1200`.
  fileprivate var compact: String { iso.filter { $0 != ":" } }
}

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
