import Domain
import HTML

/// One letter of a vote: its words to tick, or what became of its ballot.
func votingLetter(_ paper: BallotPaper, _ sheet: VotingSheet) -> HTML {
  let ticked = sheet.shownForm.ticked(on: paper)
  if paper.hasSigned { return cast(paper, sheet) }
  if paper.vote.state != .open { return over(paper, ticked, sheet) }
  let (vote, anchor) = (paper.vote, paper.vote.letter.small)
  let wrong = problems(of: paper, sheet)
  return """
    <fieldset class="ballot\(if: !wrong.isEmpty, " wrong")" id="\(anchor)" data-voix="\(vote.rule.voices)" \
    aria-describedby="\(if: !wrong.isEmpty, "\(anchor)-erreur ")\(anchor)-reste">
    <legend>Lettre \(vote.letter.description)</legend>\(hidden(BallotForm.letterField, BallotForm.name(of: vote)))
    <p class="left\(if: ticked.count > vote.rule.voices, " problem")" id="\(anchor)-reste" role="status">\
    \(left(of: vote.rule.voices, ticked.count))</p>
    \(if: vote.round > 1, secondVote(vote, sheet))\
    \(if: !wrong.isEmpty, #"<p class="problem" id="\#(anchor)-erreur">\#(each: wrong, { "\($0) " })</p>"#)\
    <ul>\(each: paper.words, { box($0, anchor, isOn: ticked.contains($0.id)) })</ul></fieldset>

    """
}

/// How many voices are left; `vote.js` says the same while one ticks.
private func left(of voices: Int, _ given: Int) -> HTML {
  let left = voices - given
  if left < 0 { return "\(-left)&nbsp;voix de trop sur \(voices)" }
  return left == 0
    ? "Il ne vous reste aucune voix sur \(voices)" : "Il vous reste \(left)&nbsp;voix sur \(voices)"
}

private func secondVote(_ vote: LetterVote, _ sheet: VotingSheet) -> HTML {
  """
  <p class="hint">Second vote&nbsp;: ces mots ont eu autant de voix les uns que les autres.\
  \(some: sheet.closing(of: vote), { " Il se clôt le \($0.inWordsInParis)." })</p>

  """
}

private func problems(of paper: BallotPaper, _ sheet: VotingSheet) -> [HTML] {
  sheet.problems.filter { $0.field == paper.vote.letter.small }.map { reasonWords($0.reason) }
}

private func box(_ word: BallotWord, _ letter: String, isOn: Bool) -> HTML {
  """
  <li><label class="check"><input type="checkbox" name="\(letter)" value="\(word.id)"\(if: isOn, " checked")> \
  <span>\(nameInWords(word))</span></label> <a href="\(path: .word(word.slug))">Lire<span class="hidden"> la page \
  du mot \(word.text)</span></a></li>

  """
}

/// « Archipel (îles) »
func nameInWords(_ word: BallotWord) -> HTML {
  "\(word.text)\(some: word.synonym, { #" <span class="soft">(\#($0))</span>"# })"
}

private func cast(_ paper: BallotPaper, _ sheet: VotingSheet) -> HTML {
  """
  <section class="ballot" id="\(paper.vote.letter.small)"><h2>Lettre \(paper.vote.letter.description)</h2>
  <p class="notice">Bulletin déposé. Personne, pas même le site, ne sait ce qu’il contient.</p>\
  \(each: problems(of: paper, sheet), { #"<p class="problem">\#($0)</p>"# })</section>

  """
}

/// A vote that closed while its page was open.
private func over(_ paper: BallotPaper, _ ticked: Set<Int>, _ sheet: VotingSheet) -> HTML {
  let words = paper.words.filter { ticked.contains($0.id) }
  return """
    <section class="ballot wrong" id="\(paper.vote.letter.small)"><h2>Lettre \(paper.vote.letter.description)</h2>
    <p class="problem">Le vote de cette lettre vient d’être clos.</p>
    \(if: !words.isEmpty, """
      <p>Ce que vous aviez coché n’est pas arrivé à temps&nbsp;:</p>
      <ul class="chosen">\(each: words, { "<li>\(nameInWords($0))</li>" })</ul>
      """)</section>

    """
}
