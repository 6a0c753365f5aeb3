import Database
import Domain

extension Writings {
  /// Gives a page another title, another circle or both, as the next revision with the same text. Its address follows the title;
  /// the one it had leads to it for ever, and an address that it had before is taken again. Out of a circle that was put aside it
  /// can only move.
  ///
  /// - Parameters:
  ///   - document: a page that `member` may write in; only its row is looked at.
  ///   - circle: where it is to stand; nil for the whole community.
  /// - Returns: its address from then on.
  /// - Throws: `Rejection` of `title`, of `circle` for one that the member does not see or that was put aside, of `body` for a
  ///   page that was put aside or destroyed.
  package func renamePage(
    _ document: Document, to title: String, circle: Slug?, by member: Member, at now: Instant
  ) throws -> Slug {
    let draft = PageDraft(title: title, body: "", circle: circle, summary: "", author: member.name)
    try require(draft.problems.filter { $0.field == "title" })
    guard let current = try currentText(of: document.id), case .page(let page) = current.owner,
      !current.isPutAside
    else { throw Rejection("body", .unknown) }
    let before = try address(ofPage: page)
    let isSameTitle = title.utf8.elementsEqual(current.title.utf8)
    let place = try circle.map { try circleID($0, field: "circle", as: .member(member)) }
    if isSameTitle, place == current.circle { return before }
    let slug =
      isSameTitle ? before : try freeSlug(naming: title) { try isAddress($0, ofOtherThan: page) }
    let reading = try bodies(readingOf: page, titled: [current.title, title])
    try connection.run(
      """
      UPDATE page SET slug = \(slug.text), title = \(title), sort_key = \(French.sortKey(title)), circle_id = \(place)
      WHERE id = \(page)
      """)
    try appendSameText(of: current, titled: title, by: member, at: now)
    try renderBodies(reading.union(bodies(naming: [slug])))
    return slug
  }

  /// The texts that link to a page, or may link to it when it moves, by its addresses of all times and by its titles; and those
  /// that show its files.
  func bodies(readingOf page: Int, titled titles: [String]) throws -> Set<Int> {
    let slugs = try connection.rows(
      """
      SELECT slug FROM page WHERE id = \(page) UNION ALL SELECT slug FROM former_address WHERE page_id = \(page)
      """
    ) { row in try row.slug(0) }
    return try bodies(linkingTo: page).union(bodies(naming: Set(slugs + titles.map(Slug.init(naming:)))))
      .union(bodies(usingFilesOf: page))
  }

  /// The address of the page with this row.
  func address(ofPage page: Int) throws -> Slug {
    let slug = try connection.first("SELECT slug FROM page WHERE id = \(page)") { row in try row.slug(0) }
    guard let slug else { throw DatabaseError.wrongValue(detail: "no page \(page)") }
    return slug
  }

  /// The text of a circle's page is read by others elsewhere, so that it is rendered again.
  private func appendSameText(
    of current: CurrentText, titled title: String, by member: Member, at now: Instant
  ) throws {
    guard let moved = try currentText(of: current.document) else { return }
    let new = NewRevision(title: title, source: moved.source, summary: "", hand: Hand(member))
    _ = try append(new, to: moved, linksWords: moved.linksWords, at: now)
  }

  private func isAddress(_ slug: Slug, ofOtherThan page: Int) throws -> Bool {
    let isTaken = try connection.first(
      """
      SELECT 1 FROM page WHERE slug = \(slug.text) AND id <> \(page)
      UNION ALL SELECT 1 FROM former_address WHERE slug = \(slug.text) AND page_id <> \(page)
      """
    ) { _ in true }
    return isTaken == true
  }
}
