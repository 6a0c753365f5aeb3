import Database
import Domain

/// What was proposed, as the viewer may see it.
extension Readings {
  /// The words of a batch that everyone sees, those of groups under their heads, some at a time. Two statements.
  ///
  /// - Parameter before: the last word of those that were shown before.
  package func proposedWords(for letter: Letter, after before: Slug? = nil) throws(DatabaseError)
    -> ProposedWords
  {
    let found = try words(
      where: """
        \(SQL.stands) AND word.letter = \(letter.description)
        AND word.sort_key > COALESCE((SELECT sort_key FROM word WHERE slug = \(before?.text)), '')
        """,
      limit: Self.proposedAtOnce + 1)
    let shown = try withProposals(Array(found.prefix(Self.proposedAtOnce)))
    return ProposedWords(
      letter: letter, words: shown, isLater: before != nil,
      last: found.count > shown.count ? shown.last?.slug : nil)
  }

  /// How many words everyone sees for each letter of a batch, groups counted once. One statement.
  package func countProposedWords(of batch: Batch) throws(DatabaseError) -> [Letter: Int] {
    let counts = try connection.rows(
      """
      SELECT batch_letter.letter, (SELECT count(*) FROM word WHERE word.letter = batch_letter.letter AND \(SQL.stands))
      FROM batch_letter WHERE batch_letter.batch_id = \(batch.id)
      """
    ) { row in LetterCount(letter: try row.letter(0), count: try row.int(1)) }
    return Dictionary(counts.map { ($0.letter, $0.count) }) { first, _ in first }
  }

  /// What the viewer has proposed for the letters of a batch, the latest first and some at a time; nothing for anyone but a member.
  /// One statement.
  ///
  /// - Parameter last: the last one of those that were shown before.
  package func ownProposals(for batch: Batch, before last: Int? = nil) throws(DatabaseError) -> [OwnProposal]
  {
    guard let member = viewer.member else { return [] }
    return try connection.rows(
      """
      SELECT word_proposal.id, word_proposal.text, word_proposal.synonym, word_proposal.reason, word_proposal.is_named,
        word.slug, word.text, word.state
      FROM word_proposal
      JOIN word ON word.id = word_proposal.word_id
      JOIN batch_letter ON batch_letter.letter = word.letter
      WHERE word_proposal.person_id = \(member.id) AND batch_letter.batch_id = \(batch.id)
        AND word_proposal.id < \(last ?? .max)
      ORDER BY word_proposal.id DESC LIMIT \(OwnProposal.atOnce + 1)
      """
    ) { row in
      OwnProposal(
        id: try row.int(0), spelling: try row.spelling(1), reason: try row.text(3), isNamed: try row.bool(4),
        word: try row.slug(5), text: try row.text(6),
        state: try row.text(7, as: WordState.init(rawValue:)))
    }
  }

  /// What was said of one word when it was proposed, as far as the viewer sees the word. Two statements.
  package func proposals(of word: Slug) throws(DatabaseError) -> [WordProposal] {
    let found = try words(where: "word.slug = \(word.text) AND \(viewer.seesWord)", limit: 1)
    return try withProposals(found).first?.proposals ?? []
  }

  /// The words of a batch that may be the same as one that is being proposed, among those that the viewer sees; of a group its head.
  /// Two statements.
  package func alike(_ spelling: WordSpelling, in batch: Batch) throws(DatabaseError) -> [ProposedWord] {
    let rows = try connection.rows(
      """
      SELECT word.id, word.slug, word.letter, word.text, word.synonym, word.state, word.merged_into
      FROM batch_letter JOIN word ON word.letter = batch_letter.letter
      WHERE batch_letter.batch_id = \(batch.id) AND \(viewer.seesWord) ORDER BY word.sort_key
      """
    ) { row in HeadedWord(word: try ProposedWord(row), head: try row.optionalInt(6)) }
    let alike = WordKinship.alike(spelling, among: rows.map(\.word.spelling)).map { rows[$0] }
    let heads = Set(alike.map { $0.head ?? $0.word.id })
    return try withProposals(Array(rows.map(\.word).filter { heads.contains($0.id) }.prefix(Self.mostAlike)))
  }

