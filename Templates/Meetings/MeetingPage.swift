import Domain
import HTML

/// A meeting: when, then the agenda by the clock with its notes, then what came out of it.
package func meetingPage(_ sheet: MeetingSheet, in frame: Frame) -> HTML {
  let (meeting, summary) = (sheet.meeting, sheet.meeting.summary)
  return page(
    frame, title: "\(summary.title), \(summary.day.withoutWeekday)", at: .under(.meetings),
    description:
      "\(summary.title)\u{A0}: rencontre du \(summary.day.inWords), ordre du jour, notes et suites.",
    sheets: [.meetings] + (meeting.grid == nil ? [] : [.tables]) + sheet.liveSheets
      + sheet.placedPolls.sheets, scripts: sheet.liveScripts,
    problems: sheet.noteForm?.problems ?? [],
    """
    \(pageHead(above: gatherers(summary), "\(summary.title)", below: whenAndWhere(sheet)))
    \(some: sheet.lastChange, { "\(liveBar(meeting, at: sheet.now))\(liveSource(sheet.id, since: $0))" })\
    \(ownPresence(sheet))\(meetingActions(sheet))
    \(noteProblems(sheet))
    \(some: sheet.lookingBack, { lookingBackSection($0, sheet) })
    <div class="split">
    <div>
    \(agendaSection(sheet))
    \(some: meeting.grid, { gridSection($0, sheet) })
    \(otherNotes(sheet))
    \(outcomes(sheet))
    </div>
    \(participants(sheet))
    </div>
    \(noteSending(sheet))\(sheet.pressForm)
    """)
}

/// The circles that a meeting gathers, above its title.
func gatherers(_ meeting: MeetingSummary) -> HTML {
  meeting.circles.isEmpty ? "Rencontre de la communauté" : "Rencontre · \(circleLinks(meeting.circles))"
}

private func whenAndWhere(_ sheet: MeetingSheet) -> HTML {
  let (meeting, summary) = (sheet.meeting, sheet.meeting.summary)
  return """
    <p class="when"><time datetime="\(summary.day.iso)T\(summary.start.iso)">\(summary.whenInWords)</time></p>
    \(if: !summary.place.isEmpty, "<p>\(summary.place)</p>")
    \(some: meeting.videoLink, { "<p>\(videoLink($0))</p>" })
    \(some: meeting.series, { "<p>\($0.inWords)</p>" })
    \(if: summary.state.isToCome, #"<p class="noprint"><a href="\#(path: .meetingFile(summary.id))">Ajouter à mon agenda (.ics)</a></p>"#)
    \(some: sheet.datePoll, { #"<p>Date trouvée par le sondage <a href="\#(path: .datePoll($0))">\#($0.title)</a></p>"# })
    \(jumps(meeting))
    """
}

/// A link to a video room, which names its host since it leaves the site.
func videoLink(_ link: WebLink) -> HTML {
  #"<a href="\#(link.address)" rel="noreferrer">Rejoindre la visioconférence (\#(link.host))</a>"#
}

private func jumps(_ meeting: Meeting) -> HTML {
  let parts = outcomeParts(meeting)
  guard !parts.isEmpty else { return .empty }
  return """
    <ul class="jump">
    <li><a href="#ordre-du-jour">Ordre du jour et notes</a></li>
    \(some: meeting.agenda.first { $0.signups.contains(where: \.isOpen) }, jumpToSignups)
    \(each: parts, jump)
    </ul>
    """
}

private func jump(_ part: OutcomePart) -> HTML {
  """
  <li><a href="#\(part.rawValue)">\(part.title)</a></li>

  """
}

private func jumpToSignups(_ item: AgendaItem) -> HTML {
  """
  <li><a href="#point-\(item.id)">Inscriptions ouvertes</a></li>
  """
}
