import Database
import Domain

/// People propose words, and take them back until words are grouped.
extension Writings {
  /// Keeps a word that a member proposes, or their support of the same word that is there already. Gives the row of the word.
  ///
  /// - Parameter choice: what they have said of words that are alike. `another` makes a word of one that differs by accents.
  /// - Throws: `Rejection` of the whole form when no words are proposed for the letters of the batch, or the member has proposed as
  ///   many as one may; of `word` for one of another letter, and for one that they have proposed already.
  @discardableResult
  package func propose(
    _ draft: WordProposalDraft, to batch: Int, _ choice: ProposalChoice, by member: Member, at now: Instant
  ) throws -> Int {
    try require(draft.problems)
    guard let found = try readings.batch(batch), found.stage == .proposing else {
      throw Rejection("", .notNow)
    }
    guard try countProposals(of: member, to: batch) < WordProposalDraft.mostOfOnePerson else {
      throw Rejection("", .enough(maximum: WordProposalDraft.mostOfOnePerson))
    }
    let spelling = draft.spelling
    let known = try supported(spelling, choice, in: found, by: member)
    if let known { try keepOlderOrigin(of: known, at: now) }
    let row = try known ?? createProposedWord(spelling, waits: found.rule.hasInbox, at: now)
    do throws(DatabaseError) {
      try insertProposal(
        of: row, spelling, reason: draft.reason.trimmed, by: member.id, isNamed: draft.isNamed, at: now)
    } catch {
      if case .constraint(.unique, _) = error { throw Rejection("word", .taken) }
      throw error
    }
    return row
  }

  /// Takes a member's own proposal back. The word goes with its last one. False for what is not theirs.
  ///
  /// - Throws: `Rejection` of the whole form once its letter's words are not proposed any more.
  package func withdrawProposal(_ id: Int, by member: Member) throws -> Bool {
    let found = try connection.first(
      """
      SELECT word_proposal.word_id, batch.stage FROM word_proposal
      JOIN word ON word.id = word_proposal.word_id
      JOIN batch_letter ON batch_letter.letter = word.letter
      JOIN batch ON batch.id = batch_letter.batch_id
      WHERE word_proposal.id = \(id) AND word_proposal.person_id = \(member.id)
      """
    ) { row in
      FoundProposal(word: try row.int(0), stage: try row.text(1, as: BatchStage.init(rawValue:)))
    }
    guard let found else { return false }
    guard found.stage == .proposing else { throw Rejection("", .notNow) }
    try connection.run("DELETE FROM word_proposal WHERE id = \(id)")
    try mustSweep()
    let isLast =
      try connection.first("SELECT 1 FROM word_proposal WHERE word_id = \(found.word) LIMIT 1") { _ in false }
      ?? true
    if isLast { try deleteWord(found.word) }
    return true
  }

  /// Keeps that a word came from a pad: it stays when those who proposed it too take that back.
  func keepOrigin(of word: Int, _ spelling: WordSpelling, at now: Instant) throws(DatabaseError) {
    let isKept = try connection.first(
      "SELECT 1 FROM word_proposal WHERE word_id = \(word) AND person_id IS NULL LIMIT 1"
    ) { _ in true }
    if isKept == nil {
      try insertProposal(of: word, spelling, reason: "", by: nil, isNamed: false, at: now)
    }
  }

  /// A new word that only a pad or a proposal has brought. Gives its row.
  func createProposedWord(_ spelling: WordSpelling, waits: Bool, at now: Instant) throws -> Int {
    try createWord(
      WordDraft(text: spelling.text, synonym: spelling.synonym, place: nil, definition: "", argument: ""),
      waits ? .waiting : .proposed, at: now)
  }

  private func insertProposal(
    of word: Int, _ spelling: WordSpelling, reason: String, by person: Int?, isNamed: Bool, at now: Instant
  ) throws(DatabaseError) {
    try connection.run(
      """
      INSERT INTO word_proposal (word_id, person_id, text, synonym, reason, is_named, proposed_at)
      VALUES (\(word), \(person), \(spelling.text), \(spelling.synonym), \(reason), \(isNamed), \(now.seconds))
      """)
  }

  /// A word that was there before anyone proposed it is nobody's, and stays.
  private func keepOlderOrigin(of word: Int, at now: Instant) throws {
    let spelling = try connection.first(
      """
      SELECT text, synonym FROM word
      WHERE id = \(word) AND NOT EXISTS (SELECT 1 FROM word_proposal WHERE word_id = word.id)
      """
    ) { row in WordSpelling(text: try row.text(0), synonym: try row.optionalText(1)) }
    if let spelling { try keepOrigin(of: word, spelling, at: now) }
  }

  /// The word that is there already, if the proposal is for it: the one that was chosen, or an equal one, seen or not.
  private func supported(
    _ spelling: WordSpelling, _ choice: ProposalChoice, in batch: Batch, by member: Member
  )
    throws -> Int?
  {
    if case .same(let row) = choice {
      let alike = try readings(as: .member(member)).alike(spelling, in: batch)
      guard alike.contains(where: { $0.id == row }) else { throw Rejection("word", .alike) }
      return row
    }
    guard let letter = French.initial(of: spelling.text), batch.letters.contains(letter) else {
      throw Rejection("word", .unknown)
    }
    // Whoever was asked has said that accents make it another word: « pêche » is not « péché ».
    return try readings.equalWord(spelling.text, for: letter) {
      choice == .another ? $0.lowercased() : French.folded($0)
    }
  }

  private func countProposals(of member: Member, to batch: Int) throws(DatabaseError) -> Int {
    try connection.first(
      """
      SELECT count(*) FROM word_proposal
      JOIN word ON word.id = word_proposal.word_id
      JOIN batch_letter ON batch_letter.letter = word.letter
      WHERE word_proposal.person_id = \(member.id) AND batch_letter.batch_id = \(batch)
      """
    ) { row in try row.int(0) } ?? 0
  }

  private func deleteWord(_ word: Int) throws {
    try connection.run(
      "UPDATE word SET merged_into = NULL, merged_by = NULL, merged_at = NULL WHERE merged_into = \(word)")
    try connection.run("DELETE FROM word WHERE id = \(word)")
    try index(.word, word)
  }
}

extension Readings {
  /// The row of the word that is equal to a text by `key`; nil for none.
  func equalWord(_ text: String, for letter: Letter, _ key: (String) -> String) throws(DatabaseError) -> Int?
  {
    let own = key(text)
    return try connection.rows(
      "SELECT id, text FROM word WHERE letter = \(letter.description) ORDER BY id"
    ) { row in NumberedText(row: try row.int(0), text: try row.text(1)) }
    .first { key($0.text) == own }?.row
  }
}

private struct NumberedText {
  let row: Int
  let text: String
}

private struct FoundProposal {
  let word: Int
  let stage: BatchStage
}
