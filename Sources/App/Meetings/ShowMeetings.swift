import Domain
import HTTP
import Templates

/// `GET /rencontres`: the meetings around today, or the past ones from before the one that the address names.
@Sendable func showMeetings(_ visit: Visit) throws -> Response {
  let position = MeetingPosition(visit.fields["avant"])
  let meetings = try visit.store.meetings(today: visit.today, before: position)
  let mayOrganise = try visit.mayOrganiseSomewhere(in: visit.store)
  return .page(meetingsPage(meetings, isFirst: position == nil, mayOrganise: mayOrganise, in: visit.frame))
}
