import HTTP
import Templates

/// `GET /rencontres`
@Sendable func showMeetings(_ visit: Visit) throws -> Response {
  let meetings = try visit.store.meetings(today: visit.today)
  return .page(meetingsPage(upcoming: meetings.upcoming, past: meetings.past, in: visit.frame))
}
