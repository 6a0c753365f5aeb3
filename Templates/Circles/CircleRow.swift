import Domain
import HTML

/// Circles as a list in two columns where there is room.
func circleRows(_ circles: [CircleSummary]) -> HTML {
  #"<ul class="rows duo">\#(each: circles, circleRow)</ul>"#
}

private func circleRow(_ circle: CircleSummary) -> HTML {
  """
  <li class="row \(circle.journey.hue)">\(ring(circle.state))<div>
  <h3><a href="\(path: .circle(circle.link.slug))">\(circle.link.name)</a></h3>
  <p>\(circle.purpose)</p>
  <p class="soft small">\(circle.journey.name) · \(circle.state.inWords)\(visibilityTag(circle))\
  \(exampleTag(circle))</p>
  </div></li>

  """
}

/// Says that not everyone sees a circle; nothing when everyone does.
func visibilityTag(_ circle: CircleSummary) -> HTML {
  circle.visibility == .open ? .empty : #" · <span class="tag">\#(circle.visibility.inWords)</span>"#
}

/// Says that a circle was made as an example.
func exampleTag(_ circle: CircleSummary) -> HTML {
  circle.isExample ? #" · <span class="tag">exemple</span>"# : .empty
}

/// What the tag of examples means, on a page that shows `circles`; nothing when none of them has it.
func exampleNote(_ circles: [CircleSummary]) -> HTML {
  guard circles.contains(where: \.isExample) else { return .empty }
  return """
    <p class="more soft small">Les cercles marqués «&nbsp;exemple&nbsp;» ont été imaginés pour la visite.</p>
    """
}
