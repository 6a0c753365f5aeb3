import Domain
import HTML

/// Who is at a meeting or took part in it, beside its agenda. Nothing while nobody has said so and it is not today.
func participants(_ sheet: MeetingSheet) -> HTML {
  let meeting = sheet.meeting
  guard sheet.isGathering || !meeting.participants.isEmpty else { return .empty }
  return #"<aside class="aside" aria-labelledby="les-presents">\#(participantList(meeting))</aside>"#
}

/// The list itself, the same for everyone who sees the meeting: what is put in place of the one before when someone comes or goes.
package func participantList(_ meeting: Meeting) -> HTML {
  let (names, isToCome) = (meeting.participants, meeting.summary.state.isToCome)
  return """
    <div id="participants"><h2 id="les-presents" class="label">\(isToCome ? "Présents" : "Ont participé")\
    \(if: !names.isEmpty, " (\(grouped(names.count)))")</h2>
    \(names.isEmpty
      ? #"<p class="soft">Personne pour l’instant.</p>"#
      : #"<ul class="plain">\#(each: names, { "<li>\($0.inWords)</li>" })</ul>"#)</div>
    """
}

/// The one button by which the viewer says that they are there, or not any more; nothing while nobody comes to the meeting.
func ownPresence(_ sheet: MeetingSheet) -> HTML {
  guard sheet.isGathering, sheet.sealToTakePart != nil else { return .empty }
  let isThere = sheet.meeting.isAttended
  return """
    <div class="own-presence">\(isThere
      ? "<p>Vous êtes parmi les présents.</p>\(pressButton(to: .leaveMeeting(sheet.id), "Je ne suis plus là"))"
      : pressButton(to: .attend(sheet.id), "Je suis là", about: "à cette rencontre"))</div>

    """
}
