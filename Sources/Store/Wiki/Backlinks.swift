import Database
import Domain

extension Readings {
  /// How many links are looked at; a page that more texts link to shows the alphabet's first of these.
  private static let mostRead = 1_000

  /// What links to the page with this row, but for itself and what was put aside. No index gives the alphabetical order: they are
  /// sorted once read. One statement.
  func backlinks(to page: Int) throws(DatabaseError) -> [Backlink] {
    let links = try connection.rows(
      """
      \(linkingPages(to: page)) UNION ALL \(linkingCircles(to: page)) UNION ALL \(linkingMeetings(to: page))
      UNION ALL \(linkingWords(to: page)) LIMIT \(Self.mostRead)
      """
    ) { row in try SortedLink(row) }
    // Several texts of one meeting, or of one word, are one link.
    return Set(links).sorted { $0.place.lexicographicallyPrecedes($1.place) }.prefix(Page.mostBacklinks)
      .map(\.link)
  }

  private func linkingPages(to target: Int) -> SQL {
    """
    SELECT 1, page.id, page.slug, page.title, page.sort_key, circle.slug, circle.name
    FROM wiki_link
    JOIN revision ON revision.body_id = wiki_link.body_id
    JOIN document ON document.id = revision.document_id
    JOIN page ON page.id = document.page_id
    LEFT JOIN circle ON circle.id = page.circle_id
    WHERE wiki_link.page_id = \(target) AND page.id <> \(target) AND page.archived_at IS NULL AND \(viewer.seesPage)
    """
  }

  private func linkingCircles(to target: Int) -> SQL {
    """
    SELECT 2, circle.id, circle.slug, circle.name, circle.sort_key, NULL, NULL
    FROM wiki_link
    JOIN circle ON circle.introduction_id = wiki_link.body_id
    WHERE wiki_link.page_id = \(target) AND circle.archived_at IS NULL AND \(viewer.sees)
    """
  }

  private func linkingMeetings(to target: Int) -> SQL {
    """
    SELECT 3, meeting.id, meeting.slug, meeting.title, NULL, meeting.day, NULL
    FROM wiki_link
    JOIN meeting ON meeting.id = \(SQL.meeting(ofBody: "wiki_link.body_id"))
    WHERE wiki_link.page_id = \(target) AND \(viewer.seesMeeting(withID: "meeting.id"))
    """
  }

  private func linkingWords(to target: Int) -> SQL {
    """
    SELECT 4, word.id, word.slug, word.text, word.sort_key, NULL, NULL
    FROM wiki_link
    JOIN word ON word.definition_id = wiki_link.body_id OR word.argument_id = wiki_link.body_id
    WHERE wiki_link.page_id = \(target)
    """
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
