import Domain
import HTML

/// What the search is asked for. The raw values are the names in the address, behind its question mark.
package enum SearchField: String, CaseIterable {
  case typed = "q"
  case circle = "cercle"
  case kind = "genre"
  case beginnings = "debut"
  case page
}

extension SearchKind {
  /// How the address names the kind.
  package var name: String {
    switch self {
    case .circle: "cercle"
    case .page: "page"
    case .meeting: "rencontre"
    case .note: "note"
    case .word: "mot"
    }
  }

  /// The kind of that name.
  package init?(name: String) {
    guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }

  /// Several of the kind.
  var words: HTML {
    switch self {
    case .circle: "Les cercles"
    case .page: "Les pages"
    case .meeting: "Les rencontres"
    case .note: "Les notes de rencontre"
    case .word: "Les mots de l’abécédaire"
    }
  }
}

extension SearchRequest {
  /// The address of these results: only what is asked for stands in it.
  var address: HTML {
    let fields: [(SearchField, String?)] = [
      (.typed, typed), (.circle, circle?.text), (.kind, kind?.name),
      (.beginnings, matchesBeginnings ? FormValue.yes : nil), (.page, page > 1 ? "\(page)" : nil),
    ]
    let pairs = fields.compactMap { field, value in value.map { "\(field.rawValue)=\($0.percentEncoded)" } }
    return "\(path: .search)?\(pairs.joined(separator: "&"))"
  }

  /// The same search with something changed.
  func with(_ change: (inout SearchRequest) -> Void) -> SearchRequest {
    var request = self
    change(&request)
    return request
  }
}
