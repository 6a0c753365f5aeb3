import Database
import Domain

/// What people have typed and not saved is read by themselves alone: the viewer is the person. One statement each.
extension Readings {
  /// All that a person has not saved, the latest first.
  package func unsavedTexts(of person: Int) throws(DatabaseError) -> [KeptText] {
    try keptTexts("unsaved_text.person_id = \(person)").sorted { $0.savedAt > $1.savedAt }
  }

  /// What a person has not saved of one thing.
  package func unsavedText(
    _ subject: UnsavedText.Subject, of person: Int
  ) throws(DatabaseError) -> KeptText? {
    guard let id = try unsavedTextID(subject, of: person) else { return nil }
    return try keptTexts("unsaved_text.id = \(id)").first
  }

  func unsavedTextID(_ subject: UnsavedText.Subject, of person: Int) throws(DatabaseError) -> Int? {
    let condition: SQL =
      switch subject {
      case .document(let document): "document_id = \(document)"
      case .newPage(let form): "document_id IS NULL AND form = \(form)"
      }
    return try connection.first(
      "SELECT id FROM unsaved_text WHERE person_id = \(person) AND \(condition)"
    ) { row in try row.int(0) }
  }

  /// A document or a circle that the viewer does not see any more is left out, and the text stays.
  private func keptTexts(_ condition: SQL) throws(DatabaseError) -> [KeptText] {
    let next = Document.columnCount
    return try connection.rows(
      """
      SELECT \(Document.columns(for: viewer)), \(Document.latest), document.id IS NOT NULL AND \(viewer.seesDocument),
        unsaved_text.id, unsaved_text.document_id, unsaved_text.form, unsaved_text.title,
        (SELECT circle.slug FROM circle WHERE circle.id = unsaved_text.circle_id AND \(viewer.sees)),
        unsaved_text.is_for_all, unsaved_text.body, unsaved_text.summary, unsaved_text.links_words, unsaved_text.base, unsaved_text.saved_at
      FROM unsaved_text
      LEFT JOIN document ON document.id = unsaved_text.document_id \(Document.joins)
      WHERE \(condition)
      """
    ) { row in
      let isSeen = try row.bool(next + 1)
      let document = isSeen ? try Document(row, latest: row.int(next)) : nil
      return KeptText(
        id: try row.int(next + 2), text: try UnsavedText(row, at: next + 3), document: document,
        savedAt: try row.instant(next + 12))
    }
  }
}

extension UnsavedText {
  /// Reads document, form, title, circle, is_for_all, body, summary, links_words and base, from column `first` on.
  fileprivate init(_ row: borrowing Row, at first: Int) throws(DatabaseError) {
    let document = try row.optionalInt(first)
    let form = try row.text(first + 1)
    let circle = try row.optionalSlug(first + 3)
    let isForAll = try row.bool(first + 4)
    self.init(
      subject: document.map { .document($0) } ?? .newPage(form: form), title: try row.text(first + 2),
      circle: circle, isPlaced: isForAll || circle != nil,
      text: TextDraft(
        body: try row.text(first + 5), summary: try row.text(first + 6),
        linksWords: try row.optionalInt(first + 7).map { $0 != 0 }, base: try row.int(first + 8)))
  }
}
