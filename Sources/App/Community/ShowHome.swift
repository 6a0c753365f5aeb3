import HTTP
import Templates

/// `GET /`
@Sendable func showHome(_ visit: Visit) throws -> Response {
  .page(homePage(try visit.store.home(today: visit.today), of: visit.community, in: visit.frame))
}
