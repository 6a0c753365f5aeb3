import Domain
import HTTP
import Secrets
import Store
import Templates

/// `GET /compte`
@Sendable func showAccount(_ visit: Visit) throws -> Response {
  guard let member = try visit.store.member(visit.member().id, now: visit.now) else {
    throw Failure.signInFirst
  }
  return .page(accountPage(member: member, seal: visit.seal(), in: visit.frame))
}

/// `GET /compte/nom`
@Sendable func showName(_ visit: Visit) throws -> Response {
  let draft = PersonDraft(name: try visit.member().name)
  return .page(profilePage(draft: draft, problems: [], seal: visit.seal(), in: visit.frame))
}

/// `POST /compte/nom`
@Sendable nonisolated(nonsending) func saveName(_ visit: Visit) async throws -> Response {
  let member = try visit.member()
  let draft = PersonDraft(name: visit.fields["name"])
  let seal = visit.seal()
  return try await visit.save(
    draft.problems, again: { profilePage(draft: draft, problems: $0, seal: seal, in: visit.frame) },
    {
      try await visit.done { writings in
        try writings.changeName(of: member.id, to: draft.name)
        return Done(.account, .nameSaved)
      }
    })
}

/// `GET /compte/mot-de-passe`
@Sendable func showPassword(_ visit: Visit) throws -> Response {
  let member = try visit.store.memberSummary(visit.member().id)
  return .page(
    changePasswordPage(
      email: member?.email.text ?? "", problems: [], seal: visit.seal(), in: visit.frame))
}

/// `POST /compte/mot-de-passe`: all other sessions end.
@Sendable nonisolated(nonsending) func savePassword(_ visit: Visit) async throws -> Response {
  let member = try visit.member()
  let password = visit.fields["password"]
  let (seal, session) = (visit.seal(), visit.session?.id)
  let email = try visit.read { try $0.memberSummary(member.id)?.email.text ?? "" }
  return try await visit.save(
    [NewPassword.problem("password", password)].compactMap(\.self),
    again: { changePasswordPage(email: email, problems: $0, seal: seal, in: visit.frame) },
    {
      try await visit.requirePassword(of: member)
      let hash = try await visit.hash(password)
      return try await visit.done { writings in
        try writings.changePassword(of: member.id, to: hash, keeping: session)
        return Done(.account, .passwordChanged)
      }
    })
}

extension Visit {
  /// Holds the field `current` against the member's password, so that a browser left open is not enough for what matters
  /// most. It is braked like signing in.
  nonisolated(nonsending) func requirePassword(of member: Member) async throws {
    let tries: [(rule: Throttle.Rule, key: String)] = [(.passwordByAccount, "\(member.id)")]
    try brake(tries)
    let credentials = try read { try $0.credentials(person: member.id) }
    guard try await application.passwords.check(fields["current"], against: credentials?.passwordHash) else {
      throw Rejection([Problem("current", .wrong)])
    }
    release(tries)
  }
}
