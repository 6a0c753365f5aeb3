import Database
import Domain

/// The votes of the abécédaire that items of agendas are bound to.
extension Readings {
  /// The votes of a meeting's items, by item. The viewer is known to see the meeting; what is read is the same for everyone. One
  /// statement for a meeting without any; one more for all of them, two for each batch, and three for each letter that is shown.
  func itemVotes(of meeting: Int) throws(DatabaseError) -> [Int: ItemVote] {
    let rows = try connection.rows(
      """
      SELECT agenda_vote.item_id, agenda_vote.batch_id, agenda_vote.letter
      FROM agenda_item CROSS JOIN agenda_vote ON agenda_vote.item_id = agenda_item.id
      WHERE agenda_item.meeting_id = \(meeting) ORDER BY agenda_item.position
      """
    ) { row in Numbered(id: try row.int(0), value: try VoteSubject(row, at: 1)) }
    if rows.isEmpty { return [:] }
    var votes: [Int: ItemVote] = [:]
    for batch in try batches() where rows.contains(where: { $0.value.batch == batch.id }) {
      let letters = try votedLetters(of: batch)
      for row in rows where row.value.batch == batch.id {
        votes[row.id] = ItemVote(
          subject: row.value,
          letters: letters.filter { row.value.letter == nil || $0.letter == row.value.letter },
          waitsAfterMeeting: batch.rule.revealsByHand)
      }
    }
    return votes
  }

  /// What an item can be bound to: the batches that are not settled yet, each as a whole and letter by letter. One statement.
  ///
  /// - Parameter bound: what it is bound to already, which stays possible.
  package func voteSubjects(besides bound: VoteSubject?) throws(DatabaseError) -> [VoteSubjectChoice] {
    try batches().filter { !$0.stage.showsOutcome || $0.id == bound?.batch }.flatMap { batch in
      let letters = batch.letters.map {
        VoteSubjectChoice(subject: VoteSubject(batch: batch.id, letter: $0), letters: [$0])
      }
      let whole = VoteSubjectChoice(subject: VoteSubject(batch: batch.id), letters: batch.letters)
      return batch.letters.count > 1 ? [whole] + letters : letters
    }
  }

  /// What an item of an agenda votes on; nil for nothing. One statement.
  func voteSubject(of item: Int) throws(DatabaseError) -> VoteSubject? {
    try connection.first("SELECT batch_id, letter FROM agenda_vote WHERE item_id = \(item)") { row in
      try VoteSubject(row, at: 0)
    }
  }

  /// What a viewer who may lead the votes of a meeting's items must know; nil for anyone else, and for a meeting without votes.
  ///
  /// - Parameter countsVoters: false for a page that is shown to a room.
  package func voteDesk(of meeting: Meeting, countsVoters: Bool) throws(DatabaseError) -> VoteDesk? {
    guard viewer.may(.organise, on: meeting.access.scope), viewer.may(.runAbecedaire) else { return nil }
    let votes = meeting.agenda.compactMap(\.vote)
    if votes.isEmpty { return nil }
    var (openable, turnout) = (Set<Letter>(), [Letter: Int]())
    for batch in try batches() where votes.contains(where: { $0.subject.batch == batch.id }) {
      openable.formUnion(try openableLetters(of: batch))
      if countsVoters { turnout.merge(try self.turnout(of: self.votes(of: batch.id))) { _, last in last } }
    }
    return VoteDesk(openable: openable, turnout: turnout)
  }

  private func votedLetters(of batch: Batch) throws(DatabaseError) -> [VotedLetter] {
    let votes = Dictionary(grouping: try votes(of: batch.id), by: \.letter)
    var letters: [VotedLetter] = []
    for letter in batch.letters {
      let own = votes[letter] ?? []
      letters.append(
        VotedLetter(
          letter: letter, step: own.last?.step ?? .waiting, round: own.last?.round ?? 0,
          outcome: try outcome(of: own.filter { $0.state == .shown }, for: letter)))
    }
    return letters
  }

  /// What the last of some votes of a letter, all of them shown, has brought.
  private func outcome(of shown: [LetterVote], for letter: Letter) throws(DatabaseError) -> VoteOutcome? {
    guard let last = shown.last else { return nil }
    let words = try standingWords(in: last)
    let tally = try tally(of: last, words: words)
    let isSettled = try hasKeptWords(letter)
    return VoteOutcome(of: last, tally, words: words, isTied: !isSettled && !tally.decision.tied.isEmpty)
  }
}

extension LetterVote {
  fileprivate var step: VotedLetter.Step {
    switch state {
    case .open: .open
    case .closed: hasTooFewVoters ? .tooFew : .closed
    case .shown: .shown
    }
  }
}

extension VoteSubject {
  /// Reads a batch and a letter, which may be NULL.
  fileprivate init(_ row: borrowing Row, at first: Int) throws(DatabaseError) {
    self.init(
      batch: try row.int(first), letter: try row.isNull(first + 1) ? nil : try row.letter(first + 1))
  }
}
