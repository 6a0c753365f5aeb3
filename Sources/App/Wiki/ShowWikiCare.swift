import Domain
import HTTP
import Store
import Templates

/// `GET /pages-attendues`
@Sendable func showAwaitedPages(_ visit: Visit) throws -> Response {
  try .page(
    awaitedPages(visit.store.awaitedPages(), mayWrite: visit.viewer.may(.write), in: visit.frame))
}

/// `GET /pages-orphelines`: from the first one on, or from behind the page that the address names.
@Sendable func showOrphanPages(_ visit: Visit) throws -> Response {
  let after = Slug(visit.fields[PagesQuery.after.rawValue])
  return try .page(orphanPages(visit.store.orphans(after: after), after: after, in: visit.frame))
}
