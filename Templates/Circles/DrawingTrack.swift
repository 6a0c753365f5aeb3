import Glibc

/// Where the circles of the drawing stand: evenly on the outline of an upright stadium (two half circles
/// joined by two straight sides), clockwise from the top. The sides are as long as the circles need.
struct DrawingTrack {
  struct Point: Hashable, Sendable {
    let x: Int
    let y: Int
  }

  /// The width of the drawing, in its own units; the other measures are in these too.
  static let width = 360
  /// The radius of the track's ends.
  static let radius = 120
  /// The radius of each circle.
  static let circleRadius = 57
  /// From one circle to the next along the track: their chord on the bends is then 116.
  static let spacing = 121.0
  /// Room for the strokes at the edges.
  static let margin = 3

  /// One place for each circle around.
  let places: [Point]
  /// The middle of the drawing.
  let centre: Point
  /// The height of the drawing.
  let height: Int

  /// The left edge of the track.
  var left: Int { Self.width / 2 - Self.radius }
  /// The top edge of the track.
  var top: Int { Self.circleRadius + Self.margin }

  init(count: Int) {
    let bend = Double(Self.radius)
    let length = max(Double(count) * Self.spacing, 2 * .pi * bend)
    let side = (length - 2 * .pi * bend) / 2
    let middle = Double(Self.circleRadius + Self.margin) + bend + side / 2
    height = Int((2 * middle).rounded(.up))
    centre = Point(x: Self.width / 2, y: Int(middle.rounded()))
    places = (0..<count).map { index in
      let offset = Self.offset(along: length * Double(index) / Double(count), bend: bend, side: side)
      return Point(x: Self.width / 2 + Int(offset.x.rounded()), y: Int((middle + offset.y).rounded()))
    }
  }

  /// The place `distance` along the track from its top, seen from the middle of the drawing.
  private static func offset(along distance: Double, bend: Double, side: Double) -> (x: Double, y: Double) {
    let quarter = .pi * bend / 2
    let lap = 2 * quarter + side
    // The second half is the first one turned by half a turn.
    if distance >= lap {
      let opposite = offset(along: min(distance - lap, lap.nextDown), bend: bend, side: side)
      return (-opposite.x, -opposite.y)
    }
    if distance < quarter {
      let angle = distance / bend
      return (bend * sin(angle), -side / 2 - bend * cos(angle))
    }
    if distance < quarter + side { return (bend, distance - quarter - side / 2) }
    let angle = (distance - quarter - side) / bend
    return (bend * cos(angle), side / 2 + bend * sin(angle))
  }
}
