import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /administration/invitations`
@Sendable func showInvitations(_ visit: Visit) throws -> Response {
  try .page(invitationsForm(InvitationForm(), [], seal: visit.seal(), visit))
}

/// `POST /administration/invitations`: one person, by mail where mails can be sent; otherwise by a link that this answer
/// shows, as for an open invitation.
@Sendable nonisolated(nonsending) func invite(_ visit: Visit) async throws -> Response {
  let (member, now) = (try visit.member(), visit.now)
  let form = InvitationForm { visit.fields[$0] }
  let sendsMail = form.kind == .personal && visit.application.settings.sendsMail
  let seal = visit.seal()
  return try await visit.save(
    form.problems, again: { try invitationsForm(form, $0, seal: seal, visit) },
    {
      guard let draft = form.draft else { throw Rejection(form.problems) }
      guard sendsMail else {
        return try await visit.handOverInvitation(back: .invitations) { writings, hash in
          try writings.invite(draft, byLink: hash, from: member, now: now)
          return Done(.invitations, nil)
        }
      }
      return try await visit.done { writings in
        _ = try writings.invite(draft, by: member, sendsMail: true, now: now)
        return Done(.invitations, .invited)
      }
    })
}

/// `POST /administration/invitations/{id}/lien`: another link of an open invitation; those made before stay good.
@Sendable nonisolated(nonsending) func makeInvitationLink(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  if visit.review != nil { return visit.lead(to: Done(.invitations, .pressAgain)) }
  return try await visit.handOverInvitation(back: .invitations) { writings, hash in
    guard try writings.addInvitationLink(hash: hash, invitation: id, now: now, by: .person(member.id))
    else { throw Rejection.goneInvitation }
    return Done(.invitations, nil)
  }
}

/// `POST /administration/invitations/{id}/retirer`
@Sendable nonisolated(nonsending) func revokeInvitation(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  return try await visit.press(on: .invitations) { writings in
    guard try writings.revokeInvitation(id: id, by: .person(member.id), now: now) else {
      throw Rejection.goneInvitation
    }
    return Done(.invitations, .invitationRevoked)
  }
}

extension Rejection {
  /// There is no such invitation, or it is not open any more.
  static let goneInvitation = Rejection([Problem("invitation", .unknown)])
}

private func invitationsForm(
  _ form: InvitationForm, _ problems: [Problem], seal: FormSeal, _ visit: Visit
) throws -> HTML {
  let role = try visit.member().role
  return try visit.read { store in
    invitationsPage(
      try store.invitations(now: visit.now), form: form, circles: try store.circles().map(\.link),
      roles: Role.allCases.filter { $0 <= role }, problems: problems, seal: seal, in: visit.frame,
      sendsMail: visit.application.settings.sendsMail)
  }
}
