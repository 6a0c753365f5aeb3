import Domain
import HTML
import HTTP
import Store
import Templates

/// One request on its way through an action: what was asked, and what the answer may be made from.
struct Visit {
  let request: Request
  /// The segments of the path that stand for the holes of the route's pattern, in order.
  let parameters: [String]
  /// What the store tells, all from one snapshot.
  let store: Readings
  let community: Community
  let today: Day
  /// What every page has in common.
  let frame: Frame

  /// The segment that stands for the first hole of the pattern.
  var parameter: String { parameters.first ?? "" }

  /// The first hole as a slug; what is no slug names nothing.
  func slug() throws(Failure) -> Slug {
    guard let slug = Slug(parameter) else { throw .notFound }
    return slug
  }
}
