import Domain
import HTML

/// The notes bound to no item.
func otherNotes(_ sheet: MeetingSheet) -> HTML {
  guard !sheet.meeting.otherNotes.isEmpty else { return .empty }
  return noteEntries(
    sheet.meeting.otherNotes, in: nil, under: "<h3>Autres notes</h3>", about: "la rencontre", sheet)
}

/// Notes that stand together, in the order of writing.
///
/// - Parameters:
///   - item: what they are bound to; nil for the meeting.
///   - subject: what they are about, for those who do not see where they stand.
func noteEntries(
  _ notes: [Note], in item: AgendaItem?, under heading: HTML, about subject: String, _ sheet: MeetingSheet
) -> HTML {
  """
  <section class="notes" aria-label="Notes sur \(subject)">\(heading)\(each: notes, { note in
    """
    <div class="prose">\(filling(note.body, note.signups, SignupWays(sheet)))</div>\(some: note.author, { #"<p class="soft small">\#($0.inWords)</p>"# })
    """
  })</section>
  """
}
