import Database
import Domain

extension Writings {
  /// Keeps a text as the next revision of a document. One that was begun from an older revision is merged with what was saved
  /// meanwhile. What its writer had typed there and not saved is given up with it.
  ///
  /// - Parameter document: that `member` may write in; only its row is looked at, and the rest read again.
  /// - Throws: `EditConflict` where others changed the same paragraphs: nothing is kept then, and nothing given up. `Rejection`
  ///   of `body` for a document that was put aside or destroyed, of `base` for a revision that there is not.
  package func revise(
    _ document: Document, _ draft: TextDraft, by member: Member, at now: Instant
  ) throws -> Revised {
    try require(draft.problems)
    guard let current = try currentText(of: document.id), !current.isArchived else {
      throw Rejection("body", .unknown)
    }
    let body = try merged(draft, into: current)
    let linksWords = draft.linksWords ?? current.linksWords
    try keepLinksWords(linksWords, of: current)
    try dropUnsavedText(.document(document.id), of: member.id)
    if body.isSame(as: current.source) { return .unchanged }
    let number = try append(
      NewRevision(title: current.title, source: body, summary: draft.summary, hand: Hand(member)),
      to: current, linksWords: linksWords, at: now)
    return body.isSame(as: draft.body) ? .saved(number) : .merged(number)
  }

  /// Brings the text of a revision back as the next one. Title, circle and rights stay as they are.
  ///
  /// - Throws: `Rejection` of `body` as `revise`, of `number` for a revision that there is not, of `summary`.
  package func restore(
    _ number: Int, of document: Document, by member: Member, summary: String, at now: Instant
  ) throws -> Revised {
    guard let current = try currentText(of: document.id), !current.isArchived else {
      throw Rejection("body", .unknown)
    }
    guard let source = try source(ofRevision: number, of: document.id) else {
      throw Rejection("number", .unknown)
    }
    let draft = TextDraft(body: source, summary: summary, base: current.number)
    try require(draft.problems.filter { $0.field == "summary" })
    if source.isSame(as: current.source) { return .unchanged }
    let new = NewRevision(
      title: current.title, source: source, summary: summary, hand: Hand(member), restores: number)
    return .saved(try append(new, to: current, linksWords: current.linksWords, at: now))
  }

  /// Whether a document says already all that a text would change in it, as after the save of that very text.
  package func isInLatest(_ draft: TextDraft, of document: Int) throws -> Bool {
    guard let current = try currentText(of: document) else { return false }
    if draft.body.isSame(as: current.source) { return true }
    guard draft.base != current.number, let base = try source(ofRevision: draft.base, of: document),
      case .clean(let body) = Merge(base: base, mine: draft.body, theirs: current.source)
    else { return false }
    return body.isSame(as: current.source)
  }

  /// The text to keep: as it was typed, or merged with the latest revision if it was begun from an older one.
  private func merged(_ draft: TextDraft, into current: CurrentText) throws -> String {
    if draft.base == current.number { return draft.body }
    guard let base = try source(ofRevision: draft.base, of: current.document) else {
      throw Rejection("base", .unknown)
    }
    guard case .clean(let body) = Merge(base: base, mine: draft.body, theirs: current.source) else {
      throw EditConflict(
        latest: try latestRevision(of: current.document), base: base, theirs: current.source)
    }
    var whole = draft
    whole.body = body
    // Both wrote, and what comes of it may be longer than a text can be, or empty.
    try require(whole.problems)
    return body
  }

  private func keepLinksWords(_ linksWords: Bool, of current: CurrentText) throws {
    guard case .page(let page) = current.owner, linksWords != current.linksWords else { return }
    try connection.run("UPDATE page SET links_words = \(linksWords) WHERE id = \(page)")
    try renderBodies([current.body])
  }

  private func latestRevision(of document: Int) throws -> RevisionSummary {
    let latest = try connection.first(
      "SELECT \(RevisionSummary.columns) FROM revision WHERE document_id = \(document) ORDER BY number DESC"
    ) { row in try RevisionSummary(row) }
    guard let latest else { throw DatabaseError.wrongValue(detail: "document \(document) has no revision") }
    return latest
  }
}

extension String {
  /// Whether it is the same, byte for byte; `==` takes two spellings of an accent for one.
  fileprivate func isSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
