import Database
import Domain

extension Writings {
  /// Keeps what a person has typed and not saved, in the place of what they had typed there before.
  ///
  /// - Parameter person: who has an account. Whether they may write there is asked when they save: what is typed is theirs.
  /// - Throws: `Rejection`: of the whole form when there is no room for it among the person's other texts, of a field that is
  ///   too long, of `body` for a document that was destroyed.
  package func keep(_ text: UnsavedText, for person: Int, at now: Instant) throws {
    try require(text.problems)
    let known = try readings.unsavedTextID(text.subject, of: person)
    let others = try others(than: known, of: person)
    guard others.count < UnsavedText.mostOfOnePerson,
      others.bytes + text.text.body.utf8.count <= UnsavedText.mostBytes
    else { throw Rejection("", .full) }
    switch text.subject {
    case .document(let document): try keep(text, ofDocument: document, for: person, at: now)
    case .newPage(let form): try keep(text, ofForm: form, for: person, at: now)
    }
  }

  /// Gives up a text that was not saved. False when the person has no such text.
  package func dropUnsavedText(id: Int, of person: Int) throws -> Bool {
    try connection.run("DELETE FROM unsaved_text WHERE id = \(id) AND person_id = \(person)") > 0
  }

  /// The same, by what it is for; nothing happens when there is none.
  package func dropUnsavedText(_ subject: UnsavedText.Subject, of person: Int) throws {
    guard let id = try readings.unsavedTextID(subject, of: person) else { return }
    _ = try dropUnsavedText(id: id, of: person)
  }

  private func others(than id: Int?, of person: Int) throws -> Amount {
    let amount = try connection.first(
      """
      SELECT count(*), COALESCE(sum(length(CAST(body AS BLOB))), 0) FROM unsaved_text
      WHERE person_id = \(person) AND id IS NOT \(id)
      """
    ) { row in Amount(count: try row.int(0), bytes: try row.int(1)) }
    return amount ?? Amount(count: 0, bytes: 0)
  }

  private func keep(
    _ text: UnsavedText, ofDocument document: Int, for person: Int, at now: Instant
  ) throws {
    let isThere = try connection.first("SELECT 1 FROM document WHERE id = \(document)") { _ in true }
    guard isThere == true else { throw Rejection("body", .unknown) }
    try connection.run(
      """
      INSERT INTO unsaved_text (person_id, document_id, form, title, body, summary, links_words, base, saved_at)
      VALUES (\(person), \(document), '', '', \(text.text.body), \(text.text.summary), \(text.text.linksWords),
        \(text.text.base), \(now.seconds))
      ON CONFLICT (person_id, document_id) DO UPDATE SET body = excluded.body, summary = excluded.summary,
        links_words = excluded.links_words, base = excluded.base, saved_at = excluded.saved_at
      """)
  }

  private func keep(_ text: UnsavedText, ofForm form: String, for person: Int, at now: Instant) throws {
    try connection.run(
      """
      INSERT INTO unsaved_text (person_id, form, title, circle_id, is_for_all, body, summary, links_words, base, saved_at)
      VALUES (\(person), \(form), \(text.title), (SELECT id FROM circle WHERE slug = \(text.circle?.text)),
        \(text.isPlaced && text.circle == nil), \(text.text.body), \(text.text.summary), \(text.text.linksWords), 0, \(now.seconds))
      ON CONFLICT (person_id, form) WHERE document_id IS NULL DO UPDATE SET title = excluded.title,
        circle_id = excluded.circle_id, is_for_all = excluded.is_for_all, body = excluded.body, summary = excluded.summary,
        links_words = excluded.links_words, saved_at = excluded.saved_at
      """)
  }
}

/// How much a person has not saved.
private struct Amount {
  let count: Int
  let bytes: Int
}

extension UnsavedText {
  /// What cannot be kept even of a text that is not finished: what is too long, and what names no form and no revision.
  fileprivate var problems: [Problem] {
    var problems = [
      ("title", title, TextLimit.line), ("body", text.body, TextLimit.body),
      ("summary", text.summary, TextLimit.line),
    ].filter { $0.1.unicodeScalars.count > $0.2 }.map { Problem($0.0, .tooLong(maximum: $0.2)) }
    switch subject {
    case .document: if text.base < 1 { problems.append(Problem("base", .unknown)) }
    case .newPage(let form):
      let length = form.unicodeScalars.count
      if !(1...Self.formMaximum).contains(length) { problems.append(Problem("form", .malformed)) }
    }
    return problems
  }
}
