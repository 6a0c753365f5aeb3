import Domain
import HTML

/// Where outcomes and tasks of a meeting were born, for the lists that tell of them.
struct MeetingPart {
  /// The item's title, or nil for a note outside of items and for the meeting as a whole.
  private let title: String?
  private let anchor: String?

  /// - Parameter meeting: with the item, if there is one.
  init(item: Int?, note: Int?, in meeting: Meeting) {
    title = item.flatMap { id in meeting.agenda.first { $0.id == id }?.title }
    anchor = note.map { "note-\($0)" } ?? item.map { "point-\($0)" }
  }

  /// A link to it on the meeting's own page; nothing for the meeting as a whole.
  var link: HTML {
    guard let anchor else { return .empty }
    return """
      <a href="#\(anchor)">\(title.map { "au point «\u{A0}\($0)\u{A0}»" } ?? "dans une note")</a>
      """
  }
}

/// The address of a part of a meeting's page.
func place(of task: MeetingTask, in meeting: MeetingLink) -> HTML {
  let path: HTML = "\(path: .meeting(id: meeting.id, meeting.slug))"
  if let note = task.note { return "\(path)#note-\(note)" }
  if let item = task.item { return "\(path)#point-\(item)" }
  return "\(path)#tache-\(task.id)"
}
