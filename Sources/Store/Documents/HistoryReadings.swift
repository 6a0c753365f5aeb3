import Database
import Domain

extension Readings {
  /// The revisions of a document, the latest first; nil when the viewer sees none of that name. Two statements.
  ///
  /// - Parameter number: those before this one; nil for the latest.
  package func history(_ name: DocumentName, before number: Int? = nil) throws(DatabaseError) -> History? {
    guard let document = try document(name) else { return nil }
    let revisions = try connection.rows(
      """
      SELECT \(RevisionSummary.columns) FROM revision
      WHERE revision.document_id = \(document.id) AND revision.number < \(number ?? Int.max)
      ORDER BY revision.number DESC LIMIT \(History.pageSize + 1)
      """
    ) { row in try RevisionSummary(row) }
    return History(
      document: document, revisions: Array(revisions.prefix(History.pageSize)),
      goesOn: revisions.count > History.pageSize)
  }

  /// One revision of a document as it would be read today; nil when the viewer sees no such document, or it has no such
  /// revision. Four statements, and those of its links.
  package func revision(_ number: Int, of name: DocumentName) throws -> Revision? {
    guard let document = try document(name) else { return nil }
    let found = try revisionTexts([number], of: document)
    guard let revision = found.first else { return nil }
    let rendered = try rendered(
      revision.source, for: document.name, of: document.circle?.slug, linksWords: document.linksWords)
    return Revision(
      document: document, summary: revision.summary, source: revision.source, body: rendered.html)
  }

  /// Two revisions of a document; nil as for `revision`. Two statements.
  package func comparison(
    _ name: DocumentName, older: Int, newer: Int
  ) throws(DatabaseError) -> Comparison? {
    guard let document = try document(name) else { return nil }
    let found = try revisionTexts([older, newer], of: document)
    guard let first = found.first(where: { $0.summary.number == older }),
      let second = found.first(where: { $0.summary.number == newer })
    else { return nil }
    return Comparison(
      document: document, older: first.summary, newer: second.summary, olderSource: first.source,
      newerSource: second.source)
  }

  private func revisionTexts(
    _ numbers: [Int], of document: Document
  ) throws(DatabaseError) -> [RevisionText] {
    try connection.rows(
      """
      SELECT \(RevisionSummary.columns), body.source
      FROM revision JOIN body ON body.id = revision.body_id
      WHERE revision.document_id = \(document.id) AND revision.number IN \(list: numbers)
      """
    ) { row in
      RevisionText(
        summary: try RevisionSummary(row), source: try row.text(RevisionSummary.columnCount))
    }
  }
}

private struct RevisionText {
  let summary: RevisionSummary
  let source: String
}
