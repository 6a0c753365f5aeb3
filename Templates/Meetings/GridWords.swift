import Domain
import HTML

extension GridKind {
  /// What it is, in words.
  package var inWords: String {
    switch self {
    case .forum: "Forum ouvert"
    case .cafe: "World café"
    }
  }

  /// Rooms or tables.
  var placesInWords: String {
    switch self {
    case .forum: "Salles"
    case .cafe: "Tables"
    }
  }

  /// The title of the grid.
  var title: String {
    switch self {
    case .forum: "Salles et créneaux"
    case .cafe: "Tables et tours"
    }
  }

  /// What stands before the name of whoever reports.
  var reporterLabel: HTML {
    switch self {
    case .forum: "Porté par"
    case .cafe: "À l’accueil&nbsp;:"
    }
  }

  /// Of a place in which nothing is yet.
  var emptiness: String {
    switch self {
    case .forum: "libre"
    case .cafe: "pas encore ouverte"
    }
  }
}

/// How many people come, in words.
func attendanceInWords(_ signup: Signup?) -> String {
  switch signup?.names.count ?? 0 {
  case 0: "encore personne"
  case 1: "1\u{A0}personne"
  case let count: "\(count)\u{A0}personnes"
  }
}

extension Meeting {
  /// The items that are columns of the grid.
  var slots: [AgendaItem] { agenda.filter(\.isSlot) }

  /// Where and when a cell is: « Salle bleue, à 14 h 45 ».
  func whereAndWhen(_ spot: GridSpot) -> String {
    let place = grid?.name(of: spot.place) ?? ""
    guard let slot = agenda.first(where: { $0.id == spot.slot }) else { return place }
    return "\(place), à \(slot.slot.startInWords)"
  }

  /// What a cell is called: its subject, or where and when it is.
  func title(of cell: GridCell) -> String {
    cell.subject.isEmpty ? whereAndWhen(cell.spot) : cell.subject
  }
}
