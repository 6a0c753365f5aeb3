extension Routes {
  /// Closing meetings, their minutes, and what the next ones take up. Who may depends on the meeting: the actions ask. How far
  /// minutes are depends on the hour: their pages are not kept.
  static let minutes: [Route] = [
    .page("/rencontres/{id}/compte-rendu", .anyone, isKept: false, showMinutes),
    .page("/rencontres/{id}/compte-rendu.md", .anyone, isKept: false, sendMinutesAsMarkdown),
    .page("/rencontres/{id}/compte-rendu.html", .anyone, isKept: false, sendMinutesAsHTML),
    .page("/rencontres/{id}/compte-rendu.json", .anyone, isKept: false, sendMinutesAsJSON),
    .page("/rencontres/{id}/cloture", .signedIn, isKept: false, showClosing),
    .form("/rencontres/{id}/cloture", .signedIn, bodyLimit: Route.textBody, closeMeeting),
    .form("/rencontres/{id}/presence", .signedIn, bodyLimit: Route.textBody, keepAttendance),
    .form("/rencontres/{id}/rouvrir", .signedIn, reopenMeeting),
    .form("/rencontres/{id}/rectificatifs", .signedIn, bodyLimit: Route.textBody, addCorrection),
    .form("/rencontres/{id}/points/{item}/reprendre", .signedIn, carryItem),
  ]
}