  /// The words of a batch that may be the same as another of their letter, where the letter does not vote yet; those that everyone
  /// sees and that stand. One statement for each letter and one for the votes.
  package func likenesses(in batch: Batch, limit: Int) throws(DatabaseError) -> [WordLikeness] {
    var found: [WordLikeness] = []
    for letter in try lettersToGroup(in: batch) {
      let words = try standingWords(for: letter)
      let pairs = WordKinship.pairs(among: words.map(\.spelling), limit: limit - found.count)
      found += pairs.map { WordLikeness(first: words[$0.first], second: words[$0.second]) }
      if found.count >= limit { break }
    }
    return found
  }

  /// The letters of a batch whose vote has not opened. One statement.
  package func lettersToGroup(in batch: Batch) throws(DatabaseError) -> [Letter] {
    let voting = Set(try votes(of: batch.id).map(\.letter))
    return batch.letters.filter { !voting.contains($0) }
  }

  /// Some of the words that stand for a letter, in alphabetical order, from behind one of them on. One statement.
  package func wordsToGroup(for letter: Letter, after before: Slug?) throws(DatabaseError) -> ProposedWords {
    let words = try standingWords(for: letter)
    let start = before.flatMap { before in words.firstIndex { $0.slug == before } }.map { $0 + 1 } ?? 0
    let shown = Array(words[start...].prefix(Self.groupedAtOnce))
    return ProposedWords(
      letter: letter, words: shown, isLater: start > 0,
      last: start + shown.count < words.count ? shown.last?.slug : nil)
  }

  /// The words that stand for a letter, in alphabetical order. One statement.
  package func standingWords(for letter: Letter) throws(DatabaseError) -> [ProposedWord] {
    try words(where: "\(SQL.stands) AND word.letter = \(letter.description)", limit: Self.mostOfLetter)
  }

  /// The groups of a batch's words, by letter and then in alphabetical order. Three statements.
  package func wordGroups(in batch: Batch) throws(DatabaseError) -> [WordGroup] {
    let members = try connection.rows(
      """
      SELECT word.id, word.slug, word.letter, word.text, word.synonym, word.state, word.merged_into,
        COALESCE(person.name, ''), word.merged_by IS NULL, word.merged_at
      FROM batch_letter
      JOIN word ON word.letter = batch_letter.letter
      LEFT JOIN person ON person.id = word.merged_by
      WHERE batch_letter.batch_id = \(batch.id) AND word.merged_into IS NOT NULL AND word.state = 'proposed'
      ORDER BY word.letter, word.sort_key
      """
    ) { row in
      GroupedWord(
        word: try ProposedWord(row), head: try row.int(6), by: try row.author(7), at: try row.optionalInt(9))
    }
    if members.isEmpty { return [] }
    let heads = try words(where: "word.id IN \(list: members.map(\.head))", limit: members.count)
    let whole = try withProposals(heads + members.map(\.word))
    let byRow = Dictionary(whole.map { ($0.id, $0) }) { first, _ in first }
    let byHead = Dictionary(grouping: members, by: \.head)
    return heads.map { head in
      WordGroup(
        head: byRow[head.id] ?? head,
        members: (byHead[head.id] ?? []).map { member in
          WordGroup.Member(
            word: byRow[member.word.id] ?? member.word, by: member.by,
            at: member.at.map(Instant.init(seconds:)))
        })
    }
  }

