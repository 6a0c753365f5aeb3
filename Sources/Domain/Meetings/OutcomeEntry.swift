/// An outcome of a meeting as it is typed, before it is checked and kept.
package struct OutcomeEntry: Hashable, Sendable {
  package var kind: Outcome.Kind
  package var text: String
  /// The item in which it was born; nil for the meeting as a whole.
  package var item: Int?
  /// How a decision was voted by hands; nil when nobody counted.
  package var show: ShowOfHands?

  package init(kind: Outcome.Kind, text: String, item: Int?, show: ShowOfHands?) {
    self.kind = kind
    self.text = text
    self.item = item
    self.show = show
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    let hands = 0...ShowOfHands.maximum
    let counts = show.map { [("ayes", $0.ayes), ("noes", $0.noes), ("abstentions", $0.abstentions)] } ?? []
    return [Check.line("text", text, maximum: TextLimit.sentence)].compactMap(\.self)
      + counts.compactMap { Check.number($0.0, $0.1, in: hands) }
      + (show != nil && kind != .decision ? [Problem("ayes", .unknown)] : [])
  }
}
