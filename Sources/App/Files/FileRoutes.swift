extension Routes {
  /// Files. Who may add, change and put them aside depends on their page: the actions ask.
  static let files: [Route] = [
    .page("/fichiers", .anyone, showFiles),
    .page("/cercles/{slug}/fichiers", .anyone, showCircleFiles),
    .page("/pages/{slug}/fichiers", .signedIn, isKept: false, showPageFiles),
    .form("/pages/{slug}/fichiers", .signedIn, bodyLimit: Route.fileBody, addFile),
    .page("/fichiers/{id}/{name}", .anyone, isKept: false, sendFile),
    .page("/fichiers/{id}/modifier", .signedIn, isKept: false, showFileForm),
    .form("/fichiers/{id}/modifier", .signedIn, saveFile),
    .form("/fichiers/{id}/archiver", .signedIn, archiveFile),
    .form("/fichiers/{id}/ressortir", .signedIn, bringBackFile),
    .page("/fichiers/{id}/detruire", .may(.administer), isKept: false, showFileDestruction),
    .form("/fichiers/{id}/detruire", .may(.administer), destroyFile),
  ]
}
