import Database
import Domain

extension Readings {
  /// The pages that texts wait for, and those that no text leads to. Two statements, which look at every link once.
  ///
  /// A page that stands in a circle and that not all readers of a text may see is to that text as if it were not written
  /// (`WikiReferences`). Whoever does not see it either finds it among those awaited, as they find the link in the text; whoever
  /// sees it does not, as they would write it a second time.
  package func wikiCare() throws(DatabaseError) -> WikiCare {
    WikiCare(awaited: try awaitedPages(), orphans: try orphans())
  }

  /// In the order of an index, so that the links of one page come together and are counted on the way.
  private func awaitedPages() throws(DatabaseError) -> [AwaitedPage] {
    var ranking = AwaitedRanking()
    _ = try connection.rows(
      """
      SELECT wiki_link.name, wiki_link.circle, wiki_link.title, page.slug, page.title, circle.slug, circle.name
      FROM wiki_link INDEXED BY wiki_link_awaited \(SQL.joiningDocument(ofBody: "wiki_link.body_id"))
      WHERE wiki_link.page_id IS NULL AND \(viewer.seesText(ofBody: "wiki_link.body_id"))
        AND NOT (wiki_link.circle = '' AND \(isPageSeen))
      ORDER BY wiki_link.name, wiki_link.circle
      """
    ) { row in
      let isPage = try !row.isNull(3)
      ranking.count(
        AwaitedRanking.Link(
          name: try row.text(0), circle: try row.text(1), title: try row.text(2),
          page: isPage ? try PageSummary(row, at: 3) : nil))
      return true
    }
    return ranking.finished()
  }

  /// Whether a link leads the viewer to a page, though not all readers of its text.
  private var isPageSeen: SQL {
    """
    EXISTS (
      SELECT 1 FROM page LEFT JOIN circle ON circle.id = page.circle_id
      WHERE page.id = COALESCE(
          (SELECT id FROM page WHERE slug = wiki_link.name),
          (SELECT page_id FROM former_address WHERE slug = wiki_link.name))
        AND \(viewer.seesPage))
    """
  }

  private func orphans() throws(DatabaseError) -> [PageSummary] {
    try connection.rows(
      """
      SELECT page.slug, page.title, circle.slug, circle.name
      FROM page LEFT JOIN circle ON circle.id = page.circle_id
      WHERE page.archived_at IS NULL AND \(viewer.seesPage) AND NOT EXISTS (
        SELECT 1 FROM wiki_link WHERE wiki_link.page_id = page.id AND EXISTS (
          SELECT 1 FROM body \(SQL.joiningDocument(ofBody: "body.id"))
          WHERE body.id = wiki_link.body_id AND page.id IS NOT wiki_link.page_id
            AND \(viewer.seesText(ofBody: "body.id"))))
      ORDER BY page.sort_key LIMIT \(WikiCare.mostOrphans)
      """
    ) { row in try PageSummary(row) }
  }
}
