import Domain
import HTML

/// What the page of a vote shows, and to whom.
package struct VotingSheet: Sendable {
  package let batch: Batch
  /// The only letter that the page is about; nil for all those that vote.
  package let letter: Letter?
  /// The votes that are open, whoever may take part.
  package let open: [LetterVote]
  /// Those of the reader.
  package let papers: [BallotPaper]
  /// What is ticked; nil for what was given before.
  package var form: BallotForm?
  package var problems: [Problem] = []
  /// nil for whoever cannot vote.
  package let seal: FormSeal?

  package init(
    batch: Batch, letter: Letter?, open: [LetterVote], papers: [BallotPaper], seal: FormSeal?
  ) {
    self.batch = batch
    self.letter = letter
    self.open = open
    self.papers = papers
    self.seal = seal
  }

  /// The page.
  package var path: SitePath { .batch(letter.map { .letterBallot($0) } ?? .ballot(batch.id)) }

  /// Whether ballots are put into an urn here, once for all.
  package var isDetached: Bool { rule.ballot == .detached }

  /// All votes of a batch are of one rule but for a second vote's voices.
  var rule: VoteRule { papers.first?.vote.rule ?? open.first?.rule ?? batch.rule }

  var shownForm: BallotForm { form ?? BallotForm(papers) }

  /// Those on which the reader can still put something.
  var toFill: [BallotPaper] { papers.filter { $0.vote.state == .open && !$0.hasSigned } }

  var title: String {
    let letters = letter.map { [$0] } ?? letters
    let isSecond = !open.isEmpty && open.allSatisfy { $0.round > 1 }
    return
      "\(isSecond ? "Second vote" : "Voter") pour \(letters.count == 1 ? "la" : "les") \(lettersInWords(letters))"
  }

  /// Those that vote; all of the batch while none does.
  private var letters: [Letter] {
    let voting = open.map(\.letter)
    return voting.isEmpty ? batch.letters : voting
  }

  /// When a vote closes by itself; nil where someone closes it.
  func closing(of vote: LetterVote) -> Instant? { vote.round == 1 ? batch.hours[.settling] : vote.closesAt }

  /// The hour at which all the open votes close; nil where they do not close together, or by hand.
  var closing: Instant? {
    let closings = Set(open.map(closing(of:)))
    return closings.count == 1 ? closings.first ?? nil : nil
  }
}
