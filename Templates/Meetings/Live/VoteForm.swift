import Domain
import HTML

/// A button of a meeting's pages that opens, closes or reveals a vote, as it was pressed.
package struct VoteForm: Sendable {
  /// The buttons, by what they send.
  enum Word: String {
    case open = "ouvrir"
    case close = "clore"
    case reveal = "reveler"
  }

  /// The name of the one field: the gesture, its letter, and how far the vote was, with a space between.
  package static let deed = "geste"
  /// What stands for all the letters of an item.
  private static let all = "tout"

  /// Nil for what no button sends.
  package let gesture: VoteGesture?
  /// How far the vote was (`ItemVote.sight`).
  package let seen: String

  /// - Parameter value: what was sent in the field.
  package init(_ value: String) {
    let parts = value.split(separator: " ", omittingEmptySubsequences: false)
    let letter = parts.count == 3 ? Letter(String(parts[1])) : nil
    let isWhole = parts.count == 3 && parts[1] == Self.all
    seen = parts.count == 3 ? String(parts[2]) : ""
    switch (parts.first.flatMap { Word(rawValue: String($0)) }, letter) {
    case (.open, let letter) where letter != nil || isWhole: gesture = .open(letter)
    case (.close, let letter) where letter != nil || isWhole: gesture = .close(letter)
    case (.reveal, let letter?): gesture = .reveal(letter)
    default: gesture = nil
    }
  }

  /// What a button sends for `gesture`.
  static func value(_ gesture: VoteGesture, on vote: ItemVote) -> String {
    let word: Word =
      switch gesture {
      case .open: .open
      case .close: .close
      case .reveal: .reveal
      }
    return "\(word.rawValue) \(gesture.letter?.small ?? all) \(vote.sight(of: gesture.letter))"
  }
}
