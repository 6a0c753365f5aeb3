import Domain
import HTTP
import Store
import Templates

/// `GET /rencontres/{id}/conducteur`: for whoever organises the meeting alone, and kept by no one.
@Sendable func showRunSheet(_ visit: Visit) throws -> Response {
  let meeting = try visit.meeting(for: .organise, in: visit.store)
  guard let runSheet = try visit.store.runSheet(of: meeting.access) else { throw Failure.forbidden }
  var response = Response.page(runSheetPage(visit.sheet(of: meeting), runSheet, in: visit.frame))
  response.fields.add("Cache-Control", "no-store")
  return response
}
