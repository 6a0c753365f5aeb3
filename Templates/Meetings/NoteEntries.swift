import Domain
import HTML

/// The notes bound to no item.
func otherNotes(_ sheet: MeetingSheet) -> HTML {
  """
  \(notes(sheet.meeting.otherNotes, in: .meeting, under: "<h3>Autres notes</h3>", about: "la rencontre", sheet))
  \(withdrawnNotes(sheet))
  """
}

/// `noteEntries`, and the form of one more for those who write.
///
/// - Parameters:
///   - place: what they stand in.
///   - subject: what they are about, for those who do not see where they stand.
func notes(
  _ notes: [Note], in place: NotePlace, under heading: HTML, about subject: String, _ sheet: MeetingSheet
) -> HTML {
  """
  \(noteEntries(notes, under: heading, about: subject, sheet, in: place))\(noteForm(in: place, about: subject, sheet))
  """
}

/// Notes that stand together, in the order of writing; nothing where there are none, but on a page that follows what changes,
/// where they have their place. `subject` as in `notes`.
func noteEntries(
  _ notes: [Note], under heading: HTML, about subject: String, _ sheet: MeetingSheet,
  in place: NotePlace? = nil
) -> HTML {
  let place = sheet.lastChange == nil ? nil : place
  guard !notes.isEmpty || place != nil else { return .empty }
  return """
    <section class="notes"\(some: place, { #" id="\#(notesAnchor($0))""# })\(if: notes.isEmpty, " hidden") \
    aria-label="Notes sur \(subject)">\(heading)\(each: notes.indices, { entry(notes[$0], named: "la note \($0 + 1)", sheet) })</section>
    """
}

/// - Parameter name: what tells it from those beside it where it cannot be seen which one is meant.
private func entry(_ note: Note, named name: HTML, _ sheet: MeetingSheet) -> HTML {
  """
  <div class="entry" id="note-\(note.id)">\(noteText(note, of: sheet.meeting, SignupWays(sheet), sheet.placedPolls))\
  \(gestures(note, named: name, sheet))\(proposals(of: note, sheet))</div>
  """
}

/// Where the notes of a place stand on the page.
func notesAnchor(_ place: NotePlace) -> HTML { "notes-\(place.anchor)" }

/// What everybody sees of a note: the text, who wrote it and when.
func noteText(_ note: Note, of meeting: Meeting, _ ways: SignupWays, _ polls: PlacedDatePolls) -> HTML {
  """
  <div id="texte-\(note.id)"><div class="prose">\(filling(note.body, note.signups, ways, polls))</div>\(byline(note, meeting))</div>
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

/// The way to the note's own page, which has the others; once the meeting is over, to what the note said before.
private func gestures(_ note: Note, named name: HTML, _ sheet: MeetingSheet) -> HTML {
  guard sheet.mayWrite, !note.isCorrection else { return .empty }
  if sheet.sealToWrite != nil {
    let words: HTML = note.isOwn || sheet.mayOrganise ? "Récrire ou retirer" : "Récrire"
    return gesture(to: .note(sheet.id, note.id), words, about: name)
  }
  return note.version > 1
    ? gesture(to: .noteVersions(sheet.id, note.id), "Anciens textes", about: "de \(name)") : .empty
}

private func gesture(to path: SitePath, _ words: HTML, about name: HTML) -> HTML {
  #"<a href="\#(path: path)">\#(words)<span class="hidden"> \#(name)</span></a>"#
}

/// The same as `hour` says, inside a name that is only heard.
func hourInWords(_ instant: Instant, on meetingDay: Day) -> HTML {
  let (day, time) = instant.inParis
  return "\(if: day != meetingDay, "le \(day.withoutWeekday) ")à \(time.onTheClock)"
}
