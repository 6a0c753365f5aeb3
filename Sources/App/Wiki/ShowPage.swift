import HTTP
import Templates

/// `GET /pages/{slug}`: a former address leads to the present one.
@Sendable func showPage(_ visit: Visit) throws -> Response {
  let slug = try visit.slug()
  guard let page = try visit.store.page(slug) else { throw Failure.notFound }
  guard page.document.name == .page(slug) else {
    throw Failure.movedTo(SitePath.page(page.document.name.slug).text)
  }
  return .page(wikiPage(page, in: visit.frame))
}
