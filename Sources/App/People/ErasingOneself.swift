import Domain
import HTTP
import Store
import Templates

/// `GET /compte/effacement`
@Sendable func showErasure(_ visit: Visit) throws -> Response {
  let member = try visit.store.memberSummary(visit.member().id)
  return .page(
    erasurePage(email: member?.email.text ?? "", problems: [], seal: visit.seal(), in: visit.frame))
}

/// `POST /compte/effacement`
@Sendable nonisolated(nonsending) func eraseOneself(_ visit: Visit) async throws -> Response {
  let member = try visit.member()
  let (seal, now) = (visit.seal(), visit.now)
  let email = try visit.read { try $0.memberSummary(member.id)?.email.text ?? "" }
  return try await visit.save(
    [], again: { erasurePage(email: email, problems: $0, seal: seal, in: visit.frame) },
    {
      try await visit.requirePassword(of: member)
      let response = try await visit.done { writings in
        _ = try writings.erase(person: member.id, by: .person(member.id), now: now)
        return Done(.home, .erased)
      }
      visit.application.store.writer.emptyLog()
      visit.browser.end()
      return response
    })
}
