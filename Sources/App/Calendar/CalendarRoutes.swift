extension Routes {
  /// The calendar, as pages and as files for calendar programs.
  static let calendar: [Route] = [
    .page("/calendrier", .anyone, showCalendar),
    .page("/calendrier/liste", .anyone, showCalendarList),
    .page("/calendrier.ics", .anyone, sendCalendar),
    .page("/cercles/{slug}/calendrier.ics", .anyone, sendCircleCalendar),
    .page("/rencontres/{id}/rencontre.ics", .anyone, sendMeeting),
    .page("/calendrier/{name}", .anyone, isKept: false, sendOwnCalendar),
    .page("/compte/calendrier", .signedIn, isKept: false, showCalendarAddress),
    .form("/compte/calendrier", .signedIn, makeCalendarAddress),
    .form("/compte/calendrier/fermer", .signedIn, endCalendarAddress),
  ]
}
