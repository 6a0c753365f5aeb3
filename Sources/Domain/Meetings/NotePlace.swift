/// What a note stands in, by its row.
package enum NotePlace: Hashable, Sendable {
  /// The meeting as a whole.
  case meeting
  case item(Int)
  /// A cell of the grid, in the item that is its slot.
  case cell(Int)
  /// What mends validated minutes.
  case corrections
}
