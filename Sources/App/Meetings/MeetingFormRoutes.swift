extension Routes {
  /// Meetings made and changed. Who may depends on their circles: the actions ask.
  static let meetingForms: [Route] = [
    .page("/rencontres/nouvelle", .signedIn, isKept: false, showNewMeeting),
    .form("/rencontres/nouvelle", .signedIn, createMeeting),
    .page("/rencontres/{id}/modifier", .signedIn, isKept: false, showMeetingForm),
    .form("/rencontres/{id}/modifier", .signedIn, editMeeting),
    .form("/rencontres/{id}/annuler", .signedIn, cancelMeeting),
    .form("/rencontres/{id}/maintenir", .signedIn, reinstateMeeting),
  ]
}
