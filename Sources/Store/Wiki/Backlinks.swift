import Database
import Domain

extension Readings {
  /// How many links are looked at; a page that more texts link to shows the alphabet's first of these.
  private static let mostRead = 1_000

  /// What links to the page with this row, but for itself and what was put aside. No index gives the alphabetical order: they are
  /// sorted once read. One statement.
  func backlinks(to page: Int) throws(DatabaseError) -> [Backlink] {
    let links = try links(
      from: "wiki_link", "link.page_id = \(page)", except: "document.page_id IS NOT \(page)")
    return Array(links.prefix(Page.mostBacklinks))
  }

  /// The same for where the word with this row is a link: all of what is looked at. One statement.
  func linksToWord(_ word: Int) throws(DatabaseError) -> [Backlink] {
    try links(from: "word_link", "link.word_id = \(word)", except: "document.word_id IS NOT \(word)")
  }

  /// - Parameters:
  ///   - table: of links, each of a text.
  ///   - condition: holds for the links that are meant, which an index finds.
  ///   - others: holds for the documents that count.
  private func links(
    from table: SQL, _ condition: SQL, except others: SQL
  ) throws(DatabaseError) -> [Backlink] {
    let documents: SQL = """
      FROM \(table) AS link
      JOIN revision ON revision.body_id = link.body_id
      JOIN document ON document.id = revision.document_id
      """
    let links = try connection.rows(
      """
      SELECT 1, page.id, page.slug, page.title, page.sort_key, circle.slug, circle.name
      \(documents) JOIN page ON page.id = document.page_id
      LEFT JOIN circle ON circle.id = page.circle_id
      WHERE \(condition) AND \(others) AND page.archived_at IS NULL AND \(viewer.seesPage)
      UNION ALL
      SELECT 2, circle.id, circle.slug, circle.name, circle.sort_key, NULL, NULL
      \(documents) JOIN circle ON circle.id = document.circle_id
      WHERE \(condition) AND circle.archived_at IS NULL AND \(viewer.sees)
      UNION ALL
      SELECT 3, meeting.id, meeting.slug, meeting.title, NULL, meeting.day, NULL
      FROM \(table) AS link
      JOIN meeting ON meeting.id = \(SQL.meeting(ofBody: "link.body_id"))
      WHERE \(condition) AND \(viewer.seesMeeting(withID: "meeting.id"))
      UNION ALL
      SELECT 4, word.id, word.slug, word.text, word.sort_key, NULL, NULL
      \(documents) JOIN word ON word.id = document.word_id
      WHERE \(condition) AND \(others)
      LIMIT \(Self.mostRead)
      """
    ) { row in try SortedLink(row) }
    // Several texts of one meeting are one link.
    return Set(links).sorted { $0.place.lexicographicallyPrecedes($1.place) }.map(\.link)
  }
}

/// A link with its place in the list: by kind, then in the alphabet.
private struct SortedLink: Hashable {
  let link: Backlink
  let place: [UInt8]

  /// Reads kind, id, slug, title, sort key and two columns of the kind.
  init(_ row: borrowing Row) throws(DatabaseError) {
    let kind = try row.int(0) { UInt8(exactly: $0) }
    let title = try row.text(3)
    switch kind {
    case 1: link = .page(try PageSummary(slug: row.slug(2), title: title, circle: row.optionalCircle(5)))
    case 2: link = .circle(CircleLink(slug: try row.slug(2), name: title))
    case 3: link = try .meeting(id: row.int(1), slug: row.slug(2), title: title, day: row.day(5))
    default: link = .word(slug: try row.slug(2), text: title)
    }
    let sortKey = try row.optionalText(4) ?? French.sortKey(title)
    place = [kind] + Array(sortKey.utf8)
  }
}
