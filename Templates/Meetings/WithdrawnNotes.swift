import Domain
import HTML

/// The notes that were taken off the page, for those who may bring them back.
func withdrawnNotes(_ sheet: MeetingSheet) -> HTML {
  guard !sheet.withdrawnNotes.isEmpty else { return .empty }
  return """
    <section class="withdrawn"><h3>Notes retirées</h3>
    <ul class="rows">\(each: sheet.withdrawnNotes, { row($0, sheet) })</ul></section>
    """
}

private func row(_ note: WithdrawnNote, _ sheet: MeetingSheet) -> HTML {
  let day = sheet.meeting.summary.day
  let name: HTML = """
    la note\(if: !note.itemTitle.isEmpty, " sur «&nbsp;\(note.itemTitle)&nbsp;»"), écrite\
    \(some: note.author, { " par \($0.inWords)" }) \(hourInWords(note.writtenAt, on: day))
    """
  return """
    <li class="row"><div><p><a href="\(path: .noteVersions(sheet.id, note.id))">Lire \(name)</a></p>
    <p class="soft small">Retirée \(hour(note.withdrawnAt, on: day))</p></div>
    \(if: sheet.sealToWrite != nil, pressButton(to: .bringBackNote(sheet.id, note.id), "Remettre", about: name))</li>

    """
}
