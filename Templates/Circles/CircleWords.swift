import Domain
import HTML

extension CircleState {
  /// The state in words; also told by the pattern of the ring, never by colour alone.
  package var inWords: String {
    switch self {
    case .seedling: "en germe"
    case .alive: "vivant"
    case .paused: "en pause"
    case .closed: "clos"
    }
  }
}

extension Journey {
  /// The class that gives the journey's colour; there are eight, and a ninth journey takes the first again.
  package var hue: String { "hue-\((max(position, 1) - 1) % 8 + 1)" }
}

/// A ring in the colour of the journey around it, whose stroke tells the state.
func ring(_ state: CircleState) -> HTML { #"<span class="ring \#(state.rawValue)"></span>"# }

/// Links to circles, one after the other: « Codev, Arpentage et Boussoles ».
func circleLinks(_ circles: [CircleLink]) -> HTML {
  let last = circles.count - 1
  return """
    \(each: circles.enumerated(), { index, circle in
      #"\#(separator(index, last: last))<a href="\#(path: .circle(circle.slug))">\#(circle.name)</a>"#
    })
    """
}

private func separator(_ index: Int, last: Int) -> String {
  if index == 0 { return "" }
  return index == last ? " et " : ", "
}
