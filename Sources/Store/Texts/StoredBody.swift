import Database
import Domain

/// A text with what must be known to render it: who owns it says it.
struct StoredBody {
  let source: String
  let place: BodyPlace
  let circle: Int?
  let linksWords: Bool
  /// The page that it is the text of, which lists its headings.
  let page: Int?
  /// The word that it explains.
  let word: Slug?
}

extension Writings {
  /// The text with this row, if visitors read it.
  func storedBody(_ id: Int) throws(DatabaseError) -> StoredBody? {
    try connection.first(
      """
      SELECT body.source, \(placeOfBody), COALESCE(document.circle_id, page.circle_id, \(circleOfMeeting)),
        COALESCE(page.links_words, 1), page.id, word.slug
      FROM body
      LEFT JOIN revision ON revision.body_id = body.id
      LEFT JOIN document ON document.id = revision.document_id
      LEFT JOIN page ON page.id = document.page_id
      LEFT JOIN word ON word.id = document.word_id
      WHERE body.id = \(id) AND body.html IS NOT NULL
      """
    ) { row in
      StoredBody(
        source: try row.text(0), place: try row.text(1, as: BodyPlace.init(rawValue:)),
        circle: try row.optionalInt(2), linksWords: try row.bool(3), page: try row.optionalInt(4),
        word: try row.optionalSlug(5))
    }
  }

  private var placeOfBody: SQL {
    """
    CASE
      WHEN body.form = 'line' THEN 'line'
      WHEN page.id IS NOT NULL THEN 'wikiPage'
      WHEN word.id IS NOT NULL THEN 'word'
      WHEN document.id IS NOT NULL THEN 'introduction'
      WHEN EXISTS (SELECT 1 FROM note WHERE body_id = body.id AND item_id IS NULL) THEN 'meetingNote'
      WHEN EXISTS (SELECT 1 FROM note WHERE body_id = body.id) THEN 'itemNote'
      ELSE 'part'
    END
    """
  }

  /// The circle of the meeting that a text is part of, if the meeting has one and no other.
  private var circleOfMeeting: SQL {
    """
    (SELECT CASE count(*) WHEN 1 THEN min(circle_id) END FROM meeting_circle
      WHERE meeting_id = \(SQL.meeting(ofBody: "body.id")))
    """
  }
}

extension SQL {
  /// The meeting that a text is a note, the synthesis or a point of, as an expression; NULL for any other text.
  static func meeting(ofBody body: SQL) -> SQL {
    """
    COALESCE(
      (SELECT meeting_id FROM note WHERE body_id = \(body)),
      (SELECT id FROM meeting WHERE synthesis_id = \(body)),
      (SELECT agenda_item.meeting_id
        FROM agenda_point JOIN agenda_item ON agenda_item.id = agenda_point.item_id
        WHERE agenda_point.body_id = \(body)))
    """
  }
}
