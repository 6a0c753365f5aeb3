extension Routes {
  /// The agenda of a meeting, prepared and shown. Who may prepare it depends on its circles: the actions ask. What goes on now, and
  /// what only some read, is never kept.
  static let agenda: [Route] = [
    .page("/rencontres/{id}/ordre-du-jour", .signedIn, isKept: false, showAgenda),
    .form("/rencontres/{id}/points", .signedIn, addAgendaItem),
    .form("/rencontres/{id}/durees", .signedIn, changeItemMinutes),
    .form("/rencontres/{id}/ajuster", .signedIn, fitAgenda),
    .page("/rencontres/{id}/points/{item}", .signedIn, isKept: false, showAgendaItem),
    .form("/rencontres/{id}/points/{item}", .signedIn, bodyLimit: Route.textBody, editAgendaItem),
    .form("/rencontres/{id}/points/{item}/deplacer", .signedIn, moveAgendaItem),
    .page("/rencontres/{id}/points/{item}/couper", .signedIn, isKept: false, showAgendaItemCut),
    .form("/rencontres/{id}/points/{item}/couper", .signedIn, cutAgendaItem),
    .form("/rencontres/{id}/points/{item}/retirer", .signedIn, removeAgendaItem),
    .page("/rencontres/{id}/conducteur", .signedIn, isKept: false, showRunSheet),
    .page("/rencontres/{id}/conduite", .signedIn, isKept: false, showConduct),
    .form("/rencontres/{id}/conduite", .signedIn, conductMeeting),
    .form("/rencontres/{id}/points/{item}/vote", .signedIn, conductVote),
    .page("/rencontres/{id}/projection", .anyone, isKept: false, showProjection),
  ]
}
