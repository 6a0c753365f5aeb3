import Domain
import HTML

/// How far the vote of an item is, in the element in which a page that follows the meeting has it: the same for everyone, so that it
/// is sent to all who have such a page open. It is empty and not seen for an item without a vote.
func itemVoteCall(_ item: AgendaItem) -> HTML {
  guard let vote = item.vote else { return #"<div id="vote-\#(item.id)" hidden></div>"# }
  let sentences = VotedLetter.Step.inOrder.compactMap { sentence($0, vote) }
  return """
    <div class="item-vote" id="vote-\(item.id)" data-say="\(each: sentences, { "\($0.words) " })">\
    <p class="label">\(vote.inWords)</p>\
    \(each: sentences, { "<p>\($0.words)\($0.link)</p>" })\
    \(outcomes(vote, hasBars: true))</div>

    """
}

/// The same in minutes: what is voted on, and the results that are shown.
func minutesVote(_ vote: ItemVote) -> HTML {
  """
  <p><strong>\(vote.inWords)</strong></p>
  \(outcomes(vote, hasBars: false))
  """
}

extension Meeting {
  /// Whether people vote in an item of it.
  var hasVotes: Bool { agenda.contains { $0.vote != nil } }
}

extension ItemVote {
  /// « Vote : lettre A »
  var inWords: String { capitalized(voteInWords(letters.map(\.letter))) }
}

/// « vote : lettre A »
func voteInWords(_ letters: [Letter]) -> String { "vote\u{A0}: \(lettersInWords(letters))" }

/// « Lettre A, second vote, 12 votants sur 20 »
func votersInWords(_ letter: Letter, _ outcome: VoteOutcome) -> String {
  let voters = "\(grouped(outcome.voters))\u{A0}\(outcome.voters == 1 ? "votant" : "votants")"
  return
    "Lettre \(letter)\(outcome.round > 1 ? ", second vote" : ""), \(voters) sur \(grouped(outcome.eligible))"
}

/// « de la lettre A », « des lettres A à D »
func ofLetters(_ letters: [Letter]) -> String {
  "\(letters.count == 1 ? "de la" : "des") \(lettersInWords(letters))"
}

private struct Sentence {
  let words: HTML
  let link: HTML
}

private func sentence(_ step: VotedLetter.Step, _ vote: ItemVote) -> Sentence? {
  let letters = vote.letters.filter { $0.step == step }
  guard let first = letters.first else { return nil }
  let isSecond = letters.allSatisfy { $0.round == 2 }
  let which: HTML = "Le \(isSecond ? "second vote" : "vote") \(ofLetters(letters.map(\.letter)))"
  switch step {
  case .open:
    let path: BatchPath = letters.count == 1 ? .letterBallot(first.letter) : .ballot(vote.subject.batch)
    return Sentence(
      words: "\(which) est ouvert.",
      link: """
         <a class="vote-link" href="\(path: .batch(path))">Voter<span class="hidden"> pour \
        \(letters.count == 1 ? "la" : "les") \(lettersInWords(letters.map(\.letter)))</span></a>
        """)
  case .closed: return Sentence(words: "\(which) est clos. Ses résultats vont être révélés.", link: .empty)
  case .tooFew:
    return Sentence(
      words: "\(which) est clos&nbsp;: trop peu de votants, les voix ne sont montrées à personne.",
      link: .empty)
  case .waiting: return Sentence(words: "\(which) n’est pas encore ouvert.", link: .empty)
  case .shown: return nil
  }
}

/// What is shown, letter by letter, and where all of it is.
private func outcomes(_ vote: ItemVote, hasBars: Bool) -> HTML {
  """
  \(each: vote.letters, { letter in "\(some: letter.outcome, { outcomeTable($0, of: letter, hasBars: hasBars) })" })\
  \(if: vote.letters.contains { $0.outcome != nil },
    #"<p class="small"><a href="\#(path: .batch(.results(vote.subject.batch)))">Tous les résultats</a></p>"#)
  """
}

private func outcomeTable(_ outcome: VoteOutcome, of letter: VotedLetter, hasBars: Bool) -> HTML {
  """
  <table class="ranking"><caption>\(votersInWords(letter.letter, outcome))</caption>\
  <thead><tr><th scope="col">Rang</th><th scope="col">Mot</th><th scope="col">Voix</th></tr></thead><tbody>\
  \(each: outcome.first, { line in
    """
    <tr><td>\(line.rankInWords)</td><th scope="row"><a href="\(path: .word(line.word.slug))">\(line.word.text)</a>\
    \(some: line.word.synonym, { " (\($0))" })</th><td>\(if: hasBars, bar(line.voices, of: outcome.voters))\
    \(voicesInWords(line.voices))</td></tr>

    """
  })</tbody></table>
  \(if: outcome.first.isEmpty, "<p>Aucun mot n’a eu de voix.</p>")\
  \(if: outcome.isTied && letter.step == .shown, "<p>Des mots sont ex æquo&nbsp;: il reste à les départager.</p>")
  """
}

/// The share of the voters, beside the figure that says the same.
private func bar(_ voices: Int, of voters: Int) -> HTML {
  """
  <svg class="share" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\
  <rect width="\(voters > 0 ? min(100, voices * 100 / voters) : 0)" height="8"/></svg>
  """
}

extension VotedLetter.Step {
  /// What is to be done first.
  fileprivate static let inOrder: [Self] = [.open, .closed, .tooFew, .waiting]
}
