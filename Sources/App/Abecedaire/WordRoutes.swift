extension Routes {
  /// Words, whose texts are written as pages are: by every member.
  static let words: [Route] = [
    .page("/mots/{slug}", .anyone, showWord),
    .page("/mots/{slug}/historique", .anyone) { try showHistory($0, of: .word($0.slug())) },
    .page("/mots/{slug}/versions/{n}", .anyone) { try showRevision($0, of: .word($0.slug())) },
    .longPage("/mots/{slug}/comparer", .anyone) { try await showComparison($0, of: .word($0.slug())) },
    .page("/mots/{slug}/modifier", .signedIn, isKept: false) { try showEditor($0, of: .word($0.slug())) },
    .form("/mots/{slug}/modifier", .signedIn, bodyLimit: Route.textBody) {
      try await writeText($0, of: .word($0.slug()))
    },
    .form("/mots/{slug}/versions/{n}/retablir", .signedIn) {
      try await restoreRevision($0, of: .word($0.slug()))
    },
    .form("/mots/{slug}/plume", .signedIn, callForPens),
    .form("/mots/{slug}/publier", .may(.runAbecedaire), publishWord),
    .form("/mots/{slug}/depublier", .may(.runAbecedaire), unpublishWord),
  ]
}
