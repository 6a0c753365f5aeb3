import Domain
import HTTP
import Secrets
import Store
import Templates

/// Links that are shown once, by the answer to the form that makes them: the store keeps their hashes alone.
extension Visit {
  /// Answers a form that makes a link of an invitation.
  ///
  /// - Parameters:
  ///   - back: where its maker goes on.
  ///   - job: keeps the hash it is given.
  nonisolated(nonsending) func handOverInvitation(
    back: SitePath, _ job: @escaping @Sendable (Writings, _ hash: [UInt8]) throws -> Done
  ) async throws -> Response {
    try await handOver(SitePath.invitation, back: back, job) { store, hash in
      try store.invitation(linkHash: hash, now: now).flatMap(HandedLink.init)
    }
  }

  /// Answers a form that makes a link for a new password.
  nonisolated(nonsending) func handOverPassword(
    back: SitePath, _ job: @escaping @Sendable (Writings, _ hash: [UInt8]) throws -> Done
  ) async throws -> Response {
    try await handOver(SitePath.newPassword, back: back, job) { store, hash in
      try store.passwordLink(hash: hash, now: now).map { .password(name: $0.name) }
    }
  }

  /// The same form sent again makes no link and shows none; it leads to where the first one would have led.
  private nonisolated(nonsending) func handOver(
    _ path: (String) -> SitePath, back: SitePath,
    _ job: @escaping @Sendable (Writings, [UInt8]) throws -> Done,
    purpose: (Readings, [UInt8]) throws -> HandedLink?
  ) async throws -> Response {
    let secret = Secret()
    let hash = secret.hash
    let done = try await once { try job($0, hash) }
    guard !done.isRepeated, let purpose = try read({ try purpose($0, hash) }) else { return lead(to: done) }
    let link = application.settings.address + path(secret.text).text
    var response = Response.page(linkPage(link, for: purpose, back: back, in: frame))
    response.fields.add("Cache-Control", "no-store")
    return response
  }
}

extension HandedLink {
  fileprivate init?(_ offer: InvitationOffer) {
    if let email = offer.email {
      self = .invitation(email: email.text)
    } else if let circle = offer.circle {
      self = .openInvitation(circle)
    } else {
      return nil
    }
  }
}

extension Writings {
  /// Invites without a mail, by the link of `hash`.
  func invite(_ draft: InvitationDraft, byLink hash: [UInt8], from member: Member, now: Instant) throws {
    let id = try invite(draft, by: member, sendsMail: false, now: now)
    _ = try addInvitationLink(hash: hash, invitation: id, now: now)
  }
}
