import Domain

/// The addresses of the way of the words: of batches, proposals, votes and results.
package enum BatchPath: Hashable, Sendable {
  // Batches and their stages.
  case batch(Int)
  case newBatch
  case editBatch(Int)
  /// Where a batch is brought to another stage: the page that says what happens, and what its form is sent to.
  case step(Int, to: BatchStage?)
  /// The same for the vote of one letter.
  case letterVote(Letter, LetterGesture?)
  case settle(Int, Letter)
  // Proposing and grouping.
  case propose(Int)
  /// What was proposed for a letter, from behind a word on.
  case proposed(Int, Letter, after: Slug?)
  /// The reader's own proposals, from before one of them on.
  case ownProposals(Int, before: Int)
  case withdrawProposal(Int)
  /// The words that wait to be received, or were refused, from behind a word on.
  case received(Int, WordState, after: Slug?)
  case group(Int)
  case groupLetter(Int, Letter)
  // Voting.
  case ballot(Int)
  case letterBallot(Letter)
  // Results.
  case results(Int)
  /// The results as a file: `csv`, `json` or `md`.
  case resultsFile(Int, String)
  case ballotsFile(Int)

  /// What stands behind `/abecedaire/`.
  var rest: String {
    switch self {
    case .batch(let id): "lots/\(id)"
    case .newBatch: "lots/nouveau"
    case .editBatch(let id): "lots/\(id)/modifier"
    case .step(let id, let stage):
      "lots/\(id)/etape\(SitePath.query((BatchStepForm.stage, stage?.rawValue)))"
    case .letterVote(let letter, let gesture):
      "\(letter.small)/vote\(SitePath.query((LetterVoteForm.gesture, gesture?.rawValue)))"
    case .settle(let id, let letter): "lots/\(id)/departager/\(letter.small)"
    case .propose(let id): "lots/\(id)/proposer"
    case .proposed(let id, let letter, let after):
      "lots/\(id)/proposer\(SitePath.query((ProposalsQuery.letter, letter.small), (ProposalsQuery.after, after?.text)))"
    case .ownProposals(let id, let before):
      "lots/\(id)/proposer\(SitePath.query((ProposalsQuery.before, "\(before)")))"
    case .withdrawProposal(let id): "propositions/\(id)/retirer"
    case .received(let id, let state, let after):
      "lots/\(id)/a-recevoir\(SitePath.query((InboxQuery.state, state == .refused ? InboxQuery.refused : nil), (ProposalsQuery.after, after?.text)))"
    case .group(let id): "lots/\(id)/regrouper"
    case .groupLetter(let id, let letter):
      "lots/\(id)/regrouper\(SitePath.query((ProposalsQuery.letter, letter.small)))"
    case .ballot(let id): "lots/\(id)/voter"
    case .letterBallot(let letter): "\(letter.small)/voter"
    case .results(let id): "lots/\(id)/resultats"
    case .resultsFile(let id, let kind): "lots/\(id)/resultats.\(kind)"
    case .ballotsFile(let id): "lots/\(id)/bulletins.csv"
    }
  }
}

/// Which words the page that receives them shows, as its address names them.
package enum InboxQuery {
  package static let state = "etat"
  /// Those that were refused; without it those that wait.
  package static let refused = "refuses"
}

/// Which of many proposals a page shows, as its address names them.
package enum ProposalsQuery {
  package static let letter = "lettre"
  package static let after = "apres"
  package static let before = "avant"
}
