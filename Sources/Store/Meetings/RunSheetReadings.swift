import Database
import Domain

/// What only those who prepare a meeting read: it is absent for everyone else, whoever asks.
extension Readings {
  /// What those who lead a meeting read beside its agenda; nil for a viewer who does not organise it. Its texts are rendered now.
  package func runSheet(of meeting: MeetingAccess) throws -> RunSheet? {
    guard viewer.may(.organise, on: meeting.scope) else { return nil }
    let renderer = try TextRenderer(connection)
    let steps = try connection.rows(
      """
      SELECT run_sheet.item_id, run_sheet.instructions, run_sheet.material, run_sheet.subgroups
      FROM agenda_item CROSS JOIN run_sheet ON run_sheet.item_id = agenda_item.id
      WHERE agenda_item.meeting_id = \(meeting.id) ORDER BY agenda_item.position
      """
    ) { row in
      WrittenStep(
        item: try row.int(0),
        draft: RunSheetDraft(
          instructions: try row.text(1), material: try row.text(2), subgroups: try row.text(3)))
    }
    return RunSheet(
      steps: try steps.reduce(into: [:]) { found, step in
        found[step.item] = RunSheet.Step(
          instructions: try renderer.rendered(step.draft.instructions, at: .part, of: meeting.onlyCircle)
            .html,
          material: step.draft.material, subgroups: step.draft.subgroups)
      })
  }

  /// An item of a meeting as those who prepare it change it; nil when the meeting has no such item, and for a viewer who does not
  /// organise it.
  package func preparedItem(_ id: Int, in meeting: MeetingAccess) throws -> PreparedItem? {
    guard viewer.may(.organise, on: meeting.scope) else { return nil }
    let points = try connection.rows(
      """
      SELECT body.source FROM agenda_point JOIN body ON body.id = agenda_point.body_id
      WHERE agenda_point.item_id = \(id) ORDER BY agenda_point.position
      """
    ) { row in try row.text(0) }
    let (ties, vote) = (try ties(of: id), try voteSubject(of: id))
    return try connection.first(
      """
      SELECT agenda_item.version, agenda_item.title, agenda_item.minutes, agenda_item.lead, agenda_item.shortest,
        agenda_item.longest, agenda_item.is_slot, COALESCE(run_sheet.instructions, ''),
        COALESCE(run_sheet.material, ''), COALESCE(run_sheet.subgroups, '')
      FROM agenda_item LEFT JOIN run_sheet ON run_sheet.item_id = agenda_item.id
      WHERE agenda_item.id = \(id) AND agenda_item.meeting_id = \(meeting.id)
      """
    ) { row in
      PreparedItem(
        id: id, version: try row.int(0),
        draft: AgendaItemDraft(
          title: try row.text(1), minutes: try row.int(2), lead: try row.text(3), points: points,
          shortest: try row.optionalInt(4), longest: try row.optionalInt(5),
          runSheet: RunSheetDraft(
            instructions: try row.text(7), material: try row.text(8), subgroups: try row.text(9)),
          isSlot: try row.bool(6), vote: vote),
        ties: ties)
    }
  }

  private func ties(of item: Int) throws -> ItemTies {
    try connection.first(
      """
      SELECT
        (SELECT count(*) FROM note WHERE item_id = \(item) AND withdrawn_at IS NULL),
        (SELECT count(*) FROM task WHERE item_id = \(item)) + (SELECT count(*) FROM outcome WHERE item_id = \(item)),
        (SELECT count(*) FROM signup WHERE item_id = \(item)) + (SELECT count(*) FROM date_poll WHERE item_id = \(item)),
        (SELECT count(*) FROM signup JOIN signup_entry ON signup_entry.signup_id = signup.id
          WHERE signup.item_id = \(item)),
        (SELECT count(*) FROM cell WHERE item_id = \(item)),
        EXISTS (SELECT 1 FROM agenda_vote WHERE item_id = \(item))
      """
    ) { row in
      ItemTies(
        notes: try row.int(0), outcomes: try row.int(1), calls: try row.int(2), answers: try row.int(3),
        cells: try row.int(4), hasVote: try row.bool(5))
    } ?? ItemTies()
  }
}

private struct WrittenStep {
  let item: Int
  let draft: RunSheetDraft
}
