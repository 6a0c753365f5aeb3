import Domain
import HTML

/// The notes bound to no item.
func otherNotes(_ sheet: MeetingSheet) -> HTML {
  """
  \(notes(sheet.meeting.otherNotes, in: .meeting, under: "<h3>Autres notes</h3>", about: "la rencontre", sheet))
  \(withdrawnNotes(sheet))
  """
}

/// `noteEntries`, and where those who write add one.
///
/// - Parameters:
///   - place: what they stand in.
///   - subject: what they are about, for those who do not see where they stand.
func notes(
  _ notes: [Note], in place: NotePlace, under heading: HTML, about subject: String, _ sheet: MeetingSheet
) -> HTML {
  """
  \(noteEntries(notes, under: heading, sheet, in: place))\(noteForm(in: place, about: subject, sheet))
  """
}

/// Notes that stand together, in the order of writing; nothing where there are none, but on a page that follows what changes,
/// where they have their place.
func noteEntries(
  _ notes: [Note], under heading: HTML, _ sheet: MeetingSheet, in place: NotePlace? = nil
) -> HTML {
  let place = sheet.lastChange == nil ? nil : place
  guard !notes.isEmpty || place != nil else { return .empty }
  return """
    <section class="notes"\(if: notes.isEmpty, " hidden")>\(heading)\
    <ul\(some: place, { #" id="\#(notesAnchor($0))""# })>\(each: notes, { entry($0, sheet) })</ul></section>
    """
}

private func entry(_ note: Note, _ sheet: MeetingSheet) -> HTML {
  """
  <li class="entry" id="note-\(note.id)">\(noteText(note, of: sheet.meeting, SignupWays(sheet), sheet.placedPolls))\
  \(gesture(on: note, sheet))\(proposals(of: note, sheet))</li>
  """
}

/// Where the notes of a place stand on the page.
func notesAnchor(_ place: NotePlace) -> HTML { "notes-\(place.anchor)" }

/// What everybody sees of a note: the text, who wrote it and when.
func noteText(_ note: Note, of meeting: Meeting, _ ways: SignupWays, _ polls: PlacedDatePolls) -> HTML {
  """
  <div class="prose" id="texte-\(note.id)">\(filling(note.body, note.signups, ways, polls))\(byline(note, meeting))</div>
  """
}

/// Who wrote it and when, and who wrote it again. Of common notes nobody knows the hour.
private func byline(_ note: Note, _ meeting: Meeting) -> HTML {
  let day = meeting.summary.day
  guard note.author != nil || note.edit != nil else { return .empty }
  return """
    <p class="soft small">\(some: note.author, { "\($0.inWords), \(hour(note.writtenAt, on: day))" })\
    \(if: note.author != nil && note.edit != nil, " · ")\
    \(some: note.edit, { "récrite par \($0.author.inWords) \(hour($0.at, on: day))" })</p>
    """
}

/// « à 14 h 05 » on the day of the meeting, « le 16 juin 2021 à 14 h 05 » on another one.
func hour(_ instant: Instant, on meetingDay: Day) -> HTML {
  let (day, time) = instant.inParis
  guard day == meetingDay else { return moment(instant) }
  return #"à <time datetime="\#(day.iso)T\#(time.iso)">\#(time.onTheClock)</time>"#
}

/// The way to the note's own page, where it is written again or taken off; once the meeting is over, to what it said before.
/// Which note is meant is told by the entry of the list that the link stands in (RGAA 4.1, 6.1).
private func gesture(on note: Note, _ sheet: MeetingSheet) -> HTML {
  guard sheet.mayWrite, !note.isCorrection else { return .empty }
  if sheet.sealToWrite != nil { return #"<a href="\#(path: .note(sheet.id, note.id))">Modifier</a>"# }
  return note.version > 1
    ? #"<a href="\#(path: .noteVersions(sheet.id, note.id))">Anciens textes</a>"# : .empty
}

/// The same as `hour` says, inside a name that is only heard.
func hourInWords(_ instant: Instant, on meetingDay: Day) -> HTML {
  let (day, time) = instant.inParis
  return "\(if: day != meetingDay, "le \(day.withoutWeekday) ")à \(time.onTheClock)"
}
