import Domain
import HTML

/// The circles drawn from the data: the one that gathers them at the centre, the others around it on a track
/// that grows in height with their number, each a link. It is 360 units wide, the width of a small telephone,
/// so that its text stays readable there. The list of circles is its equivalent in words.
func circleDrawing(_ circles: [CircleSummary]) -> HTML {
  let centre = gathering(circles)
  let around = circles.filter { $0.link != centre?.link }
  let track = DrawingTrack(count: around.count)
  return """
    <svg class="dessin" viewBox="0 0 \(DrawingTrack.width) \(track.height)">
    <rect class="orbit" x="\(track.left)" y="\(track.top)" width="\(2 * DrawingTrack.radius)" \
    height="\(track.height - 2 * track.top)" rx="\(DrawingTrack.radius)"/>
    \(some: centre, { drawnCircle($0, at: track.centre, role: "centre", lineHeight: 19) })
    \(each: zip(around, track.places), { drawnCircle($0, at: $1, role: "satellite", lineHeight: 15) })
    </svg>
    """
}

/// The circle that most others name as the one they belong to; nil when none does.
private func gathering(_ circles: [CircleSummary]) -> CircleSummary? {
  var counts: [Slug: Int] = [:]
  for parent in circles.compactMap(\.parent) { counts[parent, default: 0] += 1 }
  let largest = circles.max { counts[$0.link.slug, default: 0] < counts[$1.link.slug, default: 0] }
  return largest.flatMap { counts[$0.link.slug] == nil ? nil : $0 }
}

private func drawnCircle(
  _ circle: CircleSummary, at place: DrawingTrack.Point, role: HTML, lineHeight: Int
) -> HTML {
  let lines = DrawingLabel.lines(of: circle.link.name)
  let told = circle.state != .alive
  let first = place.y - (lines.count + (told ? 1 : 0) - 1) * lineHeight / 2 + lineHeight / 4
  return """
    <a class="\(role) \(circle.journey.hue) \(circle.state.rawValue)" \
    href="\(path: .circle(circle.link.slug))">\
    <circle cx="\(place.x)" cy="\(place.y)" r="\(DrawingTrack.circleRadius)"/><text>\
    \(each: lines.enumerated(), { #"<tspan x="\#(place.x)" y="\#(first + $0 * lineHeight)">\#($1)</tspan> "# })\
    \(if: told, #"<tspan class="state" x="\#(place.x)" y="\#(first + lines.count * lineHeight)">"#)\
    \(if: told, "\(circle.state.inWords)</tspan>")</text></a>

    """
}

/// The strokes of the drawing in words.
func drawingLegend(_ circles: [CircleSummary]) -> HTML {
  let states = CircleState.allCases.filter { state in circles.contains { $0.state == state } }
  return """
    <figcaption class="legend">\(each: states, { "<span>\(ring($0)) \($0.inWords)</span>" })</figcaption>
    """
}
