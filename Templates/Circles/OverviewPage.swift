import Domain
import HTML

/// The circle of circles: every circle on one screen, as a table where there is room and as cards where there is not. The
/// roles say again what the elements are, for browsers that forget it when a table is laid out as cards (ARIA 1.2, 5.3.3).
///
/// - Parameter today: the day from which silence is counted.
package func overviewPage(_ circles: [CircleOverview], today: Day, in frame: Frame) -> HTML {
  page(
    frame, title: "Tous les cercles d’un coup d’œil", at: .under(.circles),
    description:
      "Où en est chaque cercle\u{A0}: sa prochaine rencontre, sa dernière synthèse, ses appels ouverts.",
    sheets: [.tables],
    """
    \(pageHead(above: #"<a href="\#(path: .circles)">Cercles</a>"#, "Tous les cercles d’un coup d’œil", below: lead("""
      Ce qui vient, ce qui s’est dit, ce qui attend des bonnes volontés.
      """)))
    \(circles.isEmpty ? "<p>Aucun cercle n’est encore ouvert.</p>" : table(circles, today))
    \(exampleNote(circles.map(\.circle)))
    """)
}

/// The columns, in their order.
private enum Column: CaseIterable {
  case circle, nextMeeting, synthesis, calls

  var name: HTML {
    switch self {
    case .circle: "Cercle"
    case .nextMeeting: "Prochaine rencontre"
    case .synthesis: "Dernière synthèse, en une phrase"
    case .calls: "Appels ouverts"
    }
  }

  /// What stands in a cell that has nothing to tell.
  var nothing: HTML {
    switch self {
    case .circle, .nextMeeting: "rien"
    case .synthesis: "aucune"
    case .calls: "aucun"
    }
  }
}

private func table(_ circles: [CircleOverview], _ today: Day) -> HTML {
  """
  <table class="overview" role="table">
  <caption class="hidden">Les cercles, leur prochaine rencontre, leur dernière synthèse et leurs appels ouverts</caption>
  <thead role="rowgroup"><tr role="row">\(each: Column.allCases, {
    #"<th scope="col" role="columnheader">\#($0.name)</th>"#
  })</tr></thead>
  <tbody role="rowgroup">\(each: circles, { row($0, today) })</tbody>
  </table>
  """
}

private func row(_ overview: CircleOverview, _ today: Day) -> HTML {
  let circle = overview.circle
  return """
    <tr role="row" class="\(circle.journey.hue)"><th scope="row" role="rowheader">\(ring(circle.state)) \
    <a href="\(path: .circle(circle.link.slug))">\(circle.link.name)</a>\
    <p class="soft small">\(circle.state.inWords)\(visibilityTag(circle))\(exampleTag(circle))</p>\
    \(some: overview.weeksOfSilence(on: today), {
      #"<p class="small"><span class="tag">sans nouvelles depuis \#($0)&nbsp;semaines</span></p>"#
    })</th>\
    \(cell(.nextMeeting, nextMeeting(overview)))\(cell(.synthesis, synthesis(overview)))\
    \(cell(.calls, calls(overview)))</tr>

    """
}

/// - Parameter content: nil where there is nothing to tell; cards leave such a cell out.
private func cell(_ column: Column, _ content: HTML?) -> HTML {
  let kind: HTML = content == nil ? "none" : "some"
  let shown: HTML = content ?? "<span class=\"soft\">\(column.nothing)</span>"
  return """
    <td role="cell" class="\(kind)"><span class="over" aria-hidden="true">\(column.name)</span>\(shown)</td>
    """
}

private func nextMeeting(_ overview: CircleOverview) -> HTML {
  guard let meeting = overview.nextMeeting else { return #"<span class="soft">pas encore fixée</span>"# }
  return #"<a href="\#(meetingPath(meeting))">\#(meeting.title)</a><br>\#(meeting.whenInWords)"#
}

private func synthesis(_ overview: CircleOverview) -> HTML? { overview.synthesis.map { "\($0)" as HTML } }

private func calls(_ overview: CircleOverview) -> HTML? {
  overview.openCalls == 0 ? nil : "\(overview.openCalls)"
}
