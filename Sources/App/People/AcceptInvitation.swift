import Domain
import HTTP
import Secrets
import Store
import Templates

/// `GET /invitation/{token}`
@Sendable func showInvitation(_ visit: Visit) throws -> Response {
  guard let link = Secret(visit.parameter),
    let offer = try visit.store.invitation(linkHash: link.hash, now: visit.now)
  else { return .page(deadLinkPage(.invitation, in: visit.frame), .notFound) }
  // A personal invitation is for the one whose address it is.
  if let member = visit.viewer.member, let email = offer.email,
    try visit.store.memberSummary(member.id)?.email != email
  {
    throw Failure.forbidden
  }
  let account = AccountDraft(name: "", email: offer.email?.text ?? "", password: "")
  return .page(
    invitationPage(
      token: link.text, offer: offer, account: account, member: visit.viewer.member, problems: [],
      seal: visit.seal(), in: visit.frame))
}

/// `POST /invitation/{token}`: a new member, who is signed in at once; or a member who enters the circle.
@Sendable nonisolated(nonsending) func acceptInvitation(_ visit: Visit) async throws -> Response {
  guard let link = Secret(visit.parameter),
    let offer = try visit.read({ try $0.invitation(linkHash: link.hash, now: visit.now) })
  else { return .page(deadLinkPage(.invitation, in: visit.frame), .notFound) }
  let now = visit.now
  if let member = visit.viewer.member {
    return try await visit.press(on: .invitation(token: link.text)) { writings in
      guard try writings.joinByInvitation(linkHash: link.hash, person: member.id, now: now) else {
        throw Rejection([Problem("circle", .unknown)])
      }
      return Done(offer.circle.map { .circle($0.slug) } ?? .home, .circleJoined)
    }
  }
  var account = AccountDraft(visit)
  if let email = offer.email { account.email = email.text }
  let draft = account
  let seal = visit.seal()
  return try await visit.save(
    draft.problems,
    again: {
      invitationPage(
        token: link.text, offer: offer, account: draft, member: nil, problems: $0, seal: seal, in: visit.frame
      )
    },
    {
      // Whoever has an open link could ask for one address after another.
      let tries: [(rule: Throttle.Rule, key: String)] = [(.passwordByAddress, visit.sender.address)]
      try visit.brake(tries)
      let hash = try await visit.hash(draft.password)
      let response = try await visit.beginSession(offer.circle.map { .circle($0.slug) } ?? .home, .welcome) {
        writings in
        try writings.acceptInvitation(
          linkHash: link.hash, name: draft.name, email: draft.email, passwordHash: hash, now: now)
      }
      visit.release(tries)
      return response
    })
}
