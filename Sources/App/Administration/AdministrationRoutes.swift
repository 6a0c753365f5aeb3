extension Routes {
  /// What the administrators keep the community with.
  static let administration: [Route] = [
    .page("/administration", .role(.administrator), isKept: false, showAdministration),
    .page("/administration/membres", .role(.administrator), isKept: false, showMembers),
    .page("/administration/membres/{id}", .role(.administrator), isKept: false, showMember),
    .form("/administration/membres/{id}/role", .role(.administrator), changeRole),
    .form("/administration/membres/{id}/suspension", .role(.administrator), changeSuspension),
    .form("/administration/membres/{id}/mot-de-passe", .role(.administrator), makePasswordLink),
    .form("/administration/membres/{id}/retrait", .role(.administrator), removeMember),
    .page("/administration/invitations", .role(.administrator), isKept: false, showInvitations),
    .form("/administration/invitations", .role(.administrator), invite),
    .form("/administration/invitations/{id}/lien", .role(.administrator), makeInvitationLink),
    .form("/administration/invitations/{id}/retirer", .role(.administrator), revokeInvitation),
    .page("/administration/demandes", .role(.administrator), isKept: false, showJoinRequests),
    .form("/administration/demandes/{id}/accepter", .role(.administrator), acceptJoinRequest),
    .form("/administration/demandes/{id}/refuser", .role(.administrator), refuseJoinRequest),
    .page("/administration/reglages", .role(.administrator), isKept: false, showSettings),
    .form(
      "/administration/reglages", .role(.administrator), bodyLimit: Route.textBody, saveSettings),
    .page("/administration/journal", .role(.administrator), isKept: false, showJournal),
    .page("/administration/sante", .role(.administrator), isKept: false, showInstallationHealth),
    .form("/administration/courriels/{id}/renvoyer", .role(.administrator), retryMail),
    .form("/administration/courriels/{id}/abandonner", .role(.administrator), dropMail),
  ]
}
