import Domain
import HTML

/// What a note says and has said, the latest first, each text with what it changed.
///
/// - Parameters:
///   - differences: what each of the versions changed, where it is shown; they are made before, because that may take long.
///   - before: the list holds versions before this number only; nil for the latest ones.
package func noteVersionsPage(
  _ history: NoteHistory, _ differences: [TextDifference?], before: Int?, in frame: Frame
) -> HTML {
  let note = history.note
  return page(
    frame,
    title: "Anciens textes d’une note\(before.map { " avant la version \($0)" } ?? ""), \(note.meetingTitle)",
    at: .under(.meetings), sheets: [.workshop, .meetings],
    """
    \(pageHead(
      above: #"<a href="\#(path: note.wayBack.path)">\#(note.wayBack.name)</a>"#, "Anciens textes d’une note",
      below: lead("\(note.aboutInWords)\(if: note.isWithdrawn, "Cette note est retirée de la page.")")))
    \(history.versions.isEmpty ? "<p>Il n’y a pas de texte plus ancien.</p>" : "\(each: zip(history.versions, differences), { version($0, $1, note) })")
    \(pager(history, before: before))
    """)
}

private func version(_ version: NoteVersion, _ difference: TextDifference?, _ note: NoteText) -> HTML {
  section(
    "Version \(version.number)\(if: version.number == note.version, #" <span class="tag on">actuelle</span>"#)",
    """
    <p class="soft">Écrite \(moment(version.writtenAt))\(some: version.author, { ", par \($0.inWords)" })</p>
    \(some: difference, { change($0, to: version) })\
    \(if: difference == nil, """
      <p><a href="\(path: .noteVersions(note.meeting.id, note.id, before: version.number + 1))">Ce qui change\
      <span class="hidden"> avec la version \(version.number)</span></a></p>
      """)
    """)
}

/// The first text as it is written; any other by what it changed.
private func change(_ difference: TextDifference, to version: NoteVersion) -> HTML {
  if version.number == 1, let change = version.change { return #"<p class="written">\#(change.after)</p>"# }
  return pieces(difference, whereToRead: .empty)
}

private func pager(_ history: NoteHistory, before: Int?) -> HTML {
  let (meeting, note) = (history.note.meeting.id, history.note.id)
  guard let last = history.versions.last, before != nil || history.goesOn else { return .empty }
  return """
    <nav class="around" aria-label="Autres versions">\
    \(if: before != nil, #"<a href="\#(path: .noteVersions(meeting, note))">Les versions les plus récentes</a>"#)\
    \(if: history.goesOn,
      #"<a class="after" href="\#(path: .noteVersions(meeting, note, before: last.number))">Les versions plus anciennes</a>"#)</nav>
    """
}
