/// The way of a batch, from stage to stage.
extension BatchStage {
  /// The stages that may follow it at once, the next one first.
  package var following: [BatchStage] {
    switch self {
    case .planned: [.proposing, .grouping, .voting]
    case .proposing: [.grouping, .voting]
    case .grouping: [.voting]
    case .voting: [.settling]
    case .settling: [.defining]
    case .defining: [.published]
    case .published: []
    }
  }
}

extension Batch {
  /// Whether it may come to a stage from its own: to one that follows; to its vote once more, for the letters that wait for it; and
  /// back to its proposing, by hand, until a vote has opened.
  ///
  /// - Parameter votes: those of its letters.
  package func mayCome(to coming: BatchStage, _ votes: [LetterVote], byHand: Bool) -> Bool {
    switch (stage, coming) {
    case (.voting, .voting): true
    case (.grouping, .proposing): byHand && votes.isEmpty
    default: stage.following.contains(coming)
    }
  }

  /// What comes after its stage: of the stages that may follow at once the first one that has an hour, or else the next one. nil
  /// for a batch that is at its end.
  package var nextMove: BatchMove? {
    let next = stage.following.first { hours[$0] != nil } ?? stage.following.first
    return next.map { BatchMove(stage: $0, at: hours[$0]) }
  }

  /// The stages to which someone may bring it by hand, the next one first. Words are defined as soon as nothing is left to settle,
  /// by itself.
  ///
  /// - Parameter votes: those of its letters.
  package func stagesByHand(_ votes: [LetterVote]) -> [BatchStage] {
    switch stage {
    case .grouping: votes.isEmpty ? [.voting, .proposing] : [.voting]
    case .voting: Set(votes.map(\.letter)).count < letters.count ? [.settling, .voting] : [.settling]
    case .planned: [.proposing]
    case .proposing: [.grouping]
    case .defining: [.published]
    case .settling, .published: []
    }
  }
}

/// How far the choice of the words of a letter is, as far as everyone may know it.
package enum LetterStanding: Hashable, Sendable {
  case open
  /// Too few have voted: nobody learns what they said, and somebody must decide how to go on.
  case tooFew
  /// The vote is over, and its results wait to be revealed.
  case hidden
  /// For some words there are too few seats.
  case tied
  /// The words are known.
  case kept
}

extension LetterResult {
  package var standing: LetterStanding {
    guard let vote = rounds.last?.vote else { return .open }
    if vote.state == .open { return .open }
    if !kept.isEmpty { return .kept }
    if vote.state == .closed { return vote.hasTooFewVoters ? .tooFew : .hidden }
    return tied.isEmpty ? .kept : .tied
  }

  /// The words of all its votes, by their rows.
  package func word(_ id: Int) -> BallotWord? { rounds.first?.words.first { $0.id == id } }
}

/// What the votes said of a word that was kept.
package struct WordVoices: Hashable, Sendable {
  package let letter: Letter
  /// Of the first vote.
  package let voices: Int
  package let voters: Int
  /// Among the kept words of its letter, from 1.
  package let place: Int
  /// Whether other words had as many voices, so that something else gave it its place.
  package let wasTied: Bool

  package init(letter: Letter, voices: Int, voters: Int, place: Int, wasTied: Bool) {
    self.letter = letter
    self.voices = voices
    self.voters = voters
    self.place = place
    self.wasTied = wasTied
  }
}
