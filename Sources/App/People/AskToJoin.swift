import Domain
import HTTP
import Store
import Templates

/// `GET /rejoindre`
@Sendable func showJoin(_ visit: Visit) throws -> Response {
  guard visit.community.takesRequests else { throw Failure.notFound }
  let draft = JoinRequestDraft(name: "", email: "", message: "")
  return .page(joinPage(draft: draft, problems: [], seal: visit.seal(), in: visit.frame))
}

/// `POST /rejoindre`: the same answer for every address, known or not.
@Sendable nonisolated(nonsending) func askToJoin(_ visit: Visit) async throws -> Response {
  guard visit.community.takesRequests else { throw Failure.notFound }
  let draft = JoinRequestDraft(
    name: visit.fields["name"], email: visit.fields["email"], message: visit.fields["message"])
  let (seal, now) = (visit.seal(), visit.now)
  return try await visit.save(
    draft.problems, again: { joinPage(draft: draft, problems: $0, seal: seal, in: visit.frame) },
    {
      try visit.brake([(.mailByAddress, visit.sender.address)])
      return try await visit.done { writings in
        try writings.askToJoin(draft, now: now)
        return Done(.home, .requestSent)
      }
    })
}
