import Domain
import HTML

/// The run sheet: the agenda by the clock with what those who lead it say and need. For whoever organises the meeting, and
/// nobody else.
package func runSheetPage(_ sheet: MeetingSheet, _ runSheet: RunSheet, in frame: Frame) -> HTML {
  let meeting = sheet.meeting
  return page(
    frame, title: "Conducteur de \(meeting.summary.title)", at: .under(.meetings),
    sheets: [.meetings, .preparing],
    """
    \(pageHead(
      above: #"<a href="\#(path: meeting.wayBack.path)">\#(meeting.wayBack.name)</a>"#, "Conducteur",
      below: """
        <p class="when">\(meeting.summary.whenInWords)</p>
        \(if: !meeting.summary.place.isEmpty, "<p>\(meeting.summary.place)</p>")
        <p>\(meeting.balance.inWords)\(some: margin(of: meeting.agenda), { " Marge\u{A0}: \(lengthInWords($0))." })</p>
        \(some: meeting.clockChange, { "<p>\($0.inWords)</p>" })
        <ul class="jump"><li><a href="\(path: .agenda(sheet.id))">Ordre du jour</a></li>\
        <li><a href="\(path: .projection(sheet.id))">Projection</a></li></ul>
        """))
    \(needs(runSheet.needs(of: meeting.agenda.map(\.id))))
    \(meeting.agenda.isEmpty
      ? #"<p class="soft">L’ordre du jour n’est pas encore écrit.</p>"#
      : section("Déroulé", #"<ol class="slots">\#(each: meeting.agenda, { step($0, runSheet.steps[$0.id]) })</ol>"#))
    """)
}

/// The minutes that the items may lose together; nil when nobody has said of any how short it may be.
private func margin(of agenda: [AgendaItem]) -> Int? {
  let margins = agenda.compactMap(\.margin)
  return margins.isEmpty ? nil : margins.reduce(0, +)
}

extension AgendaItem {
  /// The minutes that it may lose; nil when nobody has said how short it may be.
  var margin: Int? { shortest.map { max(0, slot.minutes - $0) } }
}

/// What is to be brought, to be ticked with the mouse or on paper.
private func needs(_ needs: [RunSheet.Need]) -> HTML {
  guard !needs.isEmpty else { return .empty }
  return section(
    "À apporter",
    """
    <ul class="needs">\(each: needs, { need in
      """
      <li><label class="check"><input type="checkbox"> <span>\(need.thing) \
      <span class="soft small">\(need.items.count == 1 ? "point" : "points") \(enumerated(need.items.map(String.init)))</span>\
      </span></label></li>

      """
    })</ul>
    """)
}

private func step(_ item: AgendaItem, _ step: RunSheet.Step?) -> HTML {
  """
  <li class="slot" id="point-\(item.id)">
  <p class="clock">\(item.slot.hoursInWords) <span class="length">\(durationInWords(minutes: item.slot.minutes))\
  \(some: item.margin, { ", marge \(durationInWords(minutes: $0))" })</span></p>
  <h3>\(item.title)</h3>
  \(if: !item.lead.isEmpty, #"<p class="soft small">Animation&nbsp;: \#(item.lead)</p>"#)\
  \(some: item.vote, { #"<p class="soft small">\#($0.inWords)</p>"# })\
  \(if: !item.points.isEmpty, #"<ul class="points">\#(each: item.points, { "<li>\($0)</li>" })</ul>"#)\
  \(some: step, led)</li>

  """
}

/// What those who lead an item say and need.
func led(_ step: RunSheet.Step) -> HTML {
  """
  \(if: !step.instructions.isEmpty, #"<div class="prose led">\#(step.instructions)</div>"#)\
  \(if: !step.material.isEmpty, "<p><b>Matériel&nbsp;:</b> \(step.material)</p>")\
  \(if: !step.subgroups.isEmpty, "<p><b>Sous-groupes&nbsp;:</b> \(step.subgroups)</p>")
  """
}
