import Domain
import HTML
import HTTP
import Secrets
import Store
import Templates

/// `GET /compte/adresse`
@Sendable func showAddress(_ visit: Visit) throws -> Response {
  try .page(addressForm(visit, current: visit.store, typed: "", problems: [], seal: visit.seal()))
}

/// `POST /compte/adresse`: nothing changes until the link that is mailed to the new address is followed. The answer is the
/// same for an address that is taken.
@Sendable nonisolated(nonsending) func askAddress(_ visit: Visit) async throws -> Response {
  let member = try visit.member()
  let typed = visit.fields["email"]
  let email = EmailAddress(typed)
  let (seal, now) = (visit.seal(), visit.now)
  return try await visit.save(
    email == nil ? [Problem("email", typed.isEmpty ? .missing : .malformed)] : [],
    again: { problems in
      try visit.read { try addressForm(visit, current: $0, typed: typed, problems: problems, seal: seal) }
    },
    {
      guard visit.application.settings.sendsMail, let email else { return visit.lead(to: Done(.email, nil)) }
      try await visit.requirePassword(of: member)
      try visit.brake([(.mailByAccount, "\(member.id)")])
      return try await visit.done { writings in
        try writings.askEmailChange(of: member.id, to: email, now: now)
        return Done(.account, .emailAsked)
      }
    })
}

/// `GET /adresse/{token}`: asks to confirm, because mail programs look at links by themselves and GET changes nothing.
@Sendable func showAddressConfirmation(_ visit: Visit) throws -> Response {
  guard let link = Secret(visit.parameter),
    let change = try visit.store.emailChange(hash: link.hash, now: visit.now)
  else { return .page(deadLinkPage(.email, in: visit.frame), .notFound) }
  return .page(
    confirmEmailPage(
      token: link.text, email: change.new.text, problems: [], seal: visit.seal(), in: visit.frame))
}

/// `POST /adresse/{token}`
@Sendable nonisolated(nonsending) func confirmAddress(_ visit: Visit) async throws -> Response {
  guard let link = Secret(visit.parameter),
    let change = try visit.read({ try $0.emailChange(hash: link.hash, now: visit.now) })
  else { return .page(deadLinkPage(.email, in: visit.frame), .notFound) }
  let (seal, now) = (visit.seal(), visit.now)
  return try await visit.save(
    [],
    again: {
      confirmEmailPage(token: link.text, email: change.new.text, problems: $0, seal: seal, in: visit.frame)
    },
    {
      try await visit.done { writings in
        let isConfirmed = try writings.confirmEmailChange(hash: link.hash, now: now) != nil
        return Done(.account, isConfirmed ? .emailSaved : .linkSpent)
      }
    })
}

private func addressForm(
  _ visit: Visit, current store: Readings, typed: String, problems: [Problem], seal: FormSeal
) throws -> HTML {
  guard let member = try store.memberSummary(visit.member().id) else { throw Failure.signInFirst }
  return emailPage(
    current: member.email.text, email: typed, sendsMail: visit.application.settings.sendsMail,
    problems: problems, seal: seal, in: visit.frame)
}
