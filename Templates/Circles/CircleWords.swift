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

extension Visibility {
  /// Who sees it, in words.
  package var inWords: String {
    switch self {
    case .open: "ouvert à tout le monde"
    case .members: "réservé aux membres"
    case .hidden: "caché"
    }
  }

  /// What the choice means, in one sentence.
  var meaning: HTML {
    switch self {
    case .open: "Tout le monde le voit, même sans compte."
    case .members: "Il faut un compte dans la communauté pour le voir."
    case .hidden: "Seuls ses membres et l’administration le voient. Pour les autres, il n’existe pas."
    }
  }
}

extension CircleStanding {
  /// How one stands in a circle, in a word.
  package var inWords: String {
    switch self {
    case .member: "membre"
    case .facilitator: "animation"
    }
  }
}

extension Journey {
  /// The class that gives the journey's colour; there are eight, and a ninth journey takes the first again.
  package var hue: String { "hue-\((max(position, 1) - 1) % 8 + 1)" }
}

/// A ring in the colour of the journey around it, whose stroke tells the state.
func ring(_ state: CircleState) -> HTML { #"<span class="ring \#(state.rawValue)"></span>"# }

/// How many people: « 1 personne », « 12 personnes ».
func peopleInWords(_ count: Int) -> String {
  count == 0 ? "personne" : "\(grouped(count))\u{A0}\(count == 1 ? "personne" : "personnes")"
}

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
