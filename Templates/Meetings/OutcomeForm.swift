import Domain

/// The form of an outcome with what is typed into it, as typed.
package struct OutcomeForm: Hashable, Sendable {
  package var kind = Outcome.Kind.decision.rawValue
  package var text = ""
  package var item = ""
  package var ayes = ""
  package var noes = ""
  package var abstentions = ""
  /// The version that the form was made from; empty for a new outcome.
  package var version = ""

  /// The field that says whether a question has found its answer.
  package static let settledField = "repondue"

  /// An empty form.
  package init() {}

  /// The form with an outcome as it is kept.
  package init(_ outcome: Outcome) {
    kind = outcome.kind.rawValue
    text = outcome.text
    item = outcome.item.map(String.init) ?? ""
    ayes = outcome.show.map { "\($0.ayes)" } ?? ""
    noes = outcome.show.map { "\($0.noes)" } ?? ""
    abstentions = outcome.show.map { "\($0.abstentions)" } ?? ""
    version = "\(outcome.version)"
  }

  /// The form as it was sent.
  ///
  /// - Parameter value: gives what was sent in the field with a name; empty when nothing was.
  package init(fields value: (String) -> String) {
    kind = value("kind")
    text = value("text").trimmed
    item = value("item")
    ayes = value("ayes").trimmed
    noes = value("noes").trimmed
    abstentions = value("abstentions").trimmed
    version = value("version")
  }

  /// What must be mended before anything is done; empty when all is well.
  package var problems: [Problem] {
    let hands = 0...ShowOfHands.maximum
    let counts = [("ayes", ayes), ("noes", noes), ("abstentions", abstentions)]
    return (Outcome.Kind(rawValue: kind) == nil ? [Problem("kind", .unknown)] : [])
      + counts.compactMap { $0.1.isEmpty || Int($0.1) != nil ? nil : Problem($0.0, .outOfRange(hands)) }
      + (!item.isEmpty && Int(item) == nil ? [Problem("item", .unknown)] : []) + entry.problems
  }

  /// What is typed, to keep once there are no problems. Hands are those of a decision, and count from the first number on.
  package var entry: OutcomeEntry {
    let kind = Outcome.Kind(rawValue: kind) ?? .decision
    let isCounted = kind == .decision && ![ayes, noes, abstentions].allSatisfy(\.isEmpty)
    return OutcomeEntry(
      kind: kind, text: text, item: Int(item),
      show: isCounted
        ? ShowOfHands(ayes: Int(ayes) ?? 0, noes: Int(noes) ?? 0, abstentions: Int(abstentions) ?? 0) : nil)
  }
}
