extension Routes {
  /// Polls for dates. Who may answer and who may organise one depends on it: the actions ask.
  static let dates: [Route] = [
    .page("/dates", .anyone, isKept: false, showDatePolls),
    .page("/dates/nouveau", .signedIn, isKept: false, showNewDatePoll),
    .form("/dates/nouveau", .signedIn, createDatePoll),
    .page("/dates/{id-slug}", .anyone, isKept: false, showDatePoll),
    .form("/dates/{id}/repondre", .anyone, answerDatePoll),
    .form("/dates/{id}/se-retirer", .anyone, takeBackDates),
    .page("/dates/{id}/modifier", .signedIn, isKept: false, showDatePollForm),
    .form("/dates/{id}/modifier", .signedIn, editDatePoll),
    .page("/dates/{id}/choisir", .signedIn, isKept: false, showDateChoice),
    .form("/dates/{id}/choisir", .signedIn, chooseDate),
    .form("/dates/{id}/clore", .signedIn) { try await setDatePollOpen(false, $0) },
    .form("/dates/{id}/rouvrir", .signedIn) { try await setDatePollOpen(true, $0) },
    .form("/dates/{id}/retirer", .signedIn) { try await setDatePollWithdrawn(true, $0) },
    .form("/dates/{id}/remettre", .signedIn) { try await setDatePollWithdrawn(false, $0) },
    .form("/dates/{id}/rappeler", .signedIn, remindOfDates),
    .form("/dates/{id}/lien", .signedIn, makeDateLink),
    .form("/dates/{id}/lien/fermer", .signedIn, endDateLink),
    .page("/dates/partage/{token}", .anyone, isKept: false, showSharedDates),
    .form("/dates/partage/{token}", .anyone, answerSharedDates),
    .page("/dates/reponse/{token}", .anyone, isKept: false, showOwnDates),
    .form("/dates/reponse/{token}", .anyone, answerOwnDates),
  ]
}
