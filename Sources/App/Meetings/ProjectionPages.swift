import Domain
import HTTP
import Templates

/// `GET /rencontres/{id}/projection`, with the item that goes on now, and for whoever leads its votes their buttons: never kept.
@Sendable func showProjection(_ visit: Visit) throws -> Response {
  let meeting = try visit.meeting(for: .see, in: visit.store)
  let planned =
    meeting.summary.state == .running
    ? nil
    : Agenda.current(
      at: visit.now, on: meeting.summary.day, from: meeting.summary.start,
      minutes: meeting.agenda.map(\.slot.minutes))
  let isKeeper = visit.viewer.may(.organise, on: meeting.access.scope)
  let code = isKeeper ? try visit.store.joinCode(of: meeting.access.id) : nil
  var sheet = try visit.liveSheet(of: meeting, in: visit.store)
  sheet.voteDesk = try visit.store.voteDesk(of: meeting, countsVoters: false)
  return .page(
    projectionPage(
      sheet, planned: planned, code: code,
      address: visit.spokenAddress, in: visit.frame))
}
