/// A place during a slot: where a cell of a grid is, or could be.
package struct GridSpot: Hashable, Sendable {
  package let place: Int
  /// The item that is its slot.
  package let slot: Int

  package init(place: Int, slot: Int) {
    self.place = place
    self.slot = slot
  }

  /// Reads what `text` has written; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let place = parts[0], let slot = parts[1], place > 0, slot > 0 else { return nil }
    self.init(place: place, slot: slot)
  }

  /// As forms send it: the place, a hyphen, the slot.
  package var text: String { "\(place)-\(slot)" }
}

extension GridCell {
  /// Where it is.
  package var spot: GridSpot { GridSpot(place: place, slot: slot) }
}

extension Grid {
  /// The cells by where they are.
  package var cellsBySpot: [GridSpot: GridCell] {
    Dictionary(cells.map { ($0.spot, $0) }) { first, _ in first }
  }

  /// Where nothing is yet: slot by slot, each in the order of the places.
  package var freeSpots: [GridSpot] {
    let taken = Set(cells.map(\.spot))
    return slots.flatMap { slot in places.map { GridSpot(place: $0.id, slot: slot) } }
      .filter { !taken.contains($0) }
  }

  /// What goes on in a place, in the order of the slots.
  package func rounds(in place: Int) -> [GridCell] {
    let cells = cellsBySpot
    return slots.compactMap { cells[GridSpot(place: place, slot: $0)] }
  }

  /// The name of a place; empty for one that is no more.
  package func name(of place: Int) -> String { places.first { $0.id == place }?.name ?? "" }
}
