import Database
import Domain

extension Readings {
  /// The circles that the viewer sees and that are not put aside, by journey and then by name, as far as rights go. One
  /// statement.
  package func circleScopes() throws(DatabaseError) -> [CircleAccess] {
    try connection.rows(
      """
      SELECT circle.id, circle.slug, circle.name, circle.visibility, \(viewer.standing)
      FROM journey CROSS JOIN circle ON circle.journey_id = journey.id
      WHERE circle.archived_at IS NULL AND \(viewer.sees)
      ORDER BY journey.position, circle.sort_key
      """
    ) { row in
      CircleAccess(
        id: try row.int(0), link: CircleLink(slug: try row.slug(1), name: try row.text(2)),
        visibility: try row.text(3, as: Visibility.init(rawValue:)), standing: try row.optionalStanding(4),
        isArchived: false)
    }
  }

  /// A meeting as it was typed, without its agenda; nil when there is no such meeting. Circles that the viewer cannot choose are
  /// left out; `changeMeeting` keeps them. Two statements.
  package func meetingDraft(_ id: Int) throws(DatabaseError) -> MeetingDraft? {
    guard let itself = try meetingDraftItself(id) else { return nil }
    var draft = itself
    draft.circles = try connection.rows(
      """
      SELECT circle.slug FROM meeting_circle JOIN circle ON circle.id = meeting_circle.circle_id
      WHERE meeting_circle.meeting_id = \(id) AND circle.archived_at IS NULL AND \(viewer.sees)
      ORDER BY meeting_circle.position
      """
    ) { row in try row.slug(0) }
    return draft
  }

  /// What another meeting can begin with: the items of this one with their minutes, titles, leads, points and run sheets, its
  /// slots and its places; no notes, calls or outcomes. Nil when there is no such meeting. Only for whoever may organise it, for
  /// the run sheet's sake. Four statements.
  package func meetingTemplate(_ id: Int) throws(DatabaseError) -> MeetingDraft? {
    guard var draft = try meetingDraft(id) else { return nil }
    draft.agenda = try itemDrafts(of: id)
    draft.places = try connection.rows(
      "SELECT name FROM meeting_place WHERE meeting_id = \(id) ORDER BY position"
    ) { row in try row.text(0) }
    return draft
  }

  /// The latest meetings up to `today` that the viewer may organise, the latest first, without their circles. One statement.
  package func meetingsToBeginLike(today: Day, limit: Int) throws(DatabaseError) -> [MeetingSummary] {
    try connection.rows(
      """
      SELECT \(MeetingSummary.ownColumns) FROM meeting \(MeetingSummary.joiningSeries)
      WHERE meeting.day <= \(today.iso) AND \(viewer.seesMeeting(withID: "meeting.id"))
        AND (\(viewer.may(.organise)) OR \(viewer.standingInMeeting) = \(CircleStanding.facilitator.rawValue))
      ORDER BY meeting.day DESC, meeting.start DESC, meeting.id DESC LIMIT \(limit)
      """
    ) { row in try MeetingSummary(row, circles: []) }
  }

  private func meetingDraftItself(_ id: Int) throws(DatabaseError) -> MeetingDraft? {
    try connection.first(
      """
      SELECT meeting.title, meeting.day, meeting.start, meeting.minutes, meeting.place, meeting.video_link,
        meeting.grid, series.title, meeting.series_place, series.planned
      FROM meeting \(MeetingSummary.joiningSeries)
      WHERE meeting.id = \(id) AND \(viewer.seesMeeting(withID: "meeting.id"))
      """
    ) { row in
      let isInSeries = try !row.isNull(7)
      return MeetingDraft(
        title: try row.text(0), day: try row.day(1), start: try row.time(2), minutes: try row.int(3),
        place: try row.text(4), videoLink: try row.optionalLink(5), circles: [], participants: [], agenda: [],
        otherNotes: [], synthesis: "", nextSteps: [], decisions: [], tasks: [],
        grid: try row.isNull(6) ? nil : try row.text(6, as: GridKind.init(rawValue:)),
        series: isInSeries
          ? SeriesDraft(title: try row.text(7), place: try row.int(8), planned: try row.int(9)) : nil)
    }
  }

  /// One row for each point, or one for an item without any.
  private func itemDrafts(of meeting: Int) throws(DatabaseError) -> [AgendaItemDraft] {
    let rows = try connection.rows(
      """
      SELECT agenda_item.id, agenda_item.title, agenda_item.minutes, agenda_item.lead, agenda_item.shortest,
        agenda_item.longest, agenda_item.is_slot, COALESCE(run_sheet.instructions, ''),
        COALESCE(run_sheet.material, ''), COALESCE(run_sheet.subgroups, ''), body.source
      FROM agenda_item
      LEFT JOIN run_sheet ON run_sheet.item_id = agenda_item.id
      LEFT JOIN agenda_point ON agenda_point.item_id = agenda_item.id
      LEFT JOIN body ON body.id = agenda_point.body_id
      WHERE agenda_item.meeting_id = \(meeting)
      ORDER BY agenda_item.position, agenda_point.position
      """
    ) { row in
      NumberedItem(
        id: try row.int(0),
        item: AgendaItemDraft(
          title: try row.text(1), minutes: try row.int(2), lead: try row.text(3),
          points: try row.isNull(10) ? [] : [try row.text(10)], shortest: try row.optionalInt(4),
          longest: try row.optionalInt(5),
          runSheet: RunSheetDraft(
            instructions: try row.text(7), material: try row.text(8), subgroups: try row.text(9)),
          isSlot: try row.bool(6)))
    }
    let items: [NumberedItem] = rows.reduce(into: []) { items, row in
      if items.last?.id == row.id {
        items[items.count - 1].item.points += row.item.points
      } else {
        items.append(row)
      }
    }
    return items.map(\.item)
  }
}

private struct NumberedItem {
  let id: Int
  var item: AgendaItemDraft
}
