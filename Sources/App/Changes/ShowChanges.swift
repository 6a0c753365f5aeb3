import Domain
import HTTP
import Store
import Templates

/// `GET /changements`, from the latest change on, or from before the one that the address names.
@Sendable func showChanges(_ visit: Visit) throws -> Response {
  try changes(of: nil, visit)
}

/// `GET /cercles/{slug}/changements`, the same for one circle.
@Sendable func showCircleChanges(_ visit: Visit) throws -> Response {
  guard let circle = try visit.store.circleScope(visit.slug()) else { throw Failure.notFound }
  return try changes(of: circle, visit)
}

private func changes(of circle: CircleAccess?, _ visit: Visit) throws -> Response {
  let changes = try visit.store.changes(
    in: circle?.link.slug, before: Change.Position(visit.fields[ChangesQuery.before.rawValue]))
  return .page(
    changesPage(
      changes, of: circle.map { ChangesOfCircle(link: $0.link, isOpen: $0.visibility == .open) },
      goesOn: changes.count == Change.pageSize, isMember: visit.viewer.member != nil, in: visit.frame))
}

/// What the changes are asked for. The raw value is the name in the address, behind its question mark.
private enum ChangesQuery: String {
  /// Changes before the one at this position.
  case before = "avant"
}
