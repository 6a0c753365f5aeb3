/// A part of a meeting's page that has changed for those who have it open.
package struct LiveChange: Hashable, Sendable {
  /// What has changed.
  package enum Part: Hashable, Sendable {
    /// Items, their clock, how far they are, or what the meeting says of itself.
    case agenda
    /// Who is there.
    case presence
    /// The note with this number: new, written again, or withdrawn.
    case note(Int)
    /// The call with this number: new, closed, or with other answers.
    case signup(Int)
  }

  /// Grows with each change of any meeting; a part has the number of its last change only.
  package let id: Int
  package let part: Part

  package init(id: Int, part: Part) {
    self.id = id
    self.part = part
  }
}
