import Database
import Domain

extension Writings {
  /// Keeps a new batch of letters. Gives its id.
  ///
  /// - Throws: `Rejection` of `letters` for those of another batch, of an hour that is over.
  @discardableResult
  package func createBatch(_ draft: BatchDraft, at now: Instant? = nil) throws -> Int {
    try require(draft.problems)
    try requireFree(draft.letters, from: nil)
    let intention = try insertBody(draft.intention, at: .part)
    let rule = draft.rule
    try connection.run(
      """
      INSERT INTO batch (stage, voices, kept, intention_id, ballot, least_voters, has_inbox, reveals_by_hand)
      VALUES (\(draft.stage.rawValue), \(rule.voices), \(rule.kept), \(intention), \(rule.ballot.rawValue),
        \(rule.leastVoters), \(rule.hasInbox), \(rule.revealsByHand))
      """)
    let batch = connection.lastInsertedRowID
    try keepLetters(draft.letters, of: batch)
    try keepHours(draft.hours, of: batch, from: draft.stage, at: now)
    return batch
  }

  /// Changes a batch. Its rule stays once a vote has opened, and letters that have words stay in it.
  ///
  /// - Parameter version: that its editor saw.
  /// - Throws: `Rejection` as `createBatch`; of `letters` for letters with words left out; of the whole form where someone else has
  ///   changed it meanwhile.
  package func changeBatch(_ id: Int, _ draft: BatchDraft, version: Int, at now: Instant) throws {
    try require(draft.problems)
    guard let batch = try readings.batch(id), let body = try intention(of: id, version: version) else {
      throw Rejection("", .changed)
    }
    try requireFree(draft.letters, from: id)
    let removed = Set(batch.letters).subtracting(draft.letters)
    if try !removed.isDisjoint(with: readings.lettersWithAnyWord()) { throw Rejection("letters", .taken) }
    try replaceBody(body, with: draft.intention, at: .part)
    try connection.run("UPDATE batch SET version = version + 1 WHERE id = \(id)")
    if try readings.votes(of: id).isEmpty { try keepRule(draft.rule, of: id) }
    for letter in removed {
      try connection.run("DELETE FROM batch_letter WHERE letter = \(letter.description)")
    }
    try keepLetters(Set(draft.letters).subtracting(batch.letters).sorted(), of: id)
    try connection.run("DELETE FROM batch_hour WHERE batch_id = \(id)")
    try keepHours(draft.hours, of: id, from: batch.stage, at: now)
  }

  private func keepRule(_ rule: VoteRule, of batch: Int) throws(DatabaseError) {
    try connection.run(
      """
      UPDATE batch SET voices = \(rule.voices), kept = \(rule.kept), ballot = \(rule.ballot.rawValue),
        least_voters = \(rule.leastVoters), has_inbox = \(rule.hasInbox), reveals_by_hand = \(rule.revealsByHand)
      WHERE id = \(batch)
      """)
  }

  private func keepLetters(_ letters: [Letter], of batch: Int) throws(DatabaseError) {
    for letter in letters {
      try connection.run(
        "INSERT INTO batch_letter (letter, batch_id) VALUES (\(letter.description), \(batch))")
    }
  }

  /// Only what is still to come has an hour.
  private func keepHours(_ hours: BatchHours, of batch: Int, from stage: BatchStage, at now: Instant?) throws
  {
    for coming in BatchStage.scheduled where stage.awaits(coming) {
      guard let moment = hours[coming] else { continue }
      if let now, moment <= now { throw Rejection(coming.rawValue, .past) }
      try connection.run(
        "INSERT INTO batch_hour (batch_id, stage, at) VALUES (\(batch), \(coming.rawValue), \(moment.seconds))"
      )
    }
  }

  /// A letter is in one batch at most.
  private func requireFree(_ letters: [Letter], from batch: Int?) throws {
    if Set(letters).count < letters.count { throw Rejection("letters", .taken) }
    for letter in letters {
      let owner = try connection.first(
        "SELECT batch_id FROM batch_letter WHERE letter = \(letter.description)"
      ) { row in try row.int(0) }
      if let owner, owner != batch { throw Rejection("letters", .taken) }
    }
  }

  private func intention(of batch: Int, version: Int) throws(DatabaseError) -> Int? {
    try connection.first("SELECT intention_id FROM batch WHERE id = \(batch) AND version = \(version)") {
      row in
      try row.int(0)
    }
  }
}

extension Readings {
  /// What the form that changes a batch begins with; nil for none of that number. Three statements.
  package func batchDraft(_ id: Int) throws(DatabaseError) -> BatchDraftText? {
    guard let batch = try batch(id) else { return nil }
    return try connection.first(
      """
      SELECT batch.version, body.source FROM batch JOIN body ON body.id = batch.intention_id WHERE batch.id = \(id)
      """
    ) { row in
      BatchDraftText(
        batch: batch,
        draft: BatchDraft(
          letters: batch.letters, stage: batch.stage, rule: batch.rule, intention: try row.text(1),
          hours: batch.hours),
        version: try row.int(0))
    }
  }
}
