import Domain
import HTTP
import Store
import Templates

/// `GET /rencontres/{id}/conduite`: for whoever organises the meeting alone, and kept by no one.
@Sendable func showConduct(_ visit: Visit) throws -> Response {
  let meeting = try visit.meeting(for: .organise, in: visit.store)
  guard let runSheet = try visit.store.runSheet(of: meeting.access) else { throw Failure.forbidden }
  var sheet = try visit.liveSheet(of: meeting, in: visit.store)
  sheet.voteDesk = try visit.store.voteDesk(of: meeting, countsVoters: true)
  var response = Response.page(conductPage(sheet, runSheet, in: visit.frame))
  response.fields.add("Cache-Control", "no-store")
  return response
}

/// `POST /rencontres/{id}/conduite`: one button of that page. What cannot be done is said there.
@Sendable nonisolated(nonsending) func conductMeeting(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  let form = ConductForm { visit.fields[$0] }
  return try await visit.press(on: .conduct(id)) { writings in
    let meeting = try writings.meeting(id, for: .organise, by: member, at: now)
    guard let gesture = form.gesture else { throw Rejection(form.problems) }
    do {
      try writings.conduct(gesture, meeting, seen: form.seen, at: now)
      return Done(.conduct(id), nil)
    } catch let refusal as LiveRefusal {
      return Done(.conduct(id), refusal.notice)
    }
  }
}

extension LiveRefusal {
  /// What is said of it on the page of the button.
  var notice: Notice {
    switch self {
    case .stale: .conductStale
    case .tooLittleTime: .conductTooTight
    case .tooLong: .conductTooLong
    }
  }
}
