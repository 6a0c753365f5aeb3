import Domain
import HTTP
import Store
import Templates

/// `GET /calendrier`: the present month, or the one that the address names.
@Sendable func showCalendar(_ visit: Visit) throws -> Response {
  let month = Month(iso: visit.fields[CalendarQuery.month.rawValue]) ?? Month(of: visit.today)
  let circle = try visit.chosenCircle()
  let scope = CalendarScope(circle)
  let meetings = try visit.store.meetings(scope, in: month)
  let proposed = try visit.store.proposedDates(scope, from: month.first, to: month.last, today: visit.today)
  return try .page(
    calendarPage(
      month, CalendarEntry.merged(meetings, proposed), visit.calendarView(of: circle),
      goesOn: meetings.count == CalendarLimit.month, in: visit.frame))
}

/// `GET /calendrier/liste`: what is to come and what is past, or the past from before the meeting that the address names.
@Sendable func showCalendarList(_ visit: Visit) throws -> Response {
  let position = MeetingPosition(visit.fields[CalendarQuery.before.rawValue])
  let circle = try visit.chosenCircle()
  let scope = CalendarScope(circle)
  let list = try visit.store.meetings(scope, today: visit.today, before: position)
  let proposed = try visit.store.proposedDates(
    scope, from: visit.today, to: visit.today.aYearLater, today: visit.today)
  let upcoming = CalendarEntry.merged(list.upcoming, proposed)
  return try .page(
    calendarListPage(
      upcoming: position == nil ? upcoming : nil, past: list, visit.calendarView(of: circle),
      in: visit.frame))
}

extension Visit {
  /// The circle that the address chooses; nil for all.
  fileprivate func chosenCircle() throws -> CircleAccess? {
    let name = fields[CalendarQuery.circle.rawValue]
    if name.isEmpty { return nil }
    guard let slug = Slug(name), let circle = try store.circleScope(slug) else { throw Failure.notFound }
    return circle
  }

  fileprivate func calendarView(of circle: CircleAccess?) throws -> CalendarView {
    CalendarView(circle: circle?.link, circles: try store.circleScopes().map(\.link), today: today)
  }
}

extension CalendarScope {
  init(_ circle: CircleAccess?) { self = circle.map { .circle($0.id) } ?? .community }
}
