import Database
import Domain

extension Readings {
  /// The kept words of a batch, by letter and place, each with who writes it. Two statements.
  package func wordsToDefine(of batch: Int) throws(DatabaseError) -> [WordToDefine] {
    let calls = try signups(inWordsOf: batch)
    return try connection.rows(
      """
      SELECT kept_word.slug, kept_word.text, kept_word.synonym, kept_word.letter, kept_word.place,
        word.published_at IS NOT NULL, document.id, COALESCE(body.source, '')
      FROM batch_letter
      JOIN kept_word ON kept_word.letter = batch_letter.letter
      JOIN word ON word.id = kept_word.id
      LEFT JOIN document ON document.word_id = word.id
      LEFT JOIN revision ON revision.document_id = document.id AND revision.number = \(Document.latest)
      LEFT JOIN body ON body.id = revision.body_id
      WHERE batch_letter.batch_id = \(batch)
      ORDER BY kept_word.letter, kept_word.place
      """
    ) { row in
      let document = try row.optionalInt(6)
      let own = document.flatMap { calls[$0] } ?? []
      return WordToDefine(
        word: try WordSummary(row), isDefined: WordText(try row.text(7)).isDefined,
        isPublished: try row.bool(5), hasCall: document.map { _ in !own.isEmpty },
        pens: own.flatMap(\.names))
    }
  }

  /// Who has proposed a kept word, or one that was found to be the same, and agreed to be named. Their names leave with them. One
  /// statement.
  package func namedProposers(of slug: Slug) throws(DatabaseError) -> NamedProposers {
    let found = try connection.rows(
      """
      SELECT person.name, count(*) OVER ()
      FROM kept_word
      JOIN word_proposal ON word_proposal.word_id IN (
        SELECT kept_word.id UNION ALL SELECT id FROM word WHERE merged_into = kept_word.id)
      JOIN person ON person.id = word_proposal.person_id
      WHERE kept_word.slug = \(slug.text) AND word_proposal.is_named
      GROUP BY person.id ORDER BY min(word_proposal.id) LIMIT \(NamedProposers.most)
      """
    ) { row in CountedName(name: try row.text(0), count: try row.int(1)) }
    return NamedProposers(
      names: found.map(\.name), others: (found.first?.count ?? found.count) - found.count)
  }
}

extension Writings {
  /// Adds a call to the text of a word, as its next revision. What its caller had typed there and not saved stays kept.
  ///
  /// - Parameters:
  ///   - document: that `member` may write in.
  ///   - summary: what the revision changes.
  /// - Returns: false when the text has a call already: nothing is done then.
  package func callForPens(
    in document: Document, asking question: String, summary: String, by member: Member, at now: Instant
  ) throws -> Bool {
    guard try readings.signups(inDocument: document.id).isEmpty,
      let current = try currentText(of: document.id)
    else { return false }
    let kept = try readings(as: .member(member)).unsavedText(.document(document.id), of: member.id)
    let draft = TextDraft(
      body: WordText.source(current.source, asking: question), summary: summary, base: current.number)
    _ = try revise(document, draft, by: member, at: now)
    if let kept { try keep(kept.text, for: member.id, at: kept.savedAt) }
    return true
  }
}

private struct CountedName {
  let name: String
  let count: Int
}
