extension Routes {
  /// The grids of meetings. Who may depends on the meeting: the actions ask.
  static let grids: [Route] = [
    .page("/rencontres/{id}/grille", .signedIn, isKept: false, showGrid),
    .form("/rencontres/{id}/grille", .signedIn, bodyLimit: Route.textBody, changeGrid),
    .page("/rencontres/{id}/grille/cases", .signedIn, isKept: false, showNewCell),
    .form("/rencontres/{id}/grille/cases", .signedIn, addCell),
    .page("/rencontres/{id}/grille/cases/{n}", .anyone, showCell),
    .form("/rencontres/{id}/grille/cases/{n}", .signedIn, changeCell),
    .form("/rencontres/{id}/grille/cases/{n}/retirer", .signedIn, removeCell),
  ]
}
