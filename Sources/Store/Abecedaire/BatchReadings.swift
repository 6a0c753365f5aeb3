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

  /// The batch that works on a letter.
  func batch(of letter: Letter) throws(DatabaseError) -> Batch? {
    try batches().first { $0.letters.contains(letter) }
  }

  /// All batches, in the order of their first letters. There is one row for each letter: twenty-six at most.
  private func batches() throws(DatabaseError) -> [Batch] {
    let rows = try connection.rows(
      """
      SELECT batch_letter.letter, batch.id, batch.stage, batch.voices, batch.kept, body.html
      FROM batch_letter
      CROSS JOIN batch ON batch.id = batch_letter.batch_id
      JOIN body ON body.id = batch.intention_id
      ORDER BY batch_letter.letter
      """
    ) { row in
      Batch(
        id: try row.int(1), letters: [try row.letter(0)],
        stage: try row.text(2, as: BatchStage.init(rawValue:)), voices: try row.int(3), kept: try row.int(4),
        intention: try row.html(5))
    }
    return rows.reduce(into: []) { batches, row in
      if let known = batches.firstIndex(where: { $0.id == row.id }) {
        batches[known] = batches[known].with(letters: batches[known].letters + row.letters)
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
  fileprivate func with(letters: [Letter]) -> Batch {
    Batch(id: id, letters: letters, stage: stage, voices: voices, kept: kept, intention: intention)
  }
}
