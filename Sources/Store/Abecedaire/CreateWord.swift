import Database
import Domain

extension Writings {
  /// Keeps a new word under its first letter, which must be in a batch. Gives its row. A kept word of a batch that is
  /// published is published.
  @discardableResult
  package func createWord(_ draft: WordDraft, _ state: WordState = .proposed, at now: Instant) throws -> Int {
    try require(draft.problems)
    guard let letter = French.initial(of: draft.text), let kept = try wordsKept(for: letter) else {
      throw Rejection("word", .unknown)
    }
    if let place = draft.place {
      guard place <= kept else { throw Rejection("kept", .outOfRange(1...kept)) }
      if try isTaken(place, of: letter) { throw Rejection("kept", .taken) }
    }
    let circle = try draft.circle.map { try circleID($0, field: "circle", as: nil) }
    let slug = try freeSlug(naming: draft.text) { try isWord($0) }
    try connection.run(
      """
      INSERT INTO word (letter, slug, text, sort_key, synonym, place, circle_id, state, published_at)
      VALUES (\(letter.description), \(slug.text), \(draft.text), \(French.sortKey(draft.text)),
        \(draft.synonym), \(draft.place), \(circle), \(state.rawValue),
        CASE WHEN \(draft.place) IS NOT NULL AND \(Self.isPublished(letter)) THEN \(now.seconds) END)
      """)
    let word = connection.lastInsertedRowID
    let source = WordText.source(definition: draft.definition, argument: draft.argument)
    if try !source.isEmpty || isKept(word) {
      try insertDocument(ofWord: word, slug, draft.text, source, at: now)
    }
    try index(.word, word)
    if draft.place != nil { try renderBodies(containing: draft.text) }
    return word
  }

  /// Makes the documents, empty still, of the kept words of a batch that have none. Nothing happens before its vote is over.
  package func makeDocuments(ofKeptWordsIn batch: Int, at now: Instant) throws {
    let words = try connection.rows(
      """
      SELECT kept_word.id, kept_word.slug, kept_word.text FROM kept_word
      JOIN batch_letter ON batch_letter.letter = kept_word.letter
      WHERE batch_letter.batch_id = \(batch)
        AND NOT EXISTS (SELECT 1 FROM document WHERE word_id = kept_word.id)
      ORDER BY kept_word.letter, kept_word.place
      """
    ) { row in LinkedWords.Word(id: try row.int(0), slug: try row.slug(1), text: try row.text(2)) }
    for word in words { try insertDocument(ofWord: word.id, word.slug, word.text, "", at: now) }
  }

  private func insertDocument(
    ofWord word: Int, _ slug: Slug, _ text: String, _ source: String, at now: Instant
  ) throws {
    let rendered = try rendered(source, at: .word, except: slug)
    let body = try insertBody(rendered, of: source, at: .word)
    let first = NewRevision(title: text, source: source, summary: "", hand: .unknown)
    try insertDocument(of: .word(word, slug), first, body: body, calls: rendered.calls, at: now)
  }

  private static func isPublished(_ letter: Letter) -> SQL {
    """
    EXISTS (SELECT 1 FROM batch_letter JOIN batch ON batch.id = batch_letter.batch_id
      WHERE batch_letter.letter = \(letter.description) AND batch.stage = 'published')
    """
  }

  private func isKept(_ word: Int) throws -> Bool {
    try connection.first("SELECT 1 FROM kept_word WHERE id = \(word)") { _ in true } ?? false
  }

  private func wordsKept(for letter: Letter) throws -> Int? {
    try connection.first(
      """
      SELECT batch.kept FROM batch_letter JOIN batch ON batch.id = batch_letter.batch_id
      WHERE batch_letter.letter = \(letter.description)
      """
    ) { row in try row.int(0) }
  }

  private func isTaken(_ place: Int, of letter: Letter) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM word WHERE letter = \(letter.description) AND place = \(place)"
    ) { _ in true } ?? false
  }

  private func isWord(_ slug: Slug) throws -> Bool {
    try connection.first("SELECT 1 FROM word WHERE slug = \(slug.text)") { _ in true } ?? false
  }
}
