import Domain
import HTML

/// What the viewer may do with a meeting and its other views, whether it is cancelled, and where it leads in its series.
func meetingActions(_ sheet: MeetingSheet) -> HTML {
  let isCancelled = sheet.meeting.summary.state == .cancelled
  let parts: HTML =
    "\(if: isCancelled, cancelled(sheet))\(links(sheet))\(following(sheet))\(some: sheet.meeting.neighbours, { neighbours($0, isPath: sheet.meeting.series?.rhythm == nil) })"
  return parts.isEmpty ? .empty : #"<div class="actions">\#(parts)</div>"#
}

private func cancelled(_ sheet: MeetingSheet) -> HTML {
  """
  <p class="notice">Cette rencontre est annulée\u{A0}: elle n’a pas lieu.</p>
  \(if: sheet.mayOrganise, pressButton(to: .reinstateMeeting(sheet.id), "Maintenir cette rencontre"))

  """
}

private func links(_ sheet: MeetingSheet) -> HTML {
  let (id, isClosed) = (sheet.id, sheet.meeting.summary.state == .closed)
  let mayChange = sheet.sealToOrganise != nil
  var ways: [(path: SitePath, words: HTML)] = []
  if isClosed { ways.append((.minutes(id), "Compte rendu")) }
  if mayChange {
    if sheet.meeting.summary.state.isToCome { ways.append((.conduct(id), "Conduire")) }
    ways.append((.agenda(id), "Préparer l’ordre du jour"))
    ways += [(.runSheet(id), "Conducteur"), (.projection(id), "Projeter"), (.grid(id), "Grille")]
    ways.append((.editMeeting(id), "Modifier"))
    if !isClosed { ways.append((.presences(id), "Présences et invités")) }
    if !isClosed { ways.append((.closing(id), "Clore et publier")) }
  }
  guard !ways.isEmpty else { return .empty }
  return """
    <ul class="jump">\(each: ways, { #"<li><a href="\#(path: $0.path)">\#($0.words)</a></li>"# })</ul>

    """
}

private func following(_ sheet: MeetingSheet) -> HTML {
  guard let isFollowed = sheet.isFollowed, sheet.seal != nil else { return .empty }
  return isFollowed
    ? pressButton(to: .unfollow(.meeting(sheet.id)), "Ne plus suivre", about: "cette rencontre")
    : pressButton(to: .follow(.meeting(sheet.id)), "Suivre", about: "cette rencontre")
}

private func neighbours(_ neighbours: SeriesNeighbours, isPath: Bool) -> HTML {
  let name: HTML = isPath ? "Séquence" : "Rencontre"
  let ways: [(meeting: MeetingSummary, words: HTML)] = [
    neighbours.previous.map { ($0, "\(name) précédente") },
    neighbours.next.map { ($0, "\(name) suivante") },
  ].compactMap(\.self)
  guard !ways.isEmpty else { return .empty }
  return """
    <ul class="plain small">\(each: ways, { way in
      """
      <li>\(way.words)&nbsp;: <a href="\(meetingPath(way.meeting))">\(way.meeting.title)</a>, \
      \(way.meeting.day.withoutWeekday)</li>
      """
    })</ul>

    """
}
