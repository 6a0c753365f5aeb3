import Domain
import HTML

/// The grid of a meeting, a row for each place and a column for each slot; cards where the window is narrow.
func gridSection(_ grid: Grid, _ sheet: MeetingSheet) -> HTML {
  let slots = sheet.meeting.slots
  return """
    <section class="section" id="grille"><h2>\(grid.kind.title)</h2>
    \(grid.places.isEmpty || slots.isEmpty
      ? #"<p class="soft">La grille n’est pas encore prête.</p>"# : table(grid, slots, sheet))
    \(if: sheet.sealToOrganise != nil, """
      <p class="more"><a href="\(path: .grid(sheet.id))">Préparer la grille</a></p>
      """)
    </section>

    """
}

/// It scrolls where it is wider than the page, by keyboard too (WCAG 2.2, 2.1.1).
private func table(_ grid: Grid, _ slots: [AgendaItem], _ sheet: MeetingSheet) -> HTML {
  let cells = grid.cellsBySpot
  return """
    <div class="scroll" role="region" aria-label="\(grid.kind.title)" tabindex="0">
    <table class="overview grid" role="table">
    <caption class="hidden">Ce qui se passe dans chaque lieu, à chaque heure</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">\(grid.kind.placesInWords)</th>\
    \(each: slots, columnHeader)</tr></thead>
    <tbody role="rowgroup">\(each: grid.places, { place in
      """
      <tr role="row"><th scope="row" role="rowheader">\(place.name)</th>\(each: slots, { slot in
        gridCell(cells[GridSpot(place: place.id, slot: slot.id)], in: place, slot, grid.kind, sheet)
      })</tr>

      """
    })</tbody>
    </table></div>
    """
}

private func columnHeader(_ slot: AgendaItem) -> HTML {
  """
  <th scope="col" role="columnheader"><span class="clock">\(slot.slot.startInWords)</span> \(slot.title)</th>
  """
}

private func gridCell(
  _ cell: GridCell?, in place: GridPlace, _ slot: AgendaItem, _ kind: GridKind, _ sheet: MeetingSheet
) -> HTML {
  let isIdle = cell == nil && sheet.sealToWrite == nil
  let spot = GridSpot(place: place.id, slot: slot.id)
  return """
    <td role="cell"\(if: isIdle, " class=\"none\"")>\
    <span class="over" aria-hidden="true">\(slot.slot.startInWords)</span>\
    \(some: cell, { used($0, kind, sheet) })\
    \(if: cell == nil, free(spot, kind, sheet))</td>
    """
}

private func used(_ cell: GridCell, _ kind: GridKind, _ sheet: MeetingSheet) -> HTML {
  """
  <div\(some: cell.signup, { " id=\"appel-\($0.id)\"" })>\
  <a href="\(path: .cell(sheet.id, cell.id))">\(cell.subject.isEmpty ? "Voir la table" : cell.subject)\
  \(if: cell.subject.isEmpty, #"<span class="hidden"> \#(sheet.meeting.whereAndWhen(cell.spot))</span>"#)</a>\
  \(if: !cell.reporter.isEmpty, #"<p class="soft small">\#(kind.reporterLabel) \#(cell.reporter)</p>"#)
  \(cellCounts(cell))\
  \(comeOrGo(cell, sheet))</div>
  """
}

/// How many come to a cell, and how many notes there are.
func cellCounts(_ cell: GridCell) -> HTML {
  let notes = cell.notes.count
  return """
    <p class="soft small" id="case-\(cell.id)">\(attendanceInWords(cell.signup))\
    \(if: notes > 0, " · \(notes)&nbsp;\(notes == 1 ? "note" : "notes")")</p>
    """
}

/// The one button of a call that the viewer may press; nothing when there is none.
func comeOrGo(_ cell: GridCell, _ sheet: MeetingSheet) -> HTML {
  guard let signup = cell.signup, sheet.mayTakePart else { return .empty }
  let about: HTML = "(\(sheet.meeting.whereAndWhen(cell.spot)))"
  if signup.isAnswered {
    return pressButton(to: .withdraw(signup.id), "Je n’y vais plus", about: about)
  }
  return signup.isOpen
    ? pressButton(to: .signUp(signup.id), "J’y vais", about: about) : .empty
}

private func free(_ spot: GridSpot, _ kind: GridKind, _ sheet: MeetingSheet) -> HTML {
  guard sheet.sealToWrite != nil else { return #"<span class="soft">\#(kind.emptiness)</span>"# }
  let about = sheet.meeting.whereAndWhen(spot)
  return switch kind {
  case .forum:
    """
    <a href="\(path: .addCell(sheet.id))?\(GridCellForm.Entry.spot.rawValue)=\(spot.text)">Proposer un sujet\
    <span class="hidden"> pour \(about)</span></a>
    """
  case .cafe:
    pressButton(
      to: .addCell(sheet.id), "Ouvrir la table", about: "«&nbsp;\(about)&nbsp;»",
      field: (GridCellForm.Entry.spot.rawValue, spot.text))
  }
}
