import Database
import Domain

extension Readings {
  /// The twenty-six letters and the batches. Two statements.
  package func abecedaire() throws(DatabaseError) -> Abecedaire {
    let batches = try batches()
    let kept = Dictionary(grouping: try keptWords(), by: \.letter)
    let stages = batches.reduce(into: [Letter: BatchStage]()) { stages, batch in
      for letter in batch.letters { stages[letter] = batch.stage }
    }
    let letters = Letter.all.map { letter in
      LetterOverview(letter: letter, stage: stages[letter], kept: kept[letter] ?? [])
    }
    return Abecedaire(letters: letters, batches: batches)
  }

  /// The batches at some stages, with their kept words. Two statements.
  func batchOverviews(_ isShown: (BatchStage) -> Bool) throws(DatabaseError) -> [BatchOverview] {
    let batches = try batches().filter { isShown($0.stage) }
    let kept = Dictionary(grouping: try keptWords(), by: \.letter)
    return batches.map { batch in
      BatchOverview(batch: batch, words: batch.letters.flatMap { kept[$0] ?? [] })
    }
  }

  /// The batch that works on a letter. One statement.
  package func batch(of letter: Letter) throws(DatabaseError) -> Batch? {
    try batches().first { $0.letters.contains(letter) }
  }

  /// The batch with this row. One statement.
  package func batch(_ id: Int) throws(DatabaseError) -> Batch? { try batches().first { $0.id == id } }

  /// All batches, in the order of their first letters. There is one row for each letter: twenty-six at most.
  package func batches() throws(DatabaseError) -> [Batch] {
    let rows = try connection.rows(
      """
      SELECT batch_letter.letter, batch.id, batch.stage, body.html,
        batch.voices, batch.kept, batch.ballot, batch.least_voters, batch.has_inbox, batch.reveals_by_hand,
        (SELECT group_concat(stage || ' ' || at) FROM batch_hour WHERE batch_id = batch.id),
        EXISTS (SELECT 1 FROM letter_vote
          WHERE letter_vote.letter = batch_letter.letter AND letter_vote.state = 'open')
      FROM batch_letter
      CROSS JOIN batch ON batch.id = batch_letter.batch_id
      JOIN body ON body.id = batch.intention_id
      ORDER BY batch_letter.letter
      """
    ) { row in
      let letter = try row.letter(0)
      return Batch(
        id: try row.int(1), letters: [letter],
        stage: try row.text(2, as: BatchStage.init(rawValue:)),
        rule: try VoteRule(row, at: 4), intention: try row.html(3),
        hours: try BatchHours(joined: row.optionalText(10) ?? ""),
        voting: try row.bool(11) ? [letter] : [])
    }
    return rows.reduce(into: []) { batches, row in
      if let known = batches.firstIndex(where: { $0.id == row.id }) {
        batches[known] = batches[known].with(row)
      } else {
        batches.append(row)
      }
    }
  }

  /// The kept words of all letters whose vote is over, by letter and place.
  private func keptWords() throws(DatabaseError) -> [WordSummary] {
    try connection.rows(
      "SELECT slug, text, synonym, letter, place FROM kept_word ORDER BY letter, place"
    ) { row in try WordSummary(row) }
  }
}

extension Batch {
  /// With the letter of another row of its own.
  fileprivate func with(_ row: Batch) -> Batch {
    Batch(
      id: id, letters: letters + row.letters, stage: stage, rule: rule, intention: intention, hours: hours,
      voting: voting + row.voting)
  }
}

extension VoteRule {
  fileprivate init(_ row: borrowing Row, at first: Int) throws(DatabaseError) {
    self.init(
      voices: try row.int(first), kept: try row.int(first + 1),
      ballot: try row.text(first + 2, as: BallotKind.init(rawValue:)), leastVoters: try row.int(first + 3),
      hasInbox: try row.bool(first + 4), revealsByHand: try row.bool(first + 5))
  }
}

extension BatchHours {
  /// Reads « stage seconds » between commas, as a batch's row brings them along.
  fileprivate init(joined text: String) {
    var moments: [BatchStage: Instant] = [:]
    for hour in text.split(separator: ",") {
      let parts = hour.split(separator: " ")
      guard parts.count == 2, let stage = BatchStage(rawValue: String(parts[0])), let at = Int(parts[1])
      else { continue }
      moments[stage] = Instant(seconds: at)
    }
    self.init(moments)
  }
}
