import Database
import Domain

/// Proposals that wait for someone who runs the abécédaire.
extension Writings {
  /// Shows a word that waits, or was refused, to everyone.
  ///
  /// - Throws: `Rejection` of the whole form for any other, and once the vote of its letter has opened.
  package func accept(_ word: Int, of batch: Int) throws {
    try receive(word, of: batch, from: [.waiting, .refused], as: .proposed)
  }

  /// Leaves a word that waits to its proposers.
  ///
  /// - Throws: `Rejection` as `accept`.
  package func refuse(_ word: Int, of batch: Int) throws {
    try receive(word, of: batch, from: [.waiting], as: .refused)
  }

  private func receive(_ word: Int, of batch: Int, from states: [WordState], as state: WordState) throws {
    let found = try connection.first(
      """
      SELECT word.state FROM word JOIN batch_letter ON batch_letter.letter = word.letter
      WHERE word.id = \(word) AND batch_letter.batch_id = \(batch)
        AND NOT EXISTS (SELECT 1 FROM letter_vote WHERE letter_vote.letter = word.letter)
      """
    ) { row in try row.text(0, as: WordState.init(rawValue:)) }
    let isInTime = try readings.batch(batch).map { (.proposing ... .voting).contains($0.stage) } ?? false
    guard let found, isInTime else { throw Rejection("", .notNow) }
    // Two who press the same button have both what they wanted.
    if found == state { return }
    guard states.contains(found) else { throw Rejection("", .changed) }
    try connection.run("UPDATE word SET state = \(state.rawValue) WHERE id = \(word)")
    try index(.word, word)
  }
}
