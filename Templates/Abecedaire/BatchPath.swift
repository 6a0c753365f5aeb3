import Domain

/// The addresses of the way of a batch of letters, from its first proposal to its published words.
package enum BatchPath: Hashable, Sendable {
  /// The vote on all letters of a batch, and on one letter alone.
  case ballot(Int), letterBallot(Letter)

  var parts: (start: StaticString, name: String) {
    switch self {
    case .ballot(let id): ("/abecedaire/lots/", "\(id)/voter")
    case .letterBallot(let letter): ("/abecedaire/", "\(letter.small)/voter")
    }
  }
}
