import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /inscriptions/{id}/retirer`
@Sendable func showSignupRemoval(_ visit: Visit) throws -> Response {
  try .page(removalPage([], visit))
}

/// `POST /inscriptions/{id}/retirer`: for organisers, a call of an item with the answers that they were told of. When others have
/// come since, the page tells of them and asks again.
@Sendable nonisolated(nonsending) func removeSignup(_ visit: Visit) async throws -> Response {
  let (member, now, id) = (try visit.member(), visit.now, try visit.number())
  let count = Int(visit.fields[SignupRemovalForm.answers]) ?? -1
  return try await visit.save(
    [], again: { try removalPage($0, visit) },
    {
      try await visit.done { writings in
        let readings = writings.readings(as: .member(member))
        guard let home = try readings.meetingOfItem(withCall: id) else { throw Failure.notFound }
        let meeting = try writings.meeting(home, for: .organise, by: member, at: now)
        try writings.removeSignup(id, answers: count, of: meeting.id)
        return Done(.meeting(id: meeting.id, meeting.slug), .signupRemoved)
      }
    })
}

private func removalPage(_ problems: [Problem], _ visit: Visit) throws -> HTML {
  try visit.read { store in
    let id = try visit.number()
    guard let home = try store.meetingOfItem(withCall: id), let meeting = try store.meeting(id: home),
      let signup = meeting.agenda.flatMap(\.signups).first(where: { $0.id == id })
    else { throw Failure.notFound }
    try visit.require(.organise, on: meeting.access.scope)
    guard meeting.access.isOpen(at: visit.now) else { throw Failure.refused([Problem("", .validated)]) }
    return signupRemovalPage(signup, of: meeting, problems: problems, seal: visit.seal(), in: visit.frame)
  }
}
