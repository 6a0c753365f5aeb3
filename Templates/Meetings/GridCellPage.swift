import Domain
import HTML

/// What is typed on the page of a cell, and why it came back.
package struct GridCellDesk: Sendable {
  package let form: GridCellForm
  /// The cell as it was when the form was shown first, or when its writer was told of what others had changed.
  package let loaded: GridCellForm
  package var problems: [Problem]

  package init(_ form: GridCellForm, loaded: GridCellForm, problems: [Problem] = []) {
    self.form = form
    self.loaded = loaded
    self.problems = problems
  }
}

/// One cell of a grid: what it is about, who comes, its notes. A table has those of its other rounds with them.
///
/// - Parameters:
///   - grid: that of the meeting of `sheet`.
///   - current: the cell as a form.
///   - desk: what was typed; nil while nothing is.
package func cellPage(
  _ cell: GridCell, of grid: Grid, _ sheet: MeetingSheet, current: GridCellForm, _ desk: GridCellDesk? = nil,
  in frame: Frame
) -> HTML {
  let meeting = sheet.meeting
  return page(
    frame, title: "\(meeting.title(of: cell)), \(meeting.summary.title)", at: .under(.meetings),
    sheets: [.meetings] + sheet.liveSheets, scripts: sheet.lastChange == nil ? [] : [.live],
    problems: desk?.problems ?? sheet.noteForm?.problems ?? [],
    """
    \(pageHead(
      above: #"<a href="\#(path: meeting.wayBack.path)#grille">\#(meeting.summary.title)</a>"#,
      "\(meeting.title(of: cell))", below: facts(cell, grid.kind, meeting)))
    \(some: sheet.lastChange, { liveSource(sheet.id, since: $0) })\
    \(if: sheet.sealToWrite == nil, lostForm(desk))\(noteProblems(sheet))\
    <section aria-labelledby="qui-vient"\(some: cell.signup, { " id=\"appel-\($0.id)\"" })><h2 id="qui-vient">Qui vient</h2>
    \(attendance(cell, sheet))</section>
    \(notes(in: cell, of: grid, sheet))
    \(some: sheet.sealToWrite, { changes(cell, of: grid, sheet, current, desk, $0) })
    \(noteSending(sheet))\(sheet.pressForm)
    """)
}

private func lostForm(_ desk: GridCellDesk?) -> HTML {
  guard let desk, !desk.problems.isEmpty else { return .empty }
  return unkeptCell(desk.form, desk.problems)
}

private func facts(_ cell: GridCell, _ kind: GridKind, _ meeting: Meeting) -> HTML {
  let item = meeting.agenda.first { $0.id == cell.slot }
  return """
    <p class="when">\(meeting.grid?.name(of: cell.place) ?? ""), \(meeting.summary.day.inWords)\
    \(some: item, { ", \($0.slot.hoursInWords)" })</p>
    \(if: !cell.reporter.isEmpty, "<p>\(kind.reporterLabel) \(cell.reporter)</p>")
    """
}

private func attendance(_ cell: GridCell, _ sheet: MeetingSheet) -> HTML {
  """
  \(cellAttendance(cell))
  \(comeOrGo(cell, sheet))\
  \(if: sheet.seal == nil && cell.signup?.isOpen == true, """
    <p><a href="\(path: .signIn)?\(SignInForm.returnTo)=\(path: .cell(sheet.id, cell.id))">Se connecter pour y aller</a></p>
    """)
  """
}

/// Who comes to a cell.
func cellAttendance(_ cell: GridCell) -> HTML {
  let names = cell.signup?.names ?? []
  return """
    <p id="viennent-\(cell.id)">\(names.isEmpty ? "Pas encore d’inscription." : enumerated(names.map(\.inWords)) + ".")</p>
    """
}

/// Where the page of a cell says that it has no note yet.
func noNotesAnchor(_ cell: Int) -> HTML { "sans-note-\(cell)" }

/// The notes of a cell; at a table, those of every round in their order, for whoever comes next.
private func notes(in cell: GridCell, of grid: Grid, _ sheet: MeetingSheet) -> HTML {
  let rounds = grid.kind == .cafe ? grid.rounds(in: cell.place) : [cell]
  let isEmpty = rounds.allSatisfy(\.notes.isEmpty)
  return """
    <section class="section" aria-labelledby="notes"><h2 id="notes">\
    \(grid.kind == .cafe ? "Ce qui se dit à cette table" : "Notes")</h2>
    \(if: isEmpty, #"<p class="soft" id="\#(noNotesAnchor(cell.id))">Pas encore de note.</p>"#)\
    \(each: rounds, { $0.id == cell.id || !$0.notes.isEmpty ? round($0, isShown: $0.id == cell.id, sheet) : .empty })
    \(noteHelp(sheet))</section>

    """
}

/// - Parameter isShown: whether it is the cell of the page.
private func round(_ cell: GridCell, isShown: Bool, _ sheet: MeetingSheet) -> HTML {
  let slot = sheet.meeting.agenda.first { $0.id == cell.slot }
  let name: HTML = "\(some: slot, { "\($0.slot.startInWords), \($0.title)" })"
  return """
    <h3>\(isShown ? name : #"<a href="\#(path: .cell(sheet.id, cell.id))">\#(name)</a>"#)</h3>
    \(noteEntries(
      cell.notes, under: "<h4 class=\"hidden\">Notes prises</h4>", sheet, in: .cell(cell.id)))\
    \(if: isShown, noteForm(in: .cell(cell.id), about: sheet.meeting.title(of: cell), sheet))
    """
}

private func changes(
  _ cell: GridCell, of grid: Grid, _ sheet: MeetingSheet, _ current: GridCellForm, _ desk: GridCellDesk?,
  _ seal: FormSeal
) -> HTML {
  let fields = GridCellFields(
    kind: grid.kind, spots: [cell.spot] + grid.freeSpots, meeting: sheet.meeting, current: current)
  let problems = desk?.problems ?? []
  return """
    <details class="section" id="modifier"\(if: desk != nil, " open")><summary>Modifier ou déplacer</summary>
    \(form(
      to: .cell(sheet.id, cell.id), seal, button: "Enregistrer",
      problems: problemSummary(problems, fields.all + [notesField]),
      "\((desk?.loaded ?? current).loadedFields)\(fields.html(desk?.form ?? current, problems))"))
    \(if: cell.notes.isEmpty, emptying(cell, sheet, seal))
    </details>

    """
}

/// What keeps a cell from being emptied: the summary leads to the notes.
private let notesField = Field(
  name: "notes", label: "Notes",
  sayings: [
    .taken:
      "Cette case garde des notes, même retirées\u{A0}: elle ne se vide plus. Vous pouvez la déplacer ou changer son sujet."
  ])

private func emptying(_ cell: GridCell, _ sheet: MeetingSheet, _ seal: FormSeal) -> HTML {
  let count = cell.signup?.names.count ?? 0
  return """
    \(buttonForm(
      to: .removeCell(sheet.id, cell.id), seal, "Vider cette case", fields: [("version", "\(cell.version)")]))
    \(if: count > 0, """
      <p class="note">Les inscriptions partent avec elle&nbsp;: \(attendanceInWords(cell.signup)).</p>
      """)
    """
}
