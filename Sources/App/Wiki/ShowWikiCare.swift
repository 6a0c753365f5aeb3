import HTTP
import Store
import Templates

/// `GET /pages-attendues`
@Sendable func showAwaitedPages(_ visit: Visit) throws -> Response {
  try .page(
    awaitedPages(visit.store.wikiCare().awaited, mayWrite: visit.viewer.may(.write), in: visit.frame))
}

/// `GET /pages-orphelines`
@Sendable func showOrphanPages(_ visit: Visit) throws -> Response {
  try .page(orphanPages(visit.store.wikiCare().orphans, in: visit.frame))
}
