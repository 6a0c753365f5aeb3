import Database
import Domain

/// The rule of `Viewer.may(.see, on:)` for polls, in SQL.
extension Viewer {
  /// Holds for the rows of `date_poll` that have a page of their own and that the viewer sees: those without circles, those of
  /// a circle that they see, and for a guest those that their meeting asks for.
  var seesDatePoll: SQL {
    let isInCircles: SQL = """
      (NOT EXISTS (SELECT 1 FROM date_poll_circle WHERE date_poll_circle.poll_id = date_poll.id)
        OR EXISTS (SELECT 1 FROM date_poll_circle JOIN circle ON circle.id = date_poll_circle.circle_id
          WHERE date_poll_circle.poll_id = date_poll.id AND \(sees)))
      """
    guard case .guest(let guest) = self else { return "(date_poll.minutes IS NOT NULL AND \(isInCircles))" }
    return """
      (date_poll.minutes IS NOT NULL AND (\(isInCircles)
        OR date_poll.item_id IN (SELECT id FROM agenda_item WHERE meeting_id = \(guest.meeting))))
      """
  }

  /// Holds for the rows of `date_poll` that an item of a meeting names to this viewer, who sees the meeting.
  var seesNamedDatePoll: SQL {
    "(date_poll.minutes IS NULL OR (date_poll.withdrawn_at IS NULL AND \(seesDatePoll)))"
  }

  /// The highest standing of the viewer in the circles of `date_poll`.
  var standingInDatePoll: SQL {
    guard let member else { return "NULL" }
    return """
      (SELECT min(circle_member.standing) FROM date_poll_circle
        JOIN circle_member ON circle_member.circle_id = date_poll_circle.circle_id
        WHERE date_poll_circle.poll_id = date_poll.id AND circle_member.person_id = \(member.id))
      """
  }
}

extension DatePollAccess {
  /// What `init(_:)` reads.
  static func columns(for viewer: Viewer) -> SQL {
    """
    date_poll.id, date_poll.question, date_poll.state, date_poll.withdrawn_at IS NOT NULL, date_poll.closes_at,
    date_poll.version, (SELECT meeting_id FROM agenda_item WHERE agenda_item.id = date_poll.item_id), date_poll.meeting_id,
    \(viewer.standingInDatePoll), date_poll.link_hash IS NOT NULL
    """
  }

  /// How many columns these are.
  static let columnCount = 10

  /// Reads the first columns of a row.
  init(_ row: borrowing Row) throws(DatabaseError) {
    self.init(
      link: DatePollLink(id: try row.int(0), title: try row.text(1)),
      state: try row.text(2, as: DatePollState.init(rawValue:)), isWithdrawn: try row.bool(3),
      closesAt: try row.instant(4), version: try row.int(5), askedAt: try row.optionalInt(6),
      meeting: try row.optionalInt(7),
      standing: try row.isNull(8) ? nil : try row.text(8, as: CircleStanding.init(rawValue:)),
      hasLink: try row.bool(9))
  }
}
