import Database
import Domain

extension Readings {
  /// What links to the page with this row. No index gives the alphabetical order: they are sorted once read.
  func backlinks(to page: Int) throws(DatabaseError) -> [Backlink] {
    let pages = try connection.rows(
      """
      SELECT page.slug, page.title, circle.slug, circle.name, page.sort_key
      FROM wiki_link
      JOIN revision ON revision.body_id = wiki_link.body_id
      JOIN document ON document.id = revision.document_id
      JOIN page ON page.id = document.page_id
      LEFT JOIN circle ON circle.id = page.circle_id
      WHERE wiki_link.page_id = \(page) AND page.archived_at IS NULL AND \(viewer.seesPage)
      """
    ) { row in SortedLink(link: .page(try PageSummary(row)), sortKey: try row.bytes(4)) }
    return pages.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }.prefix(Page.mostBacklinks)
      .map(\.link)
  }
}

/// A link with its place in the alphabet.
private struct SortedLink {
  let link: Backlink
  let sortKey: [UInt8]
}
