import Database
import Domain

/// The rule of `Viewer.may(.see, on:)` in SQL: the one place of the store that says what is seen. Each kind of viewer has one
/// text, so that the statements stay few.
///
/// Every list asks it, mostly for visitors: their conditions are made once.
extension Viewer {
  /// Holds for the rows of the table `circle` that the viewer sees.
  var sees: SQL {
    guard let member else { return Self.circleIsOpen }
    if member.role == .administrator { return "TRUE" }
    return """
      (circle.visibility <> 'hidden' OR EXISTS (SELECT 1 FROM circle_member
        WHERE circle_member.person_id = \(member.id) AND circle_member.circle_id = circle.id))
      """
  }

  /// The same for a circle that stands in the query under the name `parent`.
  var seesParent: SQL {
    guard let member else { return Self.parentIsOpen }
    if member.role == .administrator { return "TRUE" }
    return """
      (parent.visibility <> 'hidden' OR EXISTS (SELECT 1 FROM circle_member
        WHERE circle_member.person_id = \(member.id) AND circle_member.circle_id = parent.id))
      """
  }

  /// Holds for what is in a circle that the viewer sees, and for what is in none: `page` with its circle joined.
  var seesPage: SQL {
    member == nil ? Self.pageIsOpen : "(page.circle_id IS NULL OR \(sees))"
  }

  /// Holds for the documents that the viewer sees: `document` with `Document.joins`. A page of no circle is everyone's; an
  /// introduction always has its circle.
  var seesDocument: SQL { "(circle.id IS NULL OR \(sees))" }

  /// Holds for the rows of a meeting with each of its circles (`MeetingSummary.joiningCircles`) whose circle the viewer
  /// sees, and for a meeting without any. A meeting in circles that are all unseen has no row left, but for its guests.
  var seesMeeting: SQL {
    guard case .guest(let guest) = self else { return Self.meetingHasCircle }
    return "(\(Self.meetingHasCircle) OR meeting.id = \(guest.meeting))"
  }

  /// How the viewer stands in `circle`.
  var standing: SQL {
    guard let member else { return Self.nowhere }
    return """
      (SELECT standing FROM circle_member
        WHERE circle_member.person_id = \(member.id) AND circle_member.circle_id = circle.id)
      """
  }

  /// The highest standing of the viewer in the circles of `meeting`.
  var standingInMeeting: SQL {
    guard let member else { return Self.nowhere }
    return """
      (SELECT min(circle_member.standing) FROM meeting_circle
        JOIN circle_member ON circle_member.circle_id = meeting_circle.circle_id
        WHERE meeting_circle.meeting_id = meeting.id AND circle_member.person_id = \(member.id))
      """
  }

  private static let circleIsOpen: SQL = "circle.visibility = 'open'"
  private static let parentIsOpen: SQL = "parent.visibility = 'open'"
  private static let pageIsOpen: SQL = "(page.circle_id IS NULL OR circle.visibility = 'open')"
  private static let meetingHasCircle: SQL = "(meeting_circle.circle_id IS NULL OR circle.id IS NOT NULL)"
  private static let nowhere: SQL = "NULL"
}
