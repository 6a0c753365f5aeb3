extension Routes {
  /// Following, being told, and having it stopped.
  static let follows: [Route] = [
    .form("/pages/{slug}/suivre", .signedIn) { try await followDocument(.page($0.slug()), $0) },
    .form("/pages/{slug}/ne-plus-suivre", .signedIn) { try await unfollowDocument(.page($0.slug()), $0) },
    .form("/mots/{slug}/suivre", .signedIn) { try await followDocument(.word($0.slug()), $0) },
    .form("/mots/{slug}/ne-plus-suivre", .signedIn) { try await unfollowDocument(.word($0.slug()), $0) },
    .form("/cercles/{slug}/suivre", .signedIn, followCircle),
    .form("/cercles/{slug}/ne-plus-suivre", .signedIn, unfollowCircle),
    .form("/rencontres/{id}/suivre", .signedIn, followMeeting),
    .form("/rencontres/{id}/ne-plus-suivre", .signedIn, unfollowMeeting),
    .page("/compte/suivi", .signedIn, isKept: false, showFollows),
    .form("/compte/suivi", .signedIn, saveTelling),
    .form("/compte/suivi/{id}/arreter", .signedIn, endFollow),
    .form("/compte/nouvelles-lues", .signedIn, markNewsRead),
    .page("/ne-plus-recevoir/{what}/{person}/{token}", .anyone, isKept: false, showStopMail),
    .openForm("/ne-plus-recevoir/{what}/{person}/{token}", stopMail),
  ]
}
