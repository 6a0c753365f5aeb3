import Domain
import HTML

/// Where outcomes and tasks of a meeting were born, for the lists of its page that tell of them.
struct MeetingPart {
  private let item: AgendaItem?
  private let note: Int?
  /// Where the note is read; nil for one that was taken off the page, and where there is none.
  private let noteAddress: HTML?

  /// - Parameter meeting: with the item and the note, if there are any.
  init(item: Int?, note: Int?, in meeting: Meeting) {
    self.item = item.flatMap { id in meeting.agenda.first { $0.id == id } }
    self.note = note
    noteAddress = note.flatMap { meeting.address(ofNote: $0) }
  }

  /// A link to it; nothing for the meeting as a whole. Of a note that is not read any more it says that there was one.
  var words: HTML {
    if note != nil, noteAddress == nil {
      return "\(some: itemWords, { "\(itemLink($0)), " })dans une note retirée"
    }
    if let noteAddress { return #"<a href="\#(noteAddress)">\#(itemWords ?? "dans une note")</a>"# }
    return "\(some: itemWords, itemLink)"
  }

  private var itemWords: String? { item.map { "au point «\u{A0}\($0.title)\u{A0}»" } }

  private func itemLink(_ words: String) -> HTML {
    "\(some: item, { ##"<a href="#point-\##($0.id)">\##(words)</a>"## })"
  }
}

extension Meeting {
  /// Where a note is read; nil for one that nobody reads any more.
  ///
  /// - Parameter page: the address of the meeting's page, for links that do not stand on it.
  func address(ofNote id: Int, on page: HTML = .empty) -> HTML? {
    if let cell = grid?.cells.first(where: { $0.notes.contains { $0.id == id } }) {
      return "\(path: .cell(summary.id, cell.id))#note-\(id)"
    }
    let notes = agenda.flatMap(\.notes) + otherNotes
    return notes.contains { $0.id == id } ? "\(page)#note-\(id)" : nil
  }
}

/// The address of the part of a meeting in which a task was born.
func place(of listed: ListedTask) -> HTML {
  let (task, meeting) = (listed.task, listed.meeting)
  let path: HTML = "\(path: .meeting(id: meeting.id, meeting.slug))"
  if let note = task.note, let place = listed.notePlace {
    if case .cell(let cell) = place { return "\(path: .cell(meeting.id, cell))#note-\(note)" }
    return "\(path)#note-\(note)"
  }
  if let item = task.item { return "\(path)#point-\(item)" }
  return "\(path)#tache-\(task.id)"
}
