import Domain
import HTTP
import Store
import Templates

/// `GET …/historique`: the latest revisions, or those before a number.
@Sendable func showHistory(_ visit: Visit, of name: DocumentName) throws -> Response {
  let before = Int(visit.fields["avant"]).flatMap { $0 > 0 ? $0 : nil }
  guard let history = try visit.store.history(name, before: before) else { throw Failure.notFound }
  try visit.leadOn(from: name, to: history.document.name) { .history($0, before: nil) }
  let seal = visit.sealForRestoring(history.document)
  return .page(historyPage(history, before: before, seal: seal, in: visit.frame))
}

/// `GET …/versions/{n}`
@Sendable func showRevision(_ visit: Visit, of name: DocumentName) throws -> Response {
  let number = try visit.number(at: 1)
  guard let revision = try visit.store.revision(number, of: name) else { throw Failure.notFound }
  try visit.leadOn(from: name, to: revision.document.name) { .revision($0, number) }
  let seal = visit.sealForRestoring(revision.document)
  return .page(revisionPage(revision, seal: seal, in: visit.frame))
}

/// `POST …/versions/{n}/retablir`: the text comes back as a new revision; rights and address stay as they are.
@Sendable nonisolated(nonsending) func restoreRevision(_ visit: Visit, of name: DocumentName) async throws
  -> Response
{
  let (member, number, now) = (try visit.member(), try visit.number(at: 1), visit.now)
  return try await visit.press(on: .document(name)) { writings in
    let document = try writings.document(name, for: name.deed, by: member)
    let revised = try writings.restore(number, of: document, by: member, summary: "", at: now)
    return Done(.document(document.name), revised == .unchanged ? .textUnchanged : .textRestored)
  }
}
