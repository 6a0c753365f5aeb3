import Domain
import HTTP
import Secrets
import Store
import Templates

/// `GET /calendrier.ics`: what every visitor may read, whoever asks.
@Sendable func sendCalendar(_ visit: Visit) throws -> Response {
  try visit.reader.readings(as: .visitor) { store in
    let place = CalendarPlace(
      address: visit.application.settings.address, community: visit.frame.name, circle: nil)
    return .calendar(try store.calendarFile(.community, today: visit.today, at: place))
  }
}

/// `GET /cercles/{slug}/calendrier.ics`: the same for a circle that everyone sees.
@Sendable func sendCircleCalendar(_ visit: Visit) throws -> Response {
  try visit.reader.readings(as: .visitor) { store in
    guard let circle = try store.circleScope(visit.slug()) else { throw Failure.notFound }
    let place = CalendarPlace(
      address: visit.application.settings.address, community: visit.frame.name, circle: circle.link)
    return .calendar(try store.calendarFile(.circle(circle.id), today: visit.today, at: place))
  }
}

/// `GET /calendrier/{token}.ics`: the meetings of the member with this secret address, as far as they may see them now.
@Sendable func sendOwnCalendar(_ visit: Visit) throws -> Response {
  let suffix = ".ics"
  guard visit.parameter.hasSuffix(suffix) else { throw Failure.notFound }
  // What cannot be a secret is looked for like one, by a hash that nobody's has.
  let secret = Secret(String(visit.parameter.dropLast(suffix.count))) ?? Secret()
  guard let member = try visit.store.member(feedHash: secret.hash, .calendar) else { throw Failure.notFound }
  return try visit.reader.readings(as: .member(member)) { store in
    let place = CalendarPlace(
      address: visit.application.settings.address, community: visit.frame.name, ownedBy: member)
    return .ownCalendar(try store.calendarFile(.person(member.id), today: visit.today, at: place))
  }
}

/// `GET /rencontres/{id}/rencontre.ics`: for whoever sees the meeting.
@Sendable func sendMeeting(_ visit: Visit) throws -> Response {
  guard let meeting = try visit.store.calendarMeeting(visit.number()) else { throw Failure.notFound }
  let place = CalendarPlace(
    address: visit.application.settings.address, community: visit.frame.name, meeting: meeting.summary)
  var response = Response.calendar(calendarFile([meeting], at: place))
  response.fields.add(
    "Content-Disposition",
    "attachment; filename=\"rencontre-\(meeting.summary.day.iso)-\(meeting.summary.slug.text).ics\"")
  response.fields.add("Vary", "Cookie")
  return response
}

extension Readings {
  /// The file of the meetings of a calendar, and of the dates to come that polls propose.
  fileprivate func calendarFile(_ scope: CalendarScope, today: Day, at place: CalendarPlace) throws -> [UInt8]
  {
    let proposed = try proposedDates(scope, from: today, to: today.aYearLater, today: today)
    return Templates.calendarFile(try calendar(scope, today: today), proposed: proposed, at: place)
  }
}

extension Day {
  /// No poll is meant for later.
  var aYearLater: Day { Day(number: number + 366) }
}

extension Response {
  /// A calendar; kept like a page.
  fileprivate static func calendar(_ bytes: [UInt8]) -> Response {
    calendar(bytes, "private, no-cache", SecurityFields.all)
  }

  /// A calendar whose address is a secret: nobody keeps it, and what it links to is not told where one came from. The last policy
  /// that is understood holds (Referrer Policy, 8.1).
  fileprivate static func ownCalendar(_ bytes: [UInt8]) -> Response {
    var fields = SecurityFields.all
    fields.add("Referrer-Policy", "no-referrer")
    return calendar(bytes, "private, no-store", fields)
  }

  private static func calendar(_ bytes: [UInt8], _ cacheControl: String, _ common: ResponseFields) -> Response
  {
    var fields = common
    fields.add("Content-Type", "text/calendar; charset=utf-8")
    fields.add("Cache-Control", cacheControl)
    return Response(.ok, fields: fields, body: .bytes(bytes))
  }
}
