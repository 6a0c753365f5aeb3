/// What came out of a meeting besides tasks.
package struct Outcome: Hashable, Sendable {
  /// The raw values are those of the database.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case decision
    case nextStep = "next_step"
    /// A question that stays open.
    case question
  }

  package let id: Int
  package let kind: Kind
  package let text: String
  /// The item and the note in which it was born; nil for the meeting as a whole.
  package let item: Int?
  package let note: Int?
  /// Whether a question has found its answer.
  package let isSettled: Bool
  /// How a decision was voted by hands; nil when nobody counted.
  package let show: ShowOfHands?
  /// Grows with each change.
  package let version: Int

  package init(
    id: Int, kind: Kind, text: String, item: Int?, note: Int?, isSettled: Bool, show: ShowOfHands?,
    version: Int = 1
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.item = item
    self.note = note
    self.isSettled = isSettled
    self.show = show
    self.version = version
  }
}

/// A vote by hands, counted.
package struct ShowOfHands: Hashable, Sendable {
  package let ayes: Int
  package let noes: Int
  package let abstentions: Int

  /// The most hands of a kind.
  package static let maximum = 100_000

  package init(ayes: Int, noes: Int, abstentions: Int) {
    self.ayes = ayes
    self.noes = noes
    self.abstentions = abstentions
  }
}
