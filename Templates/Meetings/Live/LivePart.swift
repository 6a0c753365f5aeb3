import Domain
import HTML

/// A part of a meeting's page as all who see the meeting may have it, sent to those who have the page open. It is made of the
/// page's own elements, without what only some may do:
/// - an element takes the place of the one of the same id;
/// - one with `data-in` is new: it goes to the end of the element of that id, or where it is there already, those of its
///   children that have an id take their places;
/// - one with `data-gone` is to be removed;
/// - those with `data-point` are all items in their order: where the page has others, it is to be loaded again.
package func livePart(_ part: LiveChange.Part, of meeting: Meeting, at now: Instant) -> HTML {
  switch part {
  case .agenda: agenda(meeting, at: now)
  case .presence: participantList(meeting)
  case .note(let id): note(id, of: meeting)
  case .signup(let id): signup(id, of: meeting)
  }
}

/// Where the page says that it follows what changes: the script writes here.
func liveSource(_ meeting: Int, since change: Int) -> HTML {
  """
  <div id="suivi" data-direct="\(path: .liveMeeting(meeting))" data-depuis="\(change)"></div>

  """
}

private func agenda(_ meeting: Meeting, at now: Instant) -> HTML {
  let clock = AgendaClock(meeting, at: now)
  return """
    \(liveBar(meeting, at: now))\(each: meeting.agenda, { item in
      """
      <div id="point-\(item.id)" data-point>\(itemHead(item, clock))</div>
      """
    })
    """
}

/// One of a cell stands on the page of the cell, which follows the same changes; the meeting's counts it.
private func note(_ id: Int, of meeting: Meeting) -> HTML {
  let cells = meeting.grid?.cells ?? []
  guard let (note, place) = meeting.placed(note: id) else {
    return "\(gone("note-\(id)"))\(each: cells, cellCounts)"
  }
  let cell = cells.first { .cell($0.id) == place }
  let writer = note.author.map { " data-by=\"\($0.inWords)\"" as HTML } ?? .empty
  return """
    <li class="entry" id="note-\(id)" data-in="\(notesAnchor(place))"\(writer)>\
    \(noteText(note, of: meeting, SignupWays(forAllOn: meeting), .none))</li>\
    \(some: cell, { "\(gone(noNotesAnchor($0.id)))\(cellCounts($0))" })
    """
}

private func signup(_ id: Int, of meeting: Meeting) -> HTML {
  let cells = meeting.grid?.cells ?? []
  for item in meeting.agenda {
    if let signup = item.signups.first(where: { $0.id == id }) {
      return signupCall(signup, SignupWays(forAllOn: meeting), isTitled: true, in: item.id)
    }
  }
  // Its button is not the same for all.
  if let cell = cells.first(where: { $0.signup?.id == id }) {
    return "\(cellCounts(cell))\(cellAttendance(cell))"
  }
  let notes = meeting.agenda.flatMap(\.notes) + meeting.otherNotes + cells.flatMap(\.notes)
  let inNotes = notes.flatMap(\.signups)
  return inNotes.first { $0.id == id }.map(signupAnswers) ?? gone("appel-\(id)")
}

private func gone(_ id: HTML) -> HTML { #"<div id="\#(id)" data-gone></div>"# }

extension Meeting {
  /// A note on the meeting's page, or on that of a cell, with what it stands in there.
  fileprivate func placed(note id: Int) -> (Note, NotePlace)? {
    for item in agenda {
      if let note = item.notes.first(where: { $0.id == id }) { return (note, .item(item.id)) }
    }
    for cell in grid?.cells ?? [] {
      if let note = cell.notes.first(where: { $0.id == id }) { return (note, .cell(cell.id)) }
    }
    return otherNotes.first { $0.id == id }.map { ($0, .meeting) }
  }
}
