extension Routes {
  /// The notes of meetings and what their marked lines propose. Who may depends on the meeting: the actions ask.
  static let notes: [Route] = [
    .page("/rencontres/{id}/notes", .anyone, isKept: false, showNotes),
    .form("/rencontres/{id}/notes", .signedIn, bodyLimit: Route.textBody, addNote),
    .page("/rencontres/{id}/notes/{n}", .signedIn, isKept: false, showNoteEditor),
    .form("/rencontres/{id}/notes/{n}", .signedIn, bodyLimit: Route.textBody, writeNote),
    .longPage("/rencontres/{id}/notes/{n}/versions", .signedIn, showNoteVersions),
    .form("/rencontres/{id}/notes/{n}/retirer", .signedIn, withdrawNote),
    .form("/rencontres/{id}/notes/{n}/remettre", .signedIn, bringBackNote),
    .form("/rencontres/{id}/propositions/{n}/confirmer", .signedIn, confirmProposal),
    .form("/rencontres/{id}/propositions/{n}/ecarter", .signedIn, dismissProposal),
  ]
}
