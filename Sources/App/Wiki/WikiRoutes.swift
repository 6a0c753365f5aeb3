extension Routes {
  /// Pages and the introductions of circles, which are written in the same way. Who may write depends on the circle: the
  /// actions ask.
  static let wiki: [Route] = reading + writing + keeping

  private static let reading: [Route] = [
    .page("/pages", .anyone, showPages),
    .page("/pages/{slug}", .anyone, showPage),
    .page("/pages-attendues", .anyone, showAwaitedPages),
    .page("/pages-orphelines", .anyone, showOrphanPages),
    .page("/pages/{slug}/historique", .anyone) { try showHistory($0, of: .page($0.slug())) },
    .page("/cercles/{slug}/historique", .anyone) { try showHistory($0, of: .introduction($0.slug())) },
    .page("/pages/{slug}/versions/{n}", .anyone) { try showRevision($0, of: .page($0.slug())) },
    .page("/cercles/{slug}/versions/{n}", .anyone) { try showRevision($0, of: .introduction($0.slug())) },
    .longPage("/pages/{slug}/comparer", .anyone) { try await showComparison($0, of: .page($0.slug())) },
    .longPage("/cercles/{slug}/comparer", .anyone) {
      try await showComparison($0, of: .introduction($0.slug()))
    },
  ]

  private static let writing: [Route] = [
    .page("/nouvelle-page", .may(.write), isKept: false, showNewPage),
    .form("/nouvelle-page", .may(.write), bodyLimit: Route.textBody, writeNewPage),
    .page("/pages/{slug}/modifier", .signedIn, isKept: false) { try showEditor($0, of: .page($0.slug())) },
    .form("/pages/{slug}/modifier", .signedIn, bodyLimit: Route.textBody) {
      try await writeText($0, of: .page($0.slug()))
    },
    .page("/cercles/{slug}/presentation", .signedIn, isKept: false) {
      try showEditor($0, of: .introduction($0.slug()))
    },
    .form("/cercles/{slug}/presentation", .signedIn, bodyLimit: Route.textBody) {
      try await writeText($0, of: .introduction($0.slug()))
    },
    .page("/brouillons", .signedIn, isKept: false, showUnsavedTexts),
    .form("/brouillons/{id}/jeter", .signedIn, dropUnsavedText),
  ]

  private static let keeping: [Route] = [
    .form("/pages/{slug}/versions/{n}/retablir", .signedIn) {
      try await restoreRevision($0, of: .page($0.slug()))
    },
    .form("/cercles/{slug}/versions/{n}/retablir", .signedIn) {
      try await restoreRevision($0, of: .introduction($0.slug()))
    },
    .page("/pages/{slug}/adresse", .signedIn, isKept: false, showRenaming),
    .form("/pages/{slug}/adresse", .signedIn, renamePage),
    .page("/pages/{slug}/archiver", .signedIn, isKept: false, showArchiving),
    .form("/pages/{slug}/archiver", .signedIn, archivePage),
    .form("/pages/{slug}/ressortir", .signedIn, bringBackPage),
    .page("/pages/{slug}/detruire", .may(.administer), isKept: false, showDestruction),
    .form("/pages/{slug}/detruire", .may(.administer), destroyPage),
  ]
}
