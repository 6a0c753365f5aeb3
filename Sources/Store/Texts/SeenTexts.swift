import Database
import Domain

/// Texts of all kinds under the rule of `SeenCircles`, for what looks at them together.
extension SQL {
  /// The page or the circle that a text belongs to, with the circle that it stands in; all NULL for the texts of meetings
  /// and the community, and but for the document for those of words.
  static func joiningDocument(ofBody body: SQL) -> SQL {
    """
    LEFT JOIN revision ON revision.body_id = \(body)
    LEFT JOIN document ON document.id = revision.document_id
    LEFT JOIN page ON page.id = document.page_id
    LEFT JOIN circle ON circle.id = COALESCE(document.circle_id, page.circle_id)
    """
  }

  /// Holds for the documents that lists tell of, because neither page nor circle was put aside: with `Document.joins`. A page
  /// stays when its circle is put aside.
  static let isListed: SQL = """
    COALESCE(page.archived_at, CASE WHEN page.id IS NULL THEN circle.archived_at END) IS NULL
    """
}

extension Viewer {
  /// Holds for texts that the viewer sees and whose page or circle was not put aside: with `SQL.joiningDocument(ofBody:)`. What
  /// belongs to the whole community, as words do, everyone sees.
  func seesText(ofBody body: SQL) -> SQL {
    """
    CASE WHEN document.id IS NULL THEN \(seesMeeting(withID: .meeting(ofBody: body)))
      ELSE \(seesDocument) AND \(SQL.isListed)
    END
    """
  }

  /// Holds for a meeting in a circle that the viewer sees or in none, for the meeting that a guest was let in to, and for NULL.
  func seesMeeting(withID id: SQL) -> SQL {
    let isInCircles: SQL = """
      (NOT EXISTS (SELECT 1 FROM meeting_circle WHERE meeting_id = \(id))
        OR EXISTS (SELECT 1 FROM meeting_circle JOIN circle ON circle.id = meeting_circle.circle_id
          WHERE meeting_circle.meeting_id = \(id) AND \(sees)))
      """
    guard case .guest(let guest) = self else { return isInCircles }
    return "(\(isInCircles) OR \(id) = \(guest.meeting))"
  }
}
