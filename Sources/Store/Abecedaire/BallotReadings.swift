import Database
import Domain

extension Readings {
  /// The ballot papers of one voter for the letters of a batch whose vote is open and in which they may vote: each with its words
  /// in the order of this voter. Four statements for each letter.
  ///
  /// - Parameters:
  ///   - letter: that one alone; nil for all.
  ///   - sent: what came from an older page: its votes are there even if they are over, so that nothing typed is lost.
  package func ballotPapers(
    of batch: Batch, for voter: Participant, only letter: Letter? = nil, with sent: [SentBallot] = []
  ) throws -> [BallotPaper] {
    var papers: [BallotPaper] = []
    for vote in try votes(of: batch.id) where letter == nil || vote.letter == letter {
      let isAsked =
        try sent.contains { $0.isFor(vote) } || vote.state == .open && mayVote(voter, for: vote.letter)
      guard isAsked else { continue }
      let words = try standingWords(in: vote)
      papers.append(
        BallotPaper(
          vote: vote, words: BallotOrder.shuffled(words, seed: seed(of: voter, for: vote)),
          given: Set(try voices(of: voter, for: vote.letter)),
          hasSigned: try hasSigned(voter, for: vote.letter, round: vote.round)))
    }
    return papers
  }

  /// Whether someone may vote for a letter: members for each, guests where their meeting votes, while it runs. One statement for a
  /// guest.
  package func mayVote(_ voter: Participant, for letter: Letter) throws(DatabaseError) -> Bool {
    guard case .guest(let guest) = voter else { return true }
    return try connection.first(
      """
      SELECT 1 FROM agenda_item
      JOIN agenda_vote ON agenda_vote.item_id = agenda_item.id
      JOIN meeting ON meeting.id = agenda_item.meeting_id
      JOIN batch_letter ON batch_letter.batch_id = agenda_vote.batch_id
      WHERE agenda_item.meeting_id = \(guest.meeting) AND meeting.state = 'running'
        AND batch_letter.letter = \(letter.description)
        AND COALESCE(agenda_vote.letter, batch_letter.letter) = batch_letter.letter
      LIMIT 1
      """
    ) { _ in true } ?? false
  }

  /// How many people have voted for each letter whose vote is open: for those who lead it, and nobody else. One statement for each
  /// urn, and one for all other letters: it reads all votes, which lie by voter.
  package func turnout(of votes: [LetterVote]) throws(DatabaseError) -> [Letter: Int] {
    var turnout: [Letter: Int] = [:]
    let open = votes.filter { $0.state == .open }
    for vote in open where vote.rule.ballot == .detached {
      turnout[vote.letter] = try countVoters(of: vote)
    }
    let changeable = open.filter { $0.rule.ballot == .modifiable }
    if changeable.isEmpty { return turnout }
    let counts = try connection.rows(
      "SELECT letter, count(*) FROM vote GROUP BY letter"
    ) { row in LetterCount(letter: try row.letter(0), count: try row.int(1)) }
    for vote in changeable {
      turnout[vote.letter] = counts.first { $0.letter == vote.letter }?.count ?? 0
    }
    return turnout
  }

  /// How many people have voted so far, or had until their ballots were counted.
  func countVoters(of vote: LetterVote) throws(DatabaseError) -> Int {
    let letter = vote.letter.description
    let count: SQL =
      switch vote.rule.ballot {
      case .modifiable:
        "SELECT count(*) FROM vote WHERE letter = \(letter)"
      // Not the signatures: those of people who have left are gone, and their ballots are not.
      case .detached:
        """
        SELECT count(DISTINCT cast_ballot.id) FROM word JOIN cast_ballot ON cast_ballot.word_id = word.id
        WHERE word.letter = \(letter) AND cast_ballot.round = \(vote.round)
        """
      }
    return try connection.first(count) { row in try row.int(0) } ?? 0
  }

  /// Whether someone has put a ballot into the urn. One statement.
  func hasSigned(_ voter: Participant, for letter: Letter, round: Int) throws(DatabaseError) -> Bool {
    try connection.first(
      """
      SELECT 1 FROM signature
      WHERE letter = \(letter.description) AND round = \(round) AND voter = \(voter.voterKey)
      """
    ) { _ in true } ?? false
  }

  /// The words that stand in a vote, in alphabetical order.
  func standingWords(in vote: LetterVote) throws(DatabaseError) -> [BallotWord] {
    try connection.rows(
      """
      SELECT id, slug, text, synonym FROM word
      WHERE letter = \(vote.letter.description) AND round >= \(vote.round) AND \(SQL.stands) ORDER BY sort_key
      """
    ) { row in
      BallotWord(
        id: try row.int(0), slug: try row.slug(1), text: try row.text(2), synonym: try row.optionalText(3))
    }
  }

  private func seed(of voter: Participant, for vote: LetterVote) -> UInt64 {
    let place = UInt64(vote.letter.index * 2 + vote.round)
    return UInt64(bitPattern: Int64(voter.voterKey)) &* 64 &+ place
  }
}
