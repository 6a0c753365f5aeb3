import Database
import Domain

extension Readings {
  /// The pages that no text leads to, in alphabetical order, after the page with a slug. Few may be among many, so that a part ends
  /// after `PageList.mostLookedAt` pages too. Two statements; three after a page.
  package func orphans(after slug: Slug? = nil) throws(DatabaseError) -> PageList {
    let place = try place(of: slug)
    let found = try connection.rows(
      """
      SELECT page.slug, page.title, circle.slug, circle.name
      FROM (\(pagesLookedAt(after: place)) LIMIT \(PageList.mostLookedAt)) AS near
      CROSS JOIN page ON page.id = near.id
      LEFT JOIN circle ON circle.id = page.circle_id
      WHERE NOT EXISTS (
        SELECT 1 FROM wiki_link WHERE wiki_link.page_id = near.id AND EXISTS (
          SELECT 1 FROM body \(SQL.joiningDocument(ofBody: "body.id"))
          WHERE body.id = wiki_link.body_id AND page.id IS NOT wiki_link.page_id
            AND \(viewer.seesText(ofBody: "body.id"))))
      LIMIT \(PageList.pageSize + 1)
      """
    ) { row in try PageSummary(row) }
    if found.count > PageList.pageSize { return PageList(pages: found) }
    let last = try connection.first(
      """
      SELECT slug FROM page WHERE id = (
        \(pagesLookedAt(after: place)) LIMIT 1 OFFSET \(PageList.mostLookedAt - 1))
      """
    ) { row in try row.slug(0) }
    return PageList(pages: found, last: last)
  }

  /// In the order of an index. The viewer's own pages alone are counted, so that where a part ends tells nothing of others.
  private func pagesLookedAt(after place: PagePlace) -> SQL {
    """
    SELECT page.id FROM page LEFT JOIN circle ON circle.id = page.circle_id
    WHERE page.archived_at IS NULL AND \(viewer.seesPage) AND \(Self.isAfter(place))
    ORDER BY page.sort_key, page.id
    """
  }
}
