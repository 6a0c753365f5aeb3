import HTTP
import Templates

/// `GET /rencontres/{id}-{slug}`: the number finds the meeting; another title behind it leads to the present one.
@Sendable func showMeeting(_ visit: Visit) throws -> Response {
  let digits = visit.parameter.prefix { $0 != "-" }
  guard let id = Int(digits), id > 0, "\(id)" == digits, let meeting = try visit.store.meeting(id: id) else {
    throw Failure.notFound
  }
  let path = SitePath.meeting(id: id, meeting.summary.slug).text
  guard visit.request.target.path == path else { throw Failure.movedTo(path) }
  var sheet = visit.sheet(of: meeting)
  sheet.lookingBack = try visit.lookingBack(from: meeting, in: visit.store)
  return .page(meetingPage(sheet, in: visit.frame))
}
