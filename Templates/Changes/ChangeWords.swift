import Domain

extension Change {
  /// What was saved: the page's title as it was then, or whose introduction.
  var titleInWords: String {
    switch name {
    case .page: revision.title
    case .introduction: "Présentation du cercle \(revision.title)"
    }
  }

  /// What the save changes, in its writer's words where there are any.
  var whatInWords: String {
    if let restored = revision.restores { return "Version \(restored) rétablie" }
    if !revision.summary.isEmpty { return revision.summary }
    return revision.number == 1 ? "Première version" : "Version \(revision.number), sans résumé"
  }

  /// Who saved it; nil when nobody knows.
  var authorInWords: String? { revision.author?.inWords }

  /// Where one sees what has changed: beside the version before, or the first version itself.
  var path: SitePath {
    revision.number == 1
      ? .revision(name, 1) : .comparison(name, older: revision.number - 1, newer: revision.number)
  }
}
