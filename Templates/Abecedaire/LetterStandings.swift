import Domain
import HTML

/// How far each letter is whose vote was opened; and, for those who run the abécédaire, what they may do with it.
func letterStandings(_ sheet: BatchSheet) -> HTML {
  """
  <ul class="rows">\(each: sheet.batch.letters, { letter in
    row(letter, sheet.results.first { $0.letter == letter }, sheet)
  })</ul>
  <p class="more"><a href="\(path: .batch(.results(sheet.batch.id)))">Les résultats et le procès-verbal</a></p>
  """
}

private func row(_ letter: Letter, _ result: LetterResult?, _ sheet: BatchSheet) -> HTML {
  let gestures = sheet.mayRun ? gestures(letter, result, sheet) : []
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
      \(vote.round == 1 ? "Le vote est ouvert" : "Second vote, entre \(enumerated(result.words(in: vote)))")\
      \(some: closingHour(vote, sheet.batch), { ", jusqu’au \($0.inWordsInParis)" }).\(voted)
      """
  case .tooFew: return tooFewInWords(vote.rule.leastVoters)
  case .hidden: return "Le vote est clos. Ses résultats ne sont pas encore révélés."
  case .tied:
    return
      "Ex æquo\u{A0}: \(enumerated(result.tied.compactMap { result.word($0)?.inWords })). Il reste à départager."
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

/// What is said in the place of figures that nobody learns.
func tooFewInWords(_ least: Int) -> HTML {
  "Trop peu de votants (moins de \(grouped(least)))\u{A0}: les chiffres ne sont montrés à personne."
}

private struct Way {
  let path: BatchPath
  let words: HTML
}

private func gestures(_ letter: Letter, _ result: LetterResult?, _ sheet: BatchSheet) -> [Way] {
  guard let result else {
    return sheet.letters.contains(letter)
      ? [Way(path: .letterVote(letter, .open), words: "Ouvrir le vote")] : []
  }
  let settling = Way(path: .settle(sheet.batch.id, letter), words: "Départager")
  switch result.standing {
  case .open: return [Way(path: .letterVote(letter, .close), words: "Clore")]
  case .tooFew: return [Way(path: .letterVote(letter, .reopen), words: "Rouvrir"), settling]
  case .hidden: return [Way(path: .letterVote(letter, .reveal), words: "Révéler les résultats")]
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
  package var inWords: String { synonym.map { "\(text) (\($0))" } ?? text }
}
