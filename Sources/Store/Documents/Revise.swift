import Database
import Domain

extension Writings {
  /// Keeps a text as the next revision of a document. It must follow the latest one, which the number of its base says: a text
  /// that was begun from an older one is merged before with what was saved since, away from the writer, because that may take
  /// long. What its writer had typed there and not saved is given up with it.
  ///
  /// - Parameter document: that `member` may write in; only its row is looked at, and the rest read again.
  /// - Throws: `Superseded` when the latest revision is another than the base: nothing is kept then, and nothing given up.
  ///   `Rejection` of `body` for a document that was put aside or destroyed.
  package func revise(
    _ document: Document, _ draft: TextDraft, by member: Member, at now: Instant
  ) throws -> Revised {
    try require(draft.problems)
    guard let current = try currentText(of: document.id), !current.isArchived else {
      throw Rejection("body", .unknown)
    }
    guard draft.base == current.number else { throw Superseded() }
    let linksWords = draft.linksWords ?? current.linksWords
    try keepLinksWords(linksWords, of: current)
    try dropUnsavedText(.document(document.id), of: member.id)
    if draft.body.isSame(as: current.source) { return .unchanged }
    let new = NewRevision(
      title: current.title, source: draft.body, summary: draft.summary, hand: Hand(member))
    return .saved(try append(new, to: current, linksWords: linksWords, at: now))
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

  private func keepLinksWords(_ linksWords: Bool, of current: CurrentText) throws {
    guard case .page(let page) = current.owner, linksWords != current.linksWords else { return }
    try connection.run("UPDATE page SET links_words = \(linksWords) WHERE id = \(page)")
    try renderBodies([current.body])
  }
}

extension String {
  /// Whether it is the same, byte for byte; `==` takes two spellings of an accent for one.
  func isSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
