extension Routes {
  /// What the administrators keep the community with.
  static let administration: [Route] = [
    .page("/administration", .may(.administer), isKept: false, showAdministration),
    .page("/administration/membres", .may(.administer), isKept: false, showMembers),
    .page("/administration/membres/{id}", .may(.administer), isKept: false, showMember),
    .form("/administration/membres/{id}/role", .may(.administer), changeRole),
    .form("/administration/membres/{id}/suspension", .may(.administer), changeSuspension),
    .form("/administration/membres/{id}/mot-de-passe", .may(.administer), makePasswordLink),
    .form("/administration/membres/{id}/retrait", .may(.administer), removeMember),
    .page("/administration/invitations", .may(.administer), isKept: false, showInvitations),
    .form("/administration/invitations", .may(.administer), invite),
    .form("/administration/invitations/{id}/lien", .may(.administer), makeInvitationLink),
    .form("/administration/invitations/{id}/retirer", .may(.administer), revokeInvitation),
    .page("/administration/demandes", .may(.administer), isKept: false, showJoinRequests),
    .form("/administration/demandes/{id}/accepter", .may(.administer), acceptJoinRequest),
    .form("/administration/demandes/{id}/refuser", .may(.administer), refuseJoinRequest),
    .page("/administration/reglages", .may(.administer), isKept: false, showSettings),
    .form(
      "/administration/reglages", .may(.administer), bodyLimit: Route.textBody, saveSettings),
    .page("/administration/journal", .may(.administer), isKept: false, showJournal),
    .page("/administration/sante", .may(.administer), isKept: false, showInstallationHealth),
    .form("/administration/courriels/{id}/renvoyer", .may(.administer), retryMail),
    .form("/administration/courriels/{id}/abandonner", .may(.administer), dropMail),
  ]
}
