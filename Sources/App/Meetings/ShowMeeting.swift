import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /rencontres/{id}-{slug}`: the number finds the meeting; another title behind it leads to the present one.
@Sendable func showMeeting(_ visit: Visit) throws -> Response {
  let digits = visit.parameter.prefix { $0 != "-" }
  guard let id = Int(digits), id > 0, "\(id)" == digits, let meeting = try visit.store.meeting(id: id) else {
    throw Failure.notFound
  }
  let path = SitePath.meeting(id: id, meeting.summary.slug).text
  guard visit.request.target.path == path else { throw Failure.movedTo(path) }
  return try .page(visit.page(of: meeting, in: visit.store))
}

extension Visit {
  /// The page of a meeting.
  ///
  /// - Parameter change: what a form that comes back makes of it.
  func page(of meeting: Meeting, in store: Readings, _ change: (inout MeetingSheet) -> Void = { _ in }) throws
    -> HTML
  {
    var sheet = try liveSheet(of: meeting, in: store)
    sheet.lookingBack = try lookingBack(from: meeting, in: store)
    if viewer.member != nil {
      sheet.withdrawnNotes = try store.withdrawnNotes(of: meeting.access)
      sheet.isFollowed = try store.follows(.meeting(meeting.summary.id))
    }
    sheet.datePoll = try store.datePoll(ofMeeting: meeting.summary.id)
    sheet.placedPolls = try placedDatePolls(
      in: meeting.noteBodies, on: .meeting(id: meeting.summary.id, meeting.summary.slug), store)
    change(&sheet)
    return meetingPage(sheet, in: frame)
  }

  /// The meeting for a page that follows what changes, for as long as it is to come or goes on.
  func liveSheet(of meeting: Meeting, in store: Readings) throws -> MeetingSheet {
    var sheet = sheet(of: meeting)
    isOfThisMoment = meeting.summary.state == .running
    if meeting.summary.state.isToCome { sheet.lastChange = try store.lastLiveChange(of: meeting.summary.id) }
    return sheet
  }
}

extension Meeting {
  /// The texts of all its notes.
  fileprivate var noteBodies: [HTML] {
    let notes = agenda.flatMap(\.notes) + otherNotes + corrections + (grid?.cells.flatMap(\.notes) ?? [])
    return notes.map(\.body)
  }
}
