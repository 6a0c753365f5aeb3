extension Routes {
  /// What was saved in the wiki, as pages and as feeds.
  static let changes: [Route] = [
    .page("/changements", .anyone, showChanges),
    .page("/changements.atom", .anyone, showChangesFeed),
    .page("/cercles/{slug}/changements", .anyone, showCircleChanges),
    .page("/cercles/{slug}/changements.atom", .anyone, showCircleChangesFeed),
    .page("/compte/flux", .signedIn, isKept: false, showFeeds),
    .form("/compte/flux", .signedIn, makeFeed),
    .form("/compte/flux/fermer", .signedIn, endFeed),
    .page("/flux/{token}/changements.atom", .anyone, isKept: false, showOwnFeed),
    .page("/flux/{token}/cercles/{name}", .anyone, isKept: false, showOwnCircleFeed),
  ]
}
