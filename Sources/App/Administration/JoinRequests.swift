import Domain
import HTTP
import Store
import Templates

/// `GET /administration/demandes`
@Sendable func showJoinRequests(_ visit: Visit) throws -> Response {
  try .page(joinRequestsPage(visit.store.joinRequests(), seal: visit.seal(), in: visit.frame))
}

/// `POST /administration/demandes/{id}/accepter`: whoever asked gets an invitation, by mail where mails can be sent;
/// otherwise by a link that this answer shows.
@Sendable nonisolated(nonsending) func acceptJoinRequest(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  guard !visit.application.settings.sendsMail else {
    return try await visit.press(on: .joinRequests) { writings in
      _ = try writings.accept(id, by: member, sendsMail: true, now: now)
      return Done(.joinRequests, .invited)
    }
  }
  if visit.review != nil { return visit.lead(to: Done(.joinRequests, .pressAgain)) }
  return try await visit.handOverInvitation(back: .joinRequests) { writings, hash in
    let invitation = try writings.accept(id, by: member, sendsMail: false, now: now)
    _ = try writings.addInvitationLink(hash: hash, invitation: invitation, now: now)
    return Done(.joinRequests, nil)
  }
}

/// `POST /administration/demandes/{id}/refuser`
@Sendable nonisolated(nonsending) func refuseJoinRequest(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  let sendsMail = visit.application.settings.sendsMail
  return try await visit.press(on: .joinRequests) { writings in
    guard
      try writings.refuseJoinRequest(id: id, by: .person(member.id), sendsMail: sendsMail, now: now)
    else { throw Rejection.goneRequest }
    return Done(.joinRequests, .requestRefused)
  }
}

extension Writings {
  /// The row of the invitation.
  fileprivate func accept(_ request: Int, by member: Member, sendsMail: Bool, now: Instant) throws -> Int {
    guard let id = try acceptJoinRequest(id: request, by: member, sendsMail: sendsMail, now: now) else {
      throw Rejection.goneRequest
    }
    return id
  }
}

extension Rejection {
  /// Someone else has answered, or nobody ever asked.
  fileprivate static let goneRequest = Rejection([Problem("request", .unknown)])
}
