import Domain
import HTTP
import Store
import Templates

/// `GET /pages`: from the first one on, from behind the page that the address names, or from a letter on.
@Sendable func showPages(_ visit: Visit) throws -> Response {
  let letter = Letter(visit.fields[PagesQuery.letter.rawValue])
  let after = Slug(visit.fields[PagesQuery.after.rawValue])
  let list = try letter.map { try visit.store.pages(from: $0) } ?? visit.store.pages(after: after)
  let start = letter.map(PagesStart.letter) ?? after.map(PagesStart.after) ?? .beginning
  return .page(pagesPage(list, from: start, mayWrite: visit.viewer.may(.write), in: visit.frame))
}
