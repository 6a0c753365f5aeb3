import Database
import Domain

/// Polls in lists and in the calendar.
extension Readings {
  /// The polls that the viewer sees and that were not withdrawn: those that take answers, the one that closes first before the
  /// others, and then the others, the latest first. Two statements.
  package func datePolls(at now: Instant) throws(DatabaseError) -> [DatePollSummary] {
    let open = try datePolls(
      where: "date_poll.state = 'open' AND date_poll.closes_at > \(now.seconds)",
      ordered: "date_poll.closes_at, date_poll.id")
    let others = try datePolls(
      where:
        "date_poll.closes_at IS NOT NULL AND NOT (date_poll.state = 'open' AND date_poll.closes_at > \(now.seconds))",
      ordered: "date_poll.closes_at DESC, date_poll.id DESC")
    return open + others
  }

  /// Those that take answers and that the texts with these numbers name. One statement.
  package func datePolls(_ ids: [Int]) throws(DatabaseError) -> [DatePollAccess] {
    if ids.isEmpty { return [] }
    return try connection.rows(
      """
      SELECT \(DatePollAccess.columns(for: viewer)) FROM date_poll
      WHERE date_poll.id IN \(list: ids) AND date_poll.withdrawn_at IS NULL AND \(viewer.seesDatePoll)
      """
    ) { row in try DatePollAccess(row) }
  }

  /// How many polls wait for the answer of the member who looks: those of no circle, and those of circles that they are in. One
  /// statement; none for anyone else.
  package func countOfDatePollsWaiting(at now: Instant) throws(DatabaseError) -> Int {
    guard let member = viewer.member else { return 0 }
    return try connection.first(
      """
      SELECT count(*) FROM date_poll
      WHERE date_poll.state = 'open' AND date_poll.closes_at > \(now.seconds) AND date_poll.withdrawn_at IS NULL
        AND \(Self.concernsDatePoll(member.id))
        AND NOT EXISTS (SELECT 1 FROM date_voter
          WHERE date_voter.person_id = \(member.id) AND date_voter.poll_id = date_poll.id)
      """
    ) { row in try row.int(0) } ?? 0
  }

  /// The dates from `first` to `last` that polls propose and that the viewer sees, in order: of each poll that was neither
  /// withdrawn nor closed and for which no date was kept, until its deadline and all of its dates are before `today`. What counts is
  /// the day, not the hour: pages that show this are kept for a day. One statement.
  package func proposedDates(
    _ scope: CalendarScope = .community, from first: Day, to last: Day, today: Day
  ) throws(DatabaseError) -> [ProposedDate] {
    let morning = Instant(inParis: today, TimeOfDay(minutes: 0))
    let rows = try connection.rows(
      """
      SELECT date_poll.id, date_poll.question, date_candidate.id, date_candidate.day, date_candidate.start,
        date_poll.minutes, date_poll.place, date_poll.version, date_poll.changed_at, circle.slug, circle.name
      FROM date_candidate CROSS JOIN date_poll ON date_poll.id = date_candidate.poll_id
      LEFT JOIN date_poll_circle ON date_poll_circle.poll_id = date_poll.id
      LEFT JOIN circle ON circle.id = date_poll_circle.circle_id AND \(viewer.sees)
      WHERE date_candidate.day BETWEEN \(first.iso) AND \(last.iso)
        AND date_poll.state = 'open' AND date_poll.withdrawn_at IS NULL
        AND (date_poll.closes_at >= \(morning.seconds) OR EXISTS (
          SELECT 1 FROM date_candidate AS other WHERE other.poll_id = date_poll.id AND other.day >= \(today.iso)))
        AND \(viewer.seesDatePoll) AND \(scope.containsPoll)
        AND NOT EXISTS (SELECT 1 FROM date_candidate AS kept WHERE kept.poll_id = date_poll.id AND kept.is_chosen)
      ORDER BY date_candidate.day, date_candidate.start, date_candidate.id, date_poll_circle.position
      """
    ) { row in
      ProposedDate(
        poll: DatePollLink(id: try row.int(0), title: try row.text(1)),
        candidate: DateCandidate(id: try row.int(2), slot: DateSlot(try row.day(3), try row.time(4))),
        minutes: try row.int(5), place: try row.text(6),
        circles: try row.optionalCircle(9).map { [$0] } ?? [], version: try row.int(7),
        changedAt: try row.instant(8))
    }
    return rows.reduce(into: []) { dates, row in
      if let last = dates.last, last.candidate.id == row.candidate.id {
        dates[dates.count - 1] = last.with(row.circles)
      } else {
        dates.append(row)
      }
    }
  }