  /// The words of a batch that wait for someone who runs the abécédaire, or that were refused, some at a time: for them alone. Four
  /// statements.
  ///
  /// - Parameter before: the last word of those that were shown before.
  package func inbox(of batch: Batch, _ state: WordState, after before: Slug? = nil) throws(DatabaseError)
    -> InboxPart
  {
    guard viewer.may(.runAbecedaire) else {
      return InboxPart(state, words: [], after: nil, last: nil, waiting: 0, refused: 0)
    }
    let behind: SQL =
      before == nil
      ? "TRUE"
      : """
      (word.letter, word.sort_key, word.id) > (SELECT letter, sort_key, id FROM word WHERE slug = \(before?.text))
      """
    let found = try words(
      where: """
        word.state = \(state.rawValue)
        AND word.letter IN (SELECT letter FROM batch_letter WHERE batch_id = \(batch.id))
        AND \(behind)
        """,
      limit: Self.inboxAtOnce + 1)
    let shown = try withProposals(Array(found.prefix(Self.inboxAtOnce)))
    return InboxPart(
      state, words: shown, after: before, last: found.count > shown.count ? shown.last?.slug : nil,
      waiting: try countWords(of: batch.id, .waiting), refused: try countWords(of: batch.id, .refused))
  }

  /// How many words of a batch are in a state: for those who run the abécédaire. One statement.
  package func countWords(of batch: Int, _ state: WordState) throws(DatabaseError) -> Int {
    try connection.first(
      """
      SELECT count(*) FROM batch_letter JOIN word ON word.letter = batch_letter.letter
      WHERE batch_letter.batch_id = \(batch) AND word.state = \(state.rawValue)
      """
    ) { row in try row.int(0) } ?? 0
  }

  static let proposedAtOnce = 15
  /// Whoever is asked about more reads none.
  static let mostAlike = 5
  /// Each may have a reason beside its buttons: more would be too heavy a page.
  static let inboxAtOnce = 12
  /// Boxes to tick.
  static let groupedAtOnce = 60
  /// No letter has as many; a page is no longer for it.
  static let mostOfLetter = 3_000

  private func words(where condition: SQL, limit: Int) throws(DatabaseError) -> [ProposedWord] {
    try connection.rows(
      """
      SELECT word.id, word.slug, word.letter, word.text, word.synonym, word.state FROM word
      WHERE \(condition) ORDER BY word.letter, word.sort_key, word.id LIMIT \(limit)
      """
    ) { row in try ProposedWord(row) }
  }

  /// Words with what was said when they were proposed, as far as the viewer sees it. One statement.
  package func withProposals(_ words: [ProposedWord]) throws(DatabaseError) -> [ProposedWord] {
    if words.isEmpty { return [] }
    let rows = try connection.rows(
      """
      SELECT word_proposal.word_id, word_proposal.text, word_proposal.synonym, word_proposal.reason,
        person.id IS NOT NULL, CASE WHEN word_proposal.is_named THEN person.name END
      FROM word_proposal JOIN word ON word.id = word_proposal.word_id
      LEFT JOIN person ON person.id = word_proposal.person_id
      WHERE word_proposal.word_id IN \(list: words.map(\.id)) AND \(viewer.seesProposal) ORDER BY word_proposal.id
      """
    ) { row in
      ProposalOfWord(
        word: try row.int(0),
        proposal: WordProposal(
          spelling: try row.spelling(1), reason: try row.text(3), isByPerson: try row.bool(4),
          name: try row.optionalText(5)))
    }
    let byWord = Dictionary(grouping: rows, by: \.word)
    return words.map { word in word.with((byWord[word.id] ?? []).map(\.proposal)) }
  }
}

extension ProposedWord {
  /// Reads row, slug, letter, text, synonym and state, the first columns of a row.
  fileprivate init(_ row: borrowing Row) throws(DatabaseError) {
    self.init(
      id: try row.int(0), slug: try row.slug(1), letter: try row.letter(2), spelling: try row.spelling(3),
      state: try row.text(5, as: WordState.init(rawValue:)))
  }
}

private struct HeadedWord {
  let word: ProposedWord
  let head: Int?
}

private struct GroupedWord {
  let word: ProposedWord
  let head: Int
  let by: Author?
  let at: Int?
}

private struct ProposalOfWord {
  let word: Int
  let proposal: WordProposal
}
