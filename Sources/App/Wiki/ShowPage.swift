import Domain
import HTTP
import Store
import Templates

/// `GET /pages/{slug}`: a former address leads to the present one.
@Sendable func showPage(_ visit: Visit) throws -> Response {
  let slug = try visit.slug()
  guard let page = try visit.store.page(slug) else { throw Failure.notFound }
  try visit.leadOn(from: .page(slug), to: page.document.name) { .document($0) }
  let polls = try visit.placedDatePolls(in: [page.body], on: .document(page.document.name), visit.store)
  return try .page(
    wikiPage(page, actions: actions(of: visit, on: page.document), polls: polls, in: visit.frame))
}

/// What a member may do with the page; nil for anyone else.
private func actions(of visit: Visit, on document: Document) throws -> PageActions? {
  guard let member = visit.viewer.member else { return nil }
  return try PageActions(
    seal: visit.seal(), mayWrite: visit.viewer.may(.write, on: document.scope),
    mayArchive: visit.viewer.may(.archive, on: document.scope), mayDestroy: visit.viewer.may(.administer),
    isFollowed: visit.store.follows(.page(document.name.slug)),
    others: visit.othersWriting(in: document, visit.store),
    keptAt: visit.store.unsavedText(.document(document.id), of: member.id)?.savedAt)
}
