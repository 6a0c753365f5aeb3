import HTTP
import Templates

/// `GET /plan-du-site`
@Sendable func showSiteMap(_ visit: Visit) throws -> Response {
  .page(siteMapPage(try visit.store.siteContents(), in: visit.frame))
}
