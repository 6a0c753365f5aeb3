import Domain
import HTTP
import Store
import Templates

/// `GET /pages/{slug}/archiver`
@Sendable func showArchiving(_ visit: Visit) throws -> Response {
  let slug = try visit.slug()
  let document = try visit.document(.page(slug), for: .archive, in: visit.store)
  try visit.leadOn(from: .page(slug), to: document.name) { .archivePage($0.slug) }
  return .page(archivingPage(document, seal: visit.seal(), in: visit.frame))
}

/// `POST /pages/{slug}/archiver`
@Sendable nonisolated(nonsending) func archivePage(_ visit: Visit) async throws -> Response {
  let (member, slug, now) = (try visit.member(), try visit.slug(), visit.now)
  return try await visit.press(on: .page(slug)) { writings in
    let document = try writings.document(.page(slug), for: .archive, by: member)
    try writings.archivePage(document, at: now)
    return Done(.document(document.name), .pageArchived)
  }
}

/// `POST /pages/{slug}/ressortir`
@Sendable nonisolated(nonsending) func bringBackPage(_ visit: Visit) async throws -> Response {
  let (member, slug) = (try visit.member(), try visit.slug())
  return try await visit.press(on: .page(slug)) { writings in
    let document = try writings.document(.page(slug), for: .archive, by: member)
    try writings.bringBackPage(document)
    return Done(.document(document.name), .pageBroughtBack)
  }
}
