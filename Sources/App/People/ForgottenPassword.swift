import Domain
import HTTP
import Secrets
import Store
import Templates

/// `GET /mot-de-passe`
@Sendable func showForgottenPassword(_ visit: Visit) throws -> Response {
  .page(
    forgottenPage(
      email: "", sendsMail: visit.application.settings.sendsMail, problems: [], seal: visit.seal(),
      in: visit.frame))
}

/// `POST /mot-de-passe`: the same answer for every address, known or not.
@Sendable nonisolated(nonsending) func askPasswordLink(_ visit: Visit) async throws -> Response {
  let typed = visit.fields["email"]
  let sendsMail = visit.application.settings.sendsMail
  let seal = visit.seal()
  let email = EmailAddress(typed)
  return try await visit.save(
    email == nil ? [Problem("email", typed.isEmpty ? .missing : .malformed)] : [],
    again: { forgottenPage(email: typed, sendsMail: sendsMail, problems: $0, seal: seal, in: visit.frame) },
    {
      guard sendsMail, let email else { return visit.lead(to: Done(.forgottenPassword, nil)) }
      try visit.brake([(.mailByAddress, visit.sender.address), (.mailByAccount, email.text)])
      let now = visit.now
      return try await visit.done { writings in
        try writings.askPasswordLink(email: email, now: now)
        return Done(.signIn, .passwordMailed)
      }
    })
}

/// `GET /mot-de-passe/{token}`
@Sendable func showNewPassword(_ visit: Visit) throws -> Response {
  guard let link = Secret(visit.parameter),
    let known = try visit.store.passwordLink(hash: link.hash, now: visit.now)
  else { return .page(deadLinkPage(.password, in: visit.frame), .notFound) }
  return .page(
    newPasswordPage(
      token: link.text, name: known.name, email: known.email.text, problems: [], seal: visit.seal(),
      in: visit.frame))
}

/// `POST /mot-de-passe/{token}`: every session of the account ends, and this browser gets a new one.
@Sendable nonisolated(nonsending) func saveNewPassword(_ visit: Visit) async throws -> Response {
  guard let link = Secret(visit.parameter),
    let known = try visit.read({ try $0.passwordLink(hash: link.hash, now: visit.now) })
  else { return .page(deadLinkPage(.password, in: visit.frame), .notFound) }
  let password = visit.fields["password"]
  let seal = visit.seal()
  return try await visit.save(
    [NewPassword.problem("password", password)].compactMap(\.self),
    again: {
      newPasswordPage(
        token: link.text, name: known.name, email: known.email.text, problems: $0, seal: seal, in: visit.frame
      )
    },
    {
      let (hash, now) = (try await visit.hash(password), visit.now)
      return try await visit.beginSession(.account, .passwordChanged) { writings in
        try writings.usePasswordLink(hash: link.hash, newHash: hash, now: now)
      }
    })
}
