import Database
import Domain

extension Writings {
  /// Keeps a new batch of letters. Gives its id.
  @discardableResult
  package func createBatch(_ draft: BatchDraft) throws -> Int {
    try require(draft.problems)
    if Set(draft.letters).count < draft.letters.count { throw Rejection("letters", .taken) }
    for letter in draft.letters where try !isFree(letter) { throw Rejection("letters", .taken) }
    let intention = try insertBody(draft.intention, at: .part)
    try connection.run(
      """
      INSERT INTO batch (stage, voices, kept, intention_id)
      VALUES (\(draft.stage.rawValue), \(draft.voices), \(draft.kept), \(intention))
      """)
    let batch = connection.lastInsertedRowID
    for letter in draft.letters {
      try connection.run(
        "INSERT INTO batch_letter (letter, batch_id) VALUES (\(letter.description), \(batch))")
    }
    return batch
  }

  /// Keeps a new word under its first letter, which must be in a batch. Gives the slug it got.
  @discardableResult
  package func createWord(_ draft: WordDraft) throws -> Slug {
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
    let definition = try insertBody(draft.definition, at: .part)
    let argument = try insertBody(draft.argument, at: .part)
    try connection.run(
      """
      INSERT INTO word (letter, slug, text, sort_key, synonym, place, definition_id, argument_id,
        circle_id)
      VALUES (\(letter.description), \(slug.text), \(draft.text), \(French.sortKey(draft.text)),
        \(draft.synonym), \(draft.place), \(definition), \(argument), \(circle))
      """)
    try index(.word, connection.lastInsertedRowID)
    if draft.place != nil { try renderBodies(containing: draft.text) }
    return slug
  }

  private func isFree(_ letter: Letter) throws -> Bool {
    try connection.first("SELECT 1 FROM batch_letter WHERE letter = \(letter.description)") { _ in false }
      ?? true
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
