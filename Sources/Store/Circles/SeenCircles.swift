import Database
import Domain

/// The rule of `Viewer.may(.see, on:)` in SQL: the one place of the store that says what is seen. Each kind of viewer has one
/// text, so that the statements stay few.
extension Viewer {
  /// Holds for the rows of the table `circle`, or of its other name in the query, that the viewer sees.
  func sees(_ circle: SQL = "circle") -> SQL {
    guard let member else { return "\(circle).visibility = 'open'" }
    if member.role == .administrator { return "TRUE" }
    return """
      (\(circle).visibility <> 'hidden' OR EXISTS (SELECT 1 FROM circle_member
        WHERE circle_member.person_id = \(member.id) AND circle_member.circle_id = \(circle).id))
      """
  }

  /// Holds for what is in a circle that the viewer sees, and for what is in none: `page` with its circle joined.
  var seesPage: SQL { "(page.circle_id IS NULL OR \(sees()))" }

  /// Holds for the rows of a meeting with each of its circles (`MeetingSummary.joiningCircles`) whose circle the viewer
  /// sees, and for a meeting without any. A meeting in circles that are all unseen has no row left, but for its guests.
  var seesMeeting: SQL {
    let circles: SQL = "meeting_circle.circle_id IS NULL OR circle.id IS NOT NULL"
    guard case .guest(let guest) = self else { return "(\(circles))" }
    return "(\(circles) OR meeting.id = \(guest.meeting))"
  }

  /// How the viewer stands in `circle`.
  var standing: SQL {
    guard let member else { return "NULL" }
    return """
      (SELECT standing FROM circle_member
        WHERE circle_member.person_id = \(member.id) AND circle_member.circle_id = circle.id)
      """
  }
}
