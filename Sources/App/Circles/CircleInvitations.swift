import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /cercles/{slug}/invitations`
@Sendable func showCircleInvitations(_ visit: Visit) throws -> Response {
  try .page(circleInvitationsForm(InvitationForm(.open), [], seal: visit.seal(), visit))
}

/// `POST /cercles/{slug}/invitations`: an open link into the circle, which this answer shows.
@Sendable nonisolated(nonsending) func inviteToCircle(_ visit: Visit) async throws -> Response {
  let (member, slug, now) = (try visit.member(), try visit.slug(), visit.now)
  let form = InvitationForm(visit, into: slug)
  let seal = visit.seal()
  return try await visit.save(
    form.problems, again: { try circleInvitationsForm(form, $0, seal: seal, visit) },
    {
      guard let draft = form.draft else { throw Rejection(form.problems) }
      return try await visit.handOverInvitation(back: .circleInvitations(slug)) { writings, hash in
        _ = try writings.circle(slug, for: .keepCircleMembers, by: member)
        try writings.invite(draft, byLink: hash, from: member, now: now)
        return Done(.circleInvitations(slug), nil)
      }
    })
}

/// `POST /cercles/{slug}/invitations/{id}/retirer`: open links into this circle, and no other invitation.
@Sendable nonisolated(nonsending) func revokeCircleInvitation(_ visit: Visit) async throws -> Response {
  let (member, slug, now) = (try visit.member(), try visit.slug(), visit.now)
  let id = try visit.number(at: 1)
  return try await visit.press(on: .circleInvitations(slug)) { writings in
    _ = try writings.circle(slug, for: .keepCircleMembers, by: member)
    guard let offer = try writings.readings.invitation(id: id, now: now), offer.email == nil,
      offer.circle?.slug == slug,
      try writings.revokeInvitation(id: id, by: .person(member.id), now: now)
    else { throw Rejection.goneInvitation }
    return Done(.circleInvitations(slug), .invitationRevoked)
  }
}

extension InvitationForm {
  /// The form as it was sent, for an open link into one circle, whatever else it says.
  fileprivate init(_ visit: Visit, into circle: Slug) {
    self.init { visit.fields[$0] }
    kind = .open
    self.circle = circle.text
  }
}

private func circleInvitationsForm(
  _ form: InvitationForm, _ problems: [Problem], seal: FormSeal, _ visit: Visit
) throws -> HTML {
  try visit.read { store in
    let circle = try visit.circle(for: .keepCircleMembers, in: store)
    let invitations = try store.openInvitations(circle: circle.summary.link.slug, now: visit.now)
    return circleInvitationsPage(
      circle.summary.link, invitations, form: form, problems: problems, seal: seal, in: visit.frame)
  }
}
