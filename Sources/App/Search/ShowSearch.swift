import Domain
import HTTP
import Templates

/// `GET /recherche`: whatever stands in the address is a search; what means nothing in it is left aside.
@Sendable func showSearch(_ visit: Visit) throws -> Response {
  let request = SearchRequest(visit.fields)
  let isAsked = request.typed.contains { !$0.isWhitespace }
  return try .page(
    searchPage(
      request, isAsked ? visit.store.search(request) : nil, circles: visit.store.circles().map(\.link),
      mayWrite: visit.viewer.may(.write), in: visit.frame))
}

extension SearchRequest {
  fileprivate init(_ fields: FormFields) {
    func field(_ field: SearchField) -> String { fields[field.rawValue] }
    self.init(
      typed: field(.typed), circle: Slug(field(.circle)), kind: SearchKind(name: field(.kind)),
      matchesBeginnings: field(.beginnings) == FormValue.yes,
      page: Int(field(.page)).map { min(max($0, 1), SearchResults.mostPages) } ?? 1)
  }
}
