import Database
import Domain

/// The one door to the results of votes: `shown_ballot` holds none of a vote that is open or closed.
extension Readings {
  /// The count of a vote; without a voice unless its results are shown. Two statements.
  func tally(of vote: LetterVote) throws(DatabaseError) -> Tally {
    try tally(of: vote, words: standingWords(in: vote))
  }

  /// What the votes of a letter decide together, as far as their results are shown; nothing before. One statement, and two for each
  /// vote that is shown.
  func decision(of letter: Letter) throws(DatabaseError) -> Tally.Decision {
    var shown: [Tally] = []
    for vote in try votes(of: letter) where vote.state == .shown { shown.append(try tally(of: vote)) }
    return .together(shown) ?? Tally.Decision(kept: [], tied: [], open: 0)
  }

  /// The results of the letters of a batch whose votes were opened, by letter; without figures where they are not shown. Three
  /// statements, one for each vote, and one more for each that is shown.
  package func results(of batch: Batch) throws -> [LetterResult] {
    let votes = Dictionary(grouping: try votes(of: batch.id), by: \.letter)
    let (settlements, kept) = (try settlements(of: batch.id), try keptRows(of: batch.id))
    return try batch.letters.compactMap { letter in
      guard let votes = votes[letter] else { return nil }
      let rounds = try votes.map { vote in
        let words = try standingWords(in: vote)
        return LetterResult.Round(
          vote: vote, words: words, tally: vote.state == .shown ? try tally(of: vote, words: words) : nil)
      }
      let settlement = settlements.first { $0.letter == letter }?.settlement
      // Before, a place would be one that somebody has written.
      let isDecided = votes.last?.state == .shown || settlement != nil
      return LetterResult(
        letter: letter, rounds: rounds, kept: isDecided ? kept[letter] ?? [] : [],
        settlement: settlement)
    }
  }

  /// The ballots of the votes of a batch whose results are shown, in the order of their numbers, which were drawn by lot. One
  /// statement.
  package func shownBallots(of batch: Int) throws(DatabaseError) -> [ShownBallot] {
    let rows = try connection.rows(
      """
      SELECT shown_ballot.letter, shown_ballot.round, lower(hex(shown_ballot.id)), word.text,
        word.synonym
      FROM batch_letter
      JOIN shown_ballot ON shown_ballot.letter = batch_letter.letter
      JOIN word ON word.id = shown_ballot.word_id
      WHERE batch_letter.batch_id = \(batch) ORDER BY 1, 2, 3, word.sort_key
      """
    ) { row in
      ShownBallot(
        letter: try row.letter(0), round: try row.int(1), number: try row.text(2),
        words: [try row.spelling(3)])
    }
    return rows.reduce(into: []) { ballots, row in
      if let last = ballots.last, last.number == row.number {
        ballots[ballots.count - 1].words += row.words
      } else {
        ballots.append(row)
      }
    }
  }

  /// What the votes said of a kept word, for its page; nil where its letter did not vote, or nobody learns it. Two statements, and
  /// two more for such a word.
  package func voices(for slug: Slug) throws -> WordVoices? {
    let kept = try connection.first(
      "SELECT id, letter, place FROM kept_word WHERE slug = \(slug.text)"
    ) { row in try KeptPlace(row) }
    guard let kept, let vote = try votes(of: kept.letter).first, vote.state == .shown,
      let closing = vote.closing
    else { return nil }
    let tally = try tally(of: vote)
    guard let line = tally.lines.first(where: { $0.word == kept.word }) else { return nil }
    return WordVoices(
      letter: kept.letter, voices: line.voices, voters: closing.voters, place: kept.place,
      wasTied: tally.isTied(line))
  }

  /// The same with the words that stand in it, which are known. One statement.
  func tally(of vote: LetterVote, words: [BallotWord]) throws(DatabaseError) -> Tally {
    let counts = try connection.rows(
      """
      SELECT word_id, count(*) FROM shown_ballot
      WHERE letter = \(vote.letter.description) AND round = \(vote.round) GROUP BY word_id
      """
    ) { row in WordCount(word: try row.int(0), voices: try row.int(1)) }
    let voices = Dictionary(counts.map { ($0.word, $0.voices) }) { first, _ in first }
    return Tally(words: words.map(\.id), voices: voices, seats: vote.rule.kept)
  }

  /// The rows of the kept words of a batch's letters, by letter and place.
  private func keptRows(of batch: Int) throws(DatabaseError) -> [Letter: [Int]] {
    let kept = try connection.rows(
      """
      SELECT word.id, word.letter, word.place FROM batch_letter JOIN word ON word.letter = batch_letter.letter
      WHERE batch_letter.batch_id = \(batch) AND word.place IS NOT NULL ORDER BY word.letter, word.place
      """
    ) { row in try KeptPlace(row) }
    return Dictionary(grouping: kept, by: \.letter).mapValues { $0.map(\.word) }
  }

  private func settlements(of batch: Int) throws(DatabaseError) -> [LetterSettlement] {
    try connection.rows(
      """
      SELECT letter_settlement.letter, reason, COALESCE(person.name, ''), person.id IS NULL, settled_at
      FROM batch_letter JOIN letter_settlement ON letter_settlement.letter = batch_letter.letter
      LEFT JOIN person ON person.id = letter_settlement.person_id
      WHERE batch_letter.batch_id = \(batch)
      """
    ) { row in
      LetterSettlement(
        letter: try row.letter(0),
        settlement: LetterResult.Settlement(
          reason: try row.text(1), author: try row.author(2), at: try row.instant(4)))
    }
  }
}

private struct KeptPlace {
  let word: Int
  let letter: Letter
  let place: Int

  init(_ row: borrowing Row) throws(DatabaseError) {
    (word, letter, place) = (try row.int(0), try row.letter(1), try row.int(2))
  }
}

private struct WordCount {
  let word: Int
  let voices: Int
}

private struct LetterSettlement {
  let letter: Letter
  let settlement: LetterResult.Settlement
}
