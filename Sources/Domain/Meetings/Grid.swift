/// What the places and the slots of a meeting make together. The raw values are those of the database.
package enum GridKind: String, Hashable, Sendable, CaseIterable {
  /// Rooms × slots: each cell is a workshop with a subject of its own.
  case forum
  /// Tables × rounds: a table's host stays, the others move on.
  case cafe
}

/// The grid of a meeting: a row for each place, a column for each item that is a slot of it.
package struct Grid: Sendable {
  package let kind: GridKind
  package let places: [GridPlace]
  /// The items that are its columns, in the agenda's order.
  package let slots: [Int]
  /// Those that something is in.
  package let cells: [GridCell]

  package init(kind: GridKind, places: [GridPlace], slots: [Int], cells: [GridCell]) {
    self.kind = kind
    self.places = places
    self.slots = slots
    self.cells = cells
  }
}

/// A room or a table.
package struct GridPlace: Hashable, Sendable {
  package let id: Int
  package let name: String

  package init(id: Int, name: String) {
    self.id = id
    self.name = name
  }
}

/// What goes on in one place during one slot.
package struct GridCell: Sendable {
  package let id: Int
  package let place: Int
  /// The item that is its slot.
  package let slot: Int
  /// What it is about; empty for the rounds of a table.
  package let subject: String
  /// Who reports, by name; empty when nobody does.
  package let reporter: String
  package let version: Int
  package let notes: [Note]
  /// Who comes; nil before the first one.
  package let signup: Signup?

  package init(
    id: Int, place: Int, slot: Int, subject: String, reporter: String, version: Int, notes: [Note],
    signup: Signup?
  ) {
    self.id = id
    self.place = place
    self.slot = slot
    self.subject = subject
    self.reporter = reporter
    self.version = version
    self.notes = notes
    self.signup = signup
  }
}
