import Domain
import HTTP
import Store
import Templates

/// `GET /fichiers`: the files of the pages that belong to no circle.
@Sendable func showFiles(_ visit: Visit) throws -> Response {
  try fileList(of: nil, scope: .community, visit)
}

/// `GET /cercles/{slug}/fichiers`
@Sendable func showCircleFiles(_ visit: Visit) throws -> Response {
  guard let circle = try visit.store.circleScope(visit.slug()) else { throw Failure.notFound }
  return try fileList(of: circle.link.slug, scope: circle.scope, visit)
}

private func fileList(of circle: Slug?, scope: Scope, _ visit: Visit) throws -> Response {
  guard let list = try visit.store.fileList(of: circle) else { throw Failure.notFound }
  let allowance = visit.viewer.member == nil ? nil : try visit.store.fileAllowance()
  return .page(
    fileListPage(
      list, allowance: allowance, mayChange: visit.viewer.may(.write, on: scope), in: visit.frame))
}
