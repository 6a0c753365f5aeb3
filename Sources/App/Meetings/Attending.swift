import Domain
import HTTP
import Store
import Templates

/// `POST /rencontres/{id}/je-suis-la`
@Sendable nonisolated(nonsending) func attend(_ visit: Visit) async throws -> Response {
  try await setPresence(visit, .present) { try $0.attend($1, $2) }
}

/// `POST /rencontres/{id}/je-ne-suis-plus-la`
@Sendable nonisolated(nonsending) func leaveMeeting(_ visit: Visit) async throws -> Response {
  try await setPresence(visit, .absent) { try $0.leave($1, $2) }
}

/// Whoever takes part says it of themselves, while people come to the meeting.
private nonisolated(nonsending) func setPresence(
  _ visit: Visit, _ notice: Notice, _ job: @escaping @Sendable (Writings, Participant, Int) throws -> Void
) async throws -> Response {
  let (participant, id, viewer) = (try visit.participant(), try visit.number(), visit.viewer)
  let (now, today) = (visit.now, visit.today)
  return try await visit.press(on: visit.meetingPath()) { writings in
    let meeting = try writings.meeting(id, for: .takePart, as: viewer, at: now)
    guard meeting.state.isGathering(on: meeting.day, today: today) else {
      throw Rejection([Problem("", .notGathering)])
    }
    try job(writings, participant, id)
    return Done(.meeting(id: id, meeting.slug), notice)
  }
}
