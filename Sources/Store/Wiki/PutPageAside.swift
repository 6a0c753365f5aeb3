import Database
import Domain

extension Writings {
  /// Puts a page aside: it stays at its address, where nobody writes in it, and is in no list.
  package func archivePage(_ document: Document, at now: Instant) throws {
    try connection.run(
      """
      UPDATE page SET archived_at = \(now.seconds)
      WHERE id = (SELECT page_id FROM document WHERE id = \(document.id)) AND archived_at IS NULL
      """)
    try index(ownerOf: document.id)
  }

  /// Brings a page back that was put aside.
  package func bringBackPage(_ document: Document) throws {
    try connection.run(
      """
      UPDATE page SET archived_at = NULL
      WHERE id = (SELECT page_id FROM document WHERE id = \(document.id))
      """)
    try index(ownerOf: document.id)
  }

  /// Destroys a page: all its revisions and its addresses. What anyone had typed there and not saved stays theirs, as a page to
  /// be made. The texts that linked to it wait for a page of that name again. False when it is gone already.
  package func destroyPage(_ document: Document, by initiator: Initiator, at now: Instant) throws -> Bool {
    guard let current = try currentText(of: document.id), case .page(let page) = current.owner else {
      return false
    }
    let slug = try address(ofPage: page)
    let reading = try bodies(readingOf: page, titled: [current.title])
    try leaveUnsavedTexts(of: document.id)
    try connection.run("DELETE FROM page WHERE id = \(page)")
    try index(.page, page)
    try renderBodies(reading)
    try note(.pageDestroyed, by: initiator, circle: current.circle, detail: slug.text, now: now)
    return true
  }

  /// Makes texts of a document that are not saved texts of new pages, whose writers must choose where they go: the page may have
  /// been hidden from others. Each has the title that the page had in the revision its writer began from, and no later one: they
  /// may not have seen the page since.
  private func leaveUnsavedTexts(of document: Int) throws {
    try connection.run(
      """
      UPDATE unsaved_text SET form = lower(hex(randomblob(16))), base = 0, document_id = NULL,
        title = COALESCE((
          SELECT title FROM revision
          WHERE document_id = \(document) AND number = unsaved_text.base AND saved_at <= unsaved_text.saved_at), '')
      WHERE document_id = \(document)
      """)
  }
}
