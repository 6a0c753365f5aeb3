extension Routes {
  /// Circles. Who may change a circle depends on it: its actions ask.
  static let circles: [Route] = [
    .page("/cercles", .anyone, showCircles),
    .page("/cercles/{slug}", .anyone, showCircle),
    .page("/vue-d-ensemble", .anyone, showOverview),
    .page("/nouveau-cercle", .may(.createCircle), isKept: false, showNewCircle),
    .form("/nouveau-cercle", .may(.createCircle), bodyLimit: Route.textBody, createCircle),
    .page("/cercles/{slug}/modifier", .signedIn, isKept: false, showCircleForm),
    .form("/cercles/{slug}/modifier", .signedIn, bodyLimit: Route.textBody, editCircle),
    .form("/cercles/{slug}/archiver", .signedIn, archiveCircle),
    .form("/cercles/{slug}/ressortir", .signedIn, bringBackCircle),
    .page("/cercles/{slug}/membres", .signedIn, isKept: false, showCircleMembers),
    .form("/cercles/{slug}/membres/{person}", .signedIn, changeStanding),
    .form("/cercles/{slug}/entrer", .signedIn, enterCircle),
    .form("/cercles/{slug}/quitter", .signedIn, leaveCircle),
    .page("/cercles/{slug}/invitations", .signedIn, isKept: false, showCircleInvitations),
    .form("/cercles/{slug}/invitations", .signedIn, inviteToCircle),
    .form("/cercles/{slug}/invitations/{id}/retirer", .signedIn, revokeCircleInvitation),
  ]
}
