import Domain
import HTML

/// The agenda in type that is read from the back of the room: no menu, no note, nothing but what goes on and what comes when.
///
/// - Parameters:
///   - planned: the place of the item whose hour it is, from 0, in a meeting that does not run live; nil when none is.
///   - code: the code by which guests come in, for whoever shows the page to the room; nil for others, and while no guests do.
///   - address: the site's, as it is said aloud.
package func projectionPage(
  _ sheet: MeetingSheet, planned: Int?, code: String? = nil, address: String = "", in frame: Frame
) -> HTML {
  let meeting = sheet.meeting
  let clock = AgendaClock(meeting, at: sheet.now)
  return page(
    frame, title: "Projection de \(meeting.summary.title)", at: .under(.meetings),
    sheets: [.meetings, .preparing] + sheet.liveSheets, scripts: sheet.liveScripts,
    hasMenus: false,
    """
    <div class="projection">
    <h1>\(meeting.summary.title)</h1>
    <p>\(meeting.summary.whenInWords)</p>
    \(some: code, { joinCode($0, at: address) })
    \(if: sheet.lastChange != nil, liveBar(meeting, at: sheet.now))
    \(if: meeting.agenda.isEmpty, "<p>L’ordre du jour n’est pas encore écrit.</p>")\
    \(if: !meeting.agenda.isEmpty, "<ol>\(each: meeting.agenda.indices, { projected(meeting.agenda[$0], clock, sheet, isPlanned: $0 == planned) })</ol>")
    \(some: sheet.voteDesk == nil ? nil : sheet.sealToOrganise, { pressForm($0, back: .projection(sheet.id)) })\
    \(some: sheet.lastChange, { liveSource(sheet.id, since: $0) })\
    <p class="small"><a href="\(path: meeting.wayBack.path)">Revenir à la rencontre</a></p>
    </div>
    """)
}

private func projected(_ item: AgendaItem, _ clock: AgendaClock, _ sheet: MeetingSheet, isPlanned: Bool)
  -> HTML
{
  """
  <li id="point-\(item.id)"\(if: isPlanned, #" class="now" aria-current="time""#)>\(clock.line(item)) \
  <div><h2>\(item.title)</h2>\(if: isPlanned, #"<p class="tag on">en ce moment</p>"#)\(itemVoteDesk(item, sheet))</div></li>

  """
}
