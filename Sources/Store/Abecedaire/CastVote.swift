import Database
import Domain

/// What became of a voice.
package enum VoteOutcome: Hashable, Sendable {
  case counted
  /// The person has given it to this word already; it counts once.
  case alreadyCounted
  /// The batch of the word is not at its vote.
  case notVoting
  /// The person has given all voices for this letter.
  case noVoiceLeft
  /// There is no such word or no such person.
  case unknown
}

extension Writings {
  /// Gives one voice of a person to a word. The schema decides: one statement is the whole of it.
  package func castVote(word: Int, person: Int) throws -> VoteOutcome {
    do throws(DatabaseError) {
      try connection.run("INSERT INTO vote (word_id, person_id) VALUES (\(word), \(person))")
      return .counted
    } catch {
      switch error {
      case .constraint(.unique, _): return .alreadyCounted
      case .constraint(.foreignKey, _): return .unknown
      case .constraint(.trigger, detail: "voting is not open"):
        return .notVoting
      case .constraint(.trigger, detail: "no voice is left"): return .noVoiceLeft
      default: throw error
      }
    }
  }
}
