extension Routes {
  /// Circles. Who may change a circle depends on it: its actions ask.
  static let circles: [Route] = [
    .page("/cercles", .anyone, showCircles),
    .page("/cercles/{slug}", .anyone, showCircle),
    .page("/nouveau-cercle", .role(.facilitator), isKept: false, showNewCircle),
    .form("/nouveau-cercle", .role(.facilitator), bodyLimit: Route.textBody, createCircle),
    .page("/cercles/{slug}/modifier", .role(.participant), isKept: false, showCircleForm),
    .form("/cercles/{slug}/modifier", .role(.participant), bodyLimit: Route.textBody, editCircle),
    .page("/cercles/{slug}/membres", .role(.participant), isKept: false, showCircleMembers),
    .form("/cercles/{slug}/membres/{person}", .role(.participant), changeStanding),
    .form("/cercles/{slug}/entrer", .role(.participant), enterCircle),
    .form("/cercles/{slug}/quitter", .role(.participant), leaveCircle),
    .page("/cercles/{slug}/invitations", .role(.participant), isKept: false, showCircleInvitations),
    .form("/cercles/{slug}/invitations", .role(.participant), inviteToCircle),
    .form("/cercles/{slug}/invitations/{id}/retirer", .role(.participant), revokeCircleInvitation),
  ]
}
