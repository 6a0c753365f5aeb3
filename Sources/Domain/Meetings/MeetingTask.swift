/// Something that someone will do, as its meeting shows it.
package struct MeetingTask: Hashable, Sendable {
  /// The raw values are those of the database.
  package enum State: String, Hashable, Sendable, CaseIterable {
    case open, done, dropped
  }

  package let id: Int
  package let title: String
  /// Who does it; nil when nobody has taken it.
  package let owner: Author?
  /// The member who does it, if it is one.
  package let ownerID: Int?
  package let due: Day?
  package let state: State
  /// The item and the note in which it was born; nil for the meeting as a whole.
  package let item: Int?
  package let note: Int?
  /// Grows with each change.
  package let version: Int

  package init(
    id: Int, title: String, owner: Author?, ownerID: Int?, due: Day?, state: State, item: Int?, note: Int?,
    version: Int
  ) {
    self.id = id
    self.title = title
    self.owner = owner
    self.ownerID = ownerID
    self.due = due
    self.state = state
    self.item = item
    self.note = note
    self.version = version
  }
}
