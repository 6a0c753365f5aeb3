/// A call as far as rights go, for a viewer who sees what it stands in.
package struct SignupAccess: Hashable, Sendable {
  /// On whose page it is answered.
  package enum Home: Hashable, Sendable {
    /// An item, a cell or a note of this meeting.
    case meeting(MeetingAccess)
    case document(Document)
  }

  package let id: Int
  package let home: Home
  /// The cell of the meeting's grid that it stands in, by itself or in a note; nil for none.
  package let cell: Int?
  /// Whether it takes names: until someone closes it, or its page or circle is put aside.
  package let isOpen: Bool

  package init(id: Int, home: Home, cell: Int? = nil, isOpen: Bool) {
    self.id = id
    self.home = home
    self.cell = cell
    self.isOpen = isOpen
  }

  /// The most calls of one item.
  package static let mostOfAnItem = 50

  /// What `Viewer.may` asks about.
  package var scope: Scope {
    switch home {
    case .meeting(let meeting): meeting.scope
    case .document(let document): document.scope
    }
  }

  /// What someone must be allowed to do to close it and to open it again.
  package var deedToKeep: Deed {
    switch home {
    case .meeting: .organise
    case .document(let document): document.name.deed
    }
  }
}
