extension Routes {
  /// The search. Who may find what is decided in the query.
  static let search: [Route] = [.page("/recherche", .anyone, isKept: false, showSearch)]
}
