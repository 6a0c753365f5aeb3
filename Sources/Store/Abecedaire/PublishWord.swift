import Database
import Domain

/// A word that is published is a link wherever it stands; no text changes for it.
extension Writings {
  /// Publishes a kept word; nothing happens when it is published already.
  ///
  /// - Throws: `Rejection` of `word` for one that is not kept, of the whole form for one that nobody has defined.
  package func publishWord(_ slug: Slug, at now: Instant) throws {
    guard let word = try keptWord(slug) else { throw Rejection("word", .unknown) }
    if word.isPublished { return }
    guard let text = try readings.documentText(.word(slug)), WordText(text.body).isDefined else {
      throw Rejection("", .undefined)
    }
    try connection.run("UPDATE word SET published_at = \(now.seconds) WHERE id = \(word.id)")
    try renderBodies(containing: word.text)
  }

  /// Makes a word text again wherever it is a link; nothing happens when it is none.
  ///
  /// - Throws: `Rejection` of `word` for one that is not kept.
  package func unpublishWord(_ slug: Slug) throws {
    guard let word = try keptWord(slug) else { throw Rejection("word", .unknown) }
    guard word.isPublished else { return }
    try connection.run("UPDATE word SET published_at = NULL WHERE id = \(word.id)")
    let bodies = try connection.rows("SELECT body_id FROM word_link WHERE word_id = \(word.id)") { row in
      try row.int(0)
    }
    try renderBodies(Set(bodies))
  }

  private func keptWord(_ slug: Slug) throws(DatabaseError) -> KeptWord? {
    try connection.first(
      """
      SELECT word.id, word.text, word.published_at IS NOT NULL
      FROM kept_word JOIN word ON word.id = kept_word.id WHERE kept_word.slug = \(slug.text)
      """
    ) { row in KeptWord(id: try row.int(0), text: try row.text(1), isPublished: try row.bool(2)) }
  }
}

private struct KeptWord {
  let id: Int
  let text: String
  let isPublished: Bool
}
