import Domain
import HTML

/// How far each letter is whose vote was opened, with the way to its ballot; and, for those who run the abécédaire, what they may do
/// with it.
func letterStandings(_ sheet: BatchSheet) -> HTML {
  """
  <ul class="rows">\(each: sheet.batch.letters, { letter in
    row(letter, sheet.results.first { $0.letter == letter }, sheet)
  })</ul>
  <p class="more"><a href="\(path: .batch(.results(sheet.batch.id)))">Les résultats et le procès-verbal</a></p>
  """
}

private func row(_ letter: Letter, _ result: LetterResult?, _ sheet: BatchSheet) -> HTML {
  let isOpen = result?.standing == .open
  let gestures =
    (isOpen ? [BatchLink(path: .letterBallot(letter), words: "Voter")] : [])
    + (sheet.mayRun ? gestures(letter, result, sheet) : [])
  return """
    <li class="row"><div><h3>Lettre \(letter.description)</h3>
    <p>\(standing(letter, result, sheet))</p>
    \(if: !gestures.isEmpty, """
      <ul class="jump">\(each: gestures, {
        #"<li><a href="\#(path: .batch($0.path))">\#($0.words)<span class="hidden">, lettre \#(letter.description)</span></a></li>"#
      })</ul>
      """)</div></li>

    """
}

private func standing(_ letter: Letter, _ result: LetterResult?, _ sheet: BatchSheet) -> HTML {
  guard let result, let vote = result.rounds.last?.vote else {
    return sheet.batch.stage > .voting
      ? "Aucun mot n’a été proposé pour cette lettre." : "Le vote n’est pas encore ouvert."
  }
  let voted: HTML = "\(some: sheet.turnout[letter], { " \(votedInWords($0))" })"
  switch result.standing {
  case .open:
    return """
      \(vote.round == 1 ? "Le vote est ouvert" : "Second vote, entre \(wordsInWords(result.words(in: vote)))")\
      \(some: closingHour(vote, sheet.batch), { ", jusqu’au \($0.inWordsInParis)" }).\(voted)
      """
  case .tooFew: return "\(tooFewInWords(vote))"
  case .hidden: return "Le vote est clos. Ses résultats ne sont pas encore révélés."
  case .tied:
    return
      "Ex æquo\u{A0}: \(wordsInWords(result.tied.compactMap { result.word($0)?.inWords })). Il reste à départager."
  case .kept: return "Retenus\u{A0}: \(enumerated(result.kept.compactMap { result.word($0)?.inWords }))."
  }
}

/// When an open vote closes by itself; nil where no hour says so.
func closingHour(_ vote: LetterVote, _ batch: Batch) -> Instant? {
  vote.closesAt ?? (batch.stage == .voting ? batch.hours[.settling] : nil)
}

/// « 12 personnes ont voté. »
func votedInWords(_ count: Int) -> HTML {
  switch count {
  case 0: "Personne n’a encore voté."
  case 1: "Une personne a voté."
  default: "\(grouped(count))\u{A0}personnes ont voté."
  }
}

/// What is said in the place of figures that nobody learns: « 2 personnes ont voté, il en fallait 3 : … ». How many they were says
/// nothing of what they chose, and tells those who must decide how to go on what was missing.
func tooFewInWords(_ vote: LetterVote?) -> String {
  guard let vote, let voters = vote.closing?.voters, voters > 0 else { return "Personne n’a voté." }
  let who = voters == 1 ? "Une personne a voté" : "\(grouped(voters))\u{A0}personnes ont voté"
  return
    "\(who), il en fallait \(grouped(vote.rule.leastVoters))\u{A0}: les voix ne sont montrées à personne."
}

private func gestures(_ letter: Letter, _ result: LetterResult?, _ sheet: BatchSheet) -> [BatchLink] {
  guard let result else {
    return sheet.letters.contains(letter)
      ? [BatchLink(path: .letterVote(letter, .open), words: "Ouvrir le vote")] : []
  }
  let settling = BatchLink(path: .settle(sheet.batch.id, letter), words: "Départager")
  switch result.standing {
  case .open: return [BatchLink(path: .letterVote(letter, .close), words: "Clore")]
  case .tooFew: return [BatchLink(path: .letterVote(letter, .reopen), words: "Rouvrir"), settling]
  case .hidden: return [BatchLink(path: .letterVote(letter, .reveal), words: "Révéler les résultats")]
  case .tied: return [settling]
  case .kept: return []
  }
}

extension LetterResult {
  /// The words that stand in one of its votes.
  func words(in vote: LetterVote) -> [String] {
    rounds.first { $0.vote.round == vote.round }?.words.map(\.inWords) ?? []
  }
}

extension BallotWord {
  /// « Apprendre ensemble (Apprenance) »
  package var inWords: String { WordSpelling(text: text, synonym: synonym).inWords }
}
