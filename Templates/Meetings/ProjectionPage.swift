import Domain
import HTML

/// The agenda in type that is read from the back of the room: no menu, no note, nothing but what comes when.
///
/// - Parameters:
///   - current: the place of the item that goes on now, from 0; nil when none does.
///   - code: the code by which guests come in, for whoever shows the page to the room; nil for others, and while no guests do.
///   - address: the site's, as it is said aloud.
package func projectionPage(
  _ sheet: MeetingSheet, current: Int?, code: String? = nil, address: String = "", in frame: Frame
) -> HTML {
  let meeting = sheet.meeting
  return page(
    frame, title: "Projection de \(meeting.summary.title)", at: .under(.meetings),
    sheets: [.meetings, .preparing],
    hasMenus: false,
    """
    <div class="projection">
    <h1>\(meeting.summary.title)</h1>
    <p>\(meeting.summary.whenInWords)</p>
    \(some: code, { joinCode($0, at: address) })
    \(if: meeting.agenda.isEmpty, "<p>L’ordre du jour n’est pas encore écrit.</p>")\
    \(if: !meeting.agenda.isEmpty, "<ol>\(each: meeting.agenda.indices, { projected(meeting.agenda[$0], isCurrent: $0 == current) })</ol>")
    <p class="small"><a href="\(path: meeting.wayBack.path)">Revenir à la rencontre</a></p>
    </div>
    """)
}

private func projected(_ item: AgendaItem, isCurrent: Bool) -> HTML {
  """
  <li\(if: isCurrent, #" class="now" aria-current="time""#)><time datetime="\(item.slot.start.iso)">\(item.slot.startInWords)</time> \
  <div><h2>\(item.title)</h2>\(if: isCurrent, #"<p class="tag on">en ce moment</p>"#)</div></li>

  """
}
