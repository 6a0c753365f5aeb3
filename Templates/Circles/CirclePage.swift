import Domain
import HTML

/// One circle: what it is for, where and with whom, then what it has done.
///
/// - Parameter actions: what the reader may do in it; nil for someone who is not signed in.
package func circlePage(_ circle: CircleDetails, actions: CircleActions? = nil, in frame: Frame) -> HTML {
  let summary = circle.summary
  return page(
    frame, title: summary.link.name, at: .under(.circles), description: summary.purpose,
    hue: summary.journey.hue,
    """
    \(pageHead(above: standing(circle), "\(summary.link.name)", below: lead("\(summary.purpose)")))
    <div class="split">
    \(facts(circle, actions))
    <div>
    \(if: !circle.introduction.isEmpty, #"<div class="prose">\#(circle.introduction)</div>"#)
    \(if: !circle.children.isEmpty, section("Les cercles qu’il relie", circleRows(circle.children)))
    \(section("Rencontres", meetings(circle)))
    \(if: !circle.pages.isEmpty, section("Pages", pageLinks(circle.pages)))
    \(exampleNote([summary] + circle.children))
    </div>
    </div>
    """)
}

private func standing(_ circle: CircleDetails) -> HTML {
  """
  \(ring(circle.summary.state)) Cercle \(circle.summary.state.inWords)\(visibilityTag(circle.summary))\
  \(exampleTag(circle.summary))\
  \(some: circle.parent, { #" · relié à <a href="\#(path: .circle($0.slug))">\#($0.name)</a>"# })
  """
}

private func facts(_ circle: CircleDetails, _ actions: CircleActions?) -> HTML {
  let journey = circle.summary.journey
  return """
    <aside class="aside first" aria-label="En bref"><dl class="facts">
    \(some: circle.videoLink, { fact("Se retrouver", videoLink($0)) })
    \(if: !circle.facilitators.isEmpty, fact("Animation", lines(circle.facilitators)))
    \(fact("Voyage", "\(journey.name)<br><span class=\"soft\">\(journey.impulse)</span>"))
    \(some: circle.members, { fact("Membres", membersLink($0, circle.summary.link)) })
    </dl>\(some: actions, { circleActions($0, on: circle) })</aside>
    """
}

private func membersLink(_ members: CircleMembers, _ circle: CircleLink) -> HTML {
  #"<a href="\#(path: .circleMembers(circle.slug))">\#(peopleInWords(members.count))</a>"#
}

/// A fact of a list of them.
func fact(_ name: HTML, _ value: HTML) -> HTML {
  "<div><dt>\(name)</dt><dd>\(value)</dd></div>"
}

private func lines(_ names: [String]) -> HTML {
  "\(each: names.enumerated(), { index, name in "\(if: index > 0, "<br>")\(name)" })"
}

private func meetings(_ circle: CircleDetails) -> HTML {
  circle.meetings.isEmpty
    ? #"<p class="soft">Ce cercle n’a pas encore de rencontre inscrite.</p>"#
    : meetingRows(circle.meetings, linkCircles: false)
}
