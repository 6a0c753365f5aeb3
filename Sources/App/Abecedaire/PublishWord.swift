import Domain
import HTTP
import Store
import Templates

/// `POST /mots/{slug}/publier`
@Sendable nonisolated(nonsending) func publishWord(_ visit: Visit) async throws -> Response {
  let (slug, now) = (try visit.keptWord(), visit.now)
  return try await visit.press(on: .word(slug)) { writings in
    try writings.publishWord(slug, at: now)
    return Done(.word(slug), .wordPublished)
  }
}

/// `POST /mots/{slug}/depublier`
@Sendable nonisolated(nonsending) func unpublishWord(_ visit: Visit) async throws -> Response {
  let slug = try visit.keptWord()
  return try await visit.press(on: .word(slug)) { writings in
    try writings.unpublishWord(slug)
    return Done(.word(slug), .wordUnpublished)
  }
}

extension Visit {
  /// The kept word that the path names.
  fileprivate func keptWord() throws -> Slug {
    let slug = try slug()
    guard try read({ try $0.word(slug) })?.summary.place != nil else { throw Failure.notFound }
    return slug
  }
}