  /// Holds for the rows of `date_poll` of no circle or of a circle in which a person is.
  static func concernsDatePoll(_ person: Int) -> SQL {
    """
    (NOT EXISTS (SELECT 1 FROM date_poll_circle WHERE date_poll_circle.poll_id = date_poll.id)
      OR EXISTS (SELECT 1 FROM date_poll_circle JOIN circle_member ON circle_member.circle_id = date_poll_circle.circle_id
        WHERE date_poll_circle.poll_id = date_poll.id AND circle_member.person_id = \(person)))
    """
  }

  private func datePolls(where condition: SQL, ordered order: SQL) throws(DatabaseError) -> [DatePollSummary]
  {
    let member = viewer.member?.id
    let next = DatePollAccess.columnCount
    let rows = try connection.rows(
      """
      SELECT \(DatePollAccess.columns(for: viewer)),
        (SELECT count(*) FROM date_candidate WHERE date_candidate.poll_id = date_poll.id),
        (SELECT count(*) FROM date_voter WHERE date_voter.poll_id = date_poll.id),
        EXISTS (SELECT 1 FROM date_voter WHERE date_voter.person_id = \(member) AND date_voter.poll_id = date_poll.id),
        chosen.day, chosen.start, circle.slug, circle.name
      FROM (
        SELECT id FROM date_poll WHERE \(condition) AND date_poll.withdrawn_at IS NULL AND \(viewer.seesDatePoll)
        ORDER BY \(order) LIMIT \(Self.mostDatePolls)) AS found
      CROSS JOIN date_poll ON date_poll.id = found.id
      LEFT JOIN date_candidate AS chosen ON chosen.poll_id = date_poll.id AND chosen.is_chosen
      LEFT JOIN date_poll_circle ON date_poll_circle.poll_id = date_poll.id
      LEFT JOIN circle ON circle.id = date_poll_circle.circle_id AND \(viewer.sees)
      ORDER BY \(order), date_poll_circle.position
      """
    ) { row in
      DatePollSummary(
        access: try DatePollAccess(row), circles: try row.optionalCircle(next + 5).map { [$0] } ?? [],
        candidates: try row.int(next), voters: try row.int(next + 1), isAnswered: try row.bool(next + 2),
        chosen: try row.isNull(next + 3) ? nil : DateSlot(try row.day(next + 3), try row.time(next + 4)))
    }
    return rows.reduce(into: []) { polls, row in
      if let last = polls.last, last.access.id == row.access.id {
        polls[polls.count - 1] = last.with(row.circles)
      } else {
        polls.append(row)
      }
    }
  }

  /// The most polls of either part of the list.
  private static let mostDatePolls = 50
}

extension ProposedDate {
  /// The same in more circles.
  fileprivate func with(_ more: [CircleLink]) -> ProposedDate {
    ProposedDate(
      poll: poll, candidate: candidate, minutes: minutes, place: place, circles: circles + more,
      version: version, changedAt: changedAt)
  }
}

extension DatePollSummary {
  /// The same in more circles.
  fileprivate func with(_ more: [CircleLink]) -> DatePollSummary {
    DatePollSummary(
      access: access, circles: circles + more, candidates: candidates, voters: voters,
      isAnswered: isAnswered, chosen: chosen)
  }
}
