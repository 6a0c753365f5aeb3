import HTTP
import Templates

/// `GET /plan-du-site`
@Sendable func showSiteMap(_ visit: Visit) throws -> Response {
  try .page(siteMapPage(visit.store.siteContents(), in: visit.frame))
}
