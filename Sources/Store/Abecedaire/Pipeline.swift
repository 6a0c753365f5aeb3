import Database
import Domain

/// The way of a batch, from stage to stage: by its hours, or by the hand of someone who runs the abécédaire.
extension Readings {
  /// The next moment at which a batch goes on or a vote closes by itself. One statement.
  package func nextAbecedaireHour() throws(DatabaseError) -> Instant? {
    try connection.first(
      """
      SELECT min(at) FROM (
        SELECT min(at) AS at FROM batch_hour
        UNION ALL SELECT min(closes_at) FROM letter_vote WHERE state = 'open')
      """
    ) { row in try row.optionalInt(0).map(Instant.init(seconds:)) } ?? nil
  }

  /// What a batch has come through, in order. One statement.
  package func steps(of batch: Int) throws(DatabaseError) -> [BatchStep] {
    try connection.rows("SELECT stage, at, by_hand FROM batch_step WHERE batch_id = \(batch) ORDER BY id") {
      row in
      BatchStep(
        stage: try row.text(0, as: BatchStage.init(rawValue:)), at: try row.instant(1),
        isByHand: try row.bool(2))
    }
  }
}

extension Writings {
  /// Brings each batch to the stage whose hour has come, through those between, and closes the second votes that are over. Whoever
  /// votes or proposes asks for it first, so that an hour holds to the second.
  package func advanceAbecedaire(at now: Instant) throws {
    guard let next = try readings.nextAbecedaireHour(), next <= now else { return }
    for batch in try readings.batches() {
      var (stage, hours) = (batch.stage, batch.hours)
      while let due = hours.due(after: stage, at: now), try begin(due, of: batch.id, byHand: false, at: now) {
        stage = due
        hours[due] = nil
      }
      // What has come too late to be begun is not waited for any more.
      try connection.run("DELETE FROM batch_hour WHERE batch_id = \(batch.id) AND at <= \(now.seconds)")
    }
    try close(readings.votesToClose(at: now), at: now)
  }

  /// Brings a batch to another stage by hand.
  ///
  /// - Parameter seen: where it was when the button was pressed: two who press at once take one step.
  /// - Throws: `Rejection` of the whole form where this is not its next stage, or it is not where it was seen.
  package func begin(_ stage: BatchStage, of batch: Batch, seen: BatchStage, at now: Instant) throws {
    guard batch.stage == seen, try begin(stage, of: batch.id, byHand: true, at: now) else {
      throw Rejection("", .notNow)
    }
  }

  /// False where the batch cannot come to that stage from its own.
  func begin(_ stage: BatchStage, of id: Int, byHand: Bool, at now: Instant) throws -> Bool {
    guard let batch = try readings.batch(id) else { return false }
    let votes = try readings.votes(of: id)
    guard batch.mayCome(to: stage, votes, byHand: byHand) else { return false }
    if stage == .defining, try !isSettled(id) { return false }
    try enter(stage, id, byHand: byHand, at: now)
    switch stage {
    case .planned, .proposing, .grouping: break
    case .voting: for letter in batch.letters { try openVote(of: letter, at: now) }
    case .settling:
      try close(votes.filter { $0.state == .open }, at: now)
      try defineIfSettled(id, at: now)
    case .defining: try makeDocuments(ofKeptWordsIn: id, at: now)
    case .published: try publishDefinedWords(of: id, at: now)
    }
    return true
  }

  /// Goes on to defining once no letter waits to be settled.
  func defineIfSettled(_ batch: Int, at now: Instant) throws {
    _ = try begin(.defining, of: batch, byHand: false, at: now)
  }

  /// Those that nobody has defined are published one by one, when they are.
  private func publishDefinedWords(of batch: Int, at now: Instant) throws {
    let words = try connection.rows(
      """
      SELECT kept_word.slug FROM batch_letter JOIN kept_word ON kept_word.letter = batch_letter.letter
      WHERE batch_letter.batch_id = \(batch) ORDER BY kept_word.letter, kept_word.place
      """
    ) { row in try row.slug(0) }
    for word in words {
      do {
        try publishWord(word, at: now)
      } catch let rejection as Rejection where rejection.problems == [Problem("", .undefined)] {
        continue
      }
    }
  }

  /// Keeps the stage, and with which step it was come to. Hours that it leaves behind are none any more.
  func enter(_ stage: BatchStage, _ batch: Int, byHand: Bool, at now: Instant) throws(DatabaseError) {
    try keepStep(to: stage, batch, byHand: byHand, at: now)
    for past in BatchStage.scheduled where past <= stage {
      try connection.run("DELETE FROM batch_hour WHERE batch_id = \(batch) AND stage = \(past.rawValue)")
    }
  }

  /// Keeps the stage and its step, and all hours.
  func keepStep(to stage: BatchStage, _ batch: Int, byHand: Bool, at now: Instant) throws(DatabaseError) {
    try connection.run("UPDATE batch SET stage = \(stage.rawValue) WHERE id = \(batch)")
    try connection.run(
      """
      INSERT INTO batch_step (batch_id, stage, at, by_hand)
      VALUES (\(batch), \(stage.rawValue), \(now.seconds), \(byHand))
      """)
  }

  /// Whether each letter of a batch on which people voted has its words.
  private func isSettled(_ batch: Int) throws(DatabaseError) -> Bool {
    try connection.first(
      """
      SELECT 1 FROM batch_letter
      WHERE batch_letter.batch_id = \(batch)
        AND EXISTS (SELECT 1 FROM letter_vote WHERE letter = batch_letter.letter)
        AND NOT EXISTS (SELECT 1 FROM word WHERE letter = batch_letter.letter AND place IS NOT NULL)
      LIMIT 1
      """
    ) { _ in false } ?? true
  }
}
