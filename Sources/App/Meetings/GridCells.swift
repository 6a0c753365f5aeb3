import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /rencontres/{id}/grille/cases`; `?spot=` chooses where.
@Sendable func showNewCell(_ visit: Visit) throws -> Response {
  var form = GridCellForm { visit.fields[$0] }
  form.reporter = try visit.member().name
  let meeting = try visit.meeting(for: .write, in: visit.store)
  guard meeting.grid != nil else { throw Failure.notFound }
  return .page(newCellPage(visit.sheet(of: meeting), form, problems: [], in: visit.frame))
}

/// `POST /rencontres/{id}/grille/cases`. Whoever comes second to a cell keeps what they typed, and sees the free ones. A round of
/// a table that someone else has just opened is simply gone to.
@Sendable nonisolated(nonsending) func addCell(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  let form = GridCellForm { visit.fields[$0] }
  return try await visit.givingBack(form.words, of: .subject) {
    try await visit.save(
      [], again: { problems in try visit.read { try newCell(form, problems, visit, in: $0) } },
      {
        try await visit.done { writings in
          let meeting = try writings.meeting(id, for: .write, by: member, at: now)
          let kind = try writings.readings.gridKind(of: meeting.id)
          let cell =
            kind == .cafe
            ? try writings.openRound(form.draft, in: meeting.id)
            : try writings.addCell(form.draft, to: meeting.id)
          return Done(.cell(id, cell), .cellSaved)
        }
      })
  }
}

/// `GET /rencontres/{id}/grille/cases/{n}`
@Sendable func showCell(_ visit: Visit) throws -> Response {
  guard let page = try cell(visit, { _ in nil }) else { throw Failure.notFound }
  return .page(page)
}

/// `POST /rencontres/{id}/grille/cases/{n}`. What others have changed meanwhile stays where its writer has left it alone; what both
/// have changed is told. What was typed for a cell that is no more stands in the form of a new one.
@Sendable nonisolated(nonsending) func changeCell(_ visit: Visit) async throws -> Response {
  let form = GridCellForm { visit.fields[$0] }
  return try await visit.givingBack(form.words, of: .subject) { try await change(form, visit) }
}

private nonisolated(nonsending) func change(_ form: GridCellForm, _ visit: Visit) async throws -> Response {
  let (member, id, number, now) = (try visit.member(), try visit.number(), try visit.number(at: 1), visit.now)
  let loaded = GridCellForm.loaded { visit.fields[$0] }
  return try await visit.save(
    [],
    again: { problems in
      let desk = GridCellDesk(form, loaded: loaded, problems: problems)
      return try cell(visit) { desk.following($0) }
        ?? visit.read { try newCell(form, problems, visit, in: $0) }
    },
    {
      try await visit.done { writings in
        let meeting = try writings.meeting(id, for: .write, by: member, at: now)
        guard let kept = try writings.readings.keptCell(number, of: meeting.id) else {
          throw Rejection([Problem("", .unknown)])
        }
        let current = GridCellForm(kept)
        let contested = form.contested(by: current, since: loaded)
        if !contested.isEmpty { throw Rejection(contested) }
        let draft = form.following(current, since: loaded).draft
        try writings.changeCell(kept, to: draft, in: meeting.id)
        return Done(.cell(id, number), .cellSaved)
      }
    })
}

/// `POST /rencontres/{id}/grille/cases/{n}/retirer`. One that is empty already stays so.
@Sendable nonisolated(nonsending) func removeCell(_ visit: Visit) async throws -> Response {
  let (member, id, number, now) = (try visit.member(), try visit.number(), try visit.number(at: 1), visit.now)
  let version = Int(visit.fields["version"]) ?? 0
  return try await visit.save(
    [],
    again: { problems in
      guard let page = try cell(visit, { GridCellDesk($0, loaded: $0, problems: problems) }) else {
        throw Failure.notFound
      }
      return page
    },
    {
      try await visit.done { writings in
        let meeting = try writings.meeting(id, for: .write, by: member, at: now)
        if let kept = try writings.readings.keptCell(number, of: meeting.id) {
          try writings.removeCell(kept, from: version, in: meeting.id)
        }
        return Done(path: "\(SitePath.meeting(id: id, meeting.slug).text)#grille", .cellRemoved)
      }
    })
}

private func newCell(
  _ form: GridCellForm, _ problems: [Problem], _ visit: Visit, in store: Readings
) throws -> HTML {
  let meeting = try visit.meeting(for: .write, in: store)
  return newCellPage(visit.sheet(of: meeting), form, problems: problems, in: visit.frame)
}

/// The page of a cell as it is now; nil when it is no more.
///
/// - Parameter desk: what is typed there, on the cell as it is now; nil for nothing.
private func cell(_ visit: Visit, _ desk: (GridCellForm) -> GridCellDesk?) throws -> HTML? {
  try visit.read { store in
    try cell(visit.number(at: 1), of: visit.meeting(for: .see, in: store), visit, in: store, desk)
  }
}

/// The same for the cell with this number.
///
/// - Parameter note: the note that the page comes back with.
func cell(
  _ number: Int, of meeting: Meeting, _ visit: Visit, in store: Readings, note: NoteForm? = nil,
  _ desk: (GridCellForm) -> GridCellDesk? = { _ in nil }
) throws -> HTML? {
  guard let grid = meeting.grid, let cell = grid.cells.first(where: { $0.id == number }),
    let kept = try store.keptCell(number, of: meeting.access.id)
  else { return nil }
  let current = GridCellForm(kept)
  var sheet = try visit.liveSheet(of: meeting, in: store)
  (sheet.noteForm, sheet.page) = (note, .cell(meeting.summary.id, number))
  return cellPage(cell, of: grid, sheet, current: current, desk(current), in: visit.frame)
}

extension GridCellForm {
  /// What is typed in it, line by line.
  fileprivate var words: String { [subject, reporter].filter { !$0.isEmpty }.joined(separator: "\n") }
}

extension GridCellDesk {
  /// The same on a cell as it is now. What others have changed is told whatever else is wrong: the form that comes back starts from
  /// it.
  fileprivate func following(_ current: GridCellForm) -> GridCellDesk {
    let others = form.contested(by: current, since: loaded).filter { !problems.contains($0) }
    return GridCellDesk(
      form.following(current, since: loaded), loaded: current, problems: problems + others)
  }
}
