extension Routes {
  /// Who is at a meeting, and the way in for guests. Who may depends on the meeting: the actions ask.
  static let presences: [Route] = [
    .form("/rencontres/{id}/je-suis-la", .participant, attend),
    .form("/rencontres/{id}/je-ne-suis-plus-la", .participant, leaveMeeting),
    .page("/rencontres/{id}/presences", .signedIn, isKept: false, showPresences),
    .form("/rencontres/{id}/presences", .signedIn, bodyLimit: Route.textBody, addPresences),
    .form("/rencontres/{id}/presences/retirer", .signedIn, removePresence),
    .form("/rencontres/{id}/code", .signedIn, openToGuests),
    .form("/rencontres/{id}/code/clore", .signedIn, closeToGuests),
    .page("/code", .anyone, isKept: false, showCode),
    .form("/code", .anyone, comeIn),
  ]
}
