import Domain
import HTML

/// The page on which people vote: how one votes here, then the letters.
package func votingPage(_ sheet: VotingSheet, in frame: Frame) -> HTML {
  page(
    frame, title: sheet.title, at: .under(.abecedaire), sheets: [.abecedaire],
    scripts: sheet.toFill.isEmpty ? [] : [.vote], problems: sheet.problems,
    """
    \(pageHead(above: standing(sheet), "\(sheet.title)", below: sheet.open.isEmpty ? .empty : rule(sheet)))
    \(content(sheet, in: frame))
    """)
}

private func standing(_ sheet: VotingSheet) -> HTML {
  """
  \(wayBack(sheet.batch))\
  \(some: sheet.letter, { #" · <a href="\#(path: .letter($0))">lettre \#($0.description)</a>"# })
  """
}

/// How one votes here, and what becomes of it: what everyone must know before they tick anything.
private func rule(_ sheet: VotingSheet) -> HTML {
  let rule = sheet.rule
  return """
    \(lead("Cochez \(howMany(sheet)). \(sheet.isDetached ? detachedRule(sheet) : modifiableRule(sheet))"))
    <p class="more">Chaque mot coché reçoit une voix. Les résultats restent cachés jusqu’à la clôture\(if: rule.leastVoters > 1, """
      &nbsp;; avec moins de \(rule.leastVoters)&nbsp;votants pour une lettre, personne ne les connaît
      """). Les mots sont dans un ordre tiré au sort pour chaque personne.</p>
    """
}

/// Second votes may have fewer voices than others: the letters say theirs.
private func howMany(_ sheet: VotingSheet) -> HTML {
  let voices = Set(sheet.open.map(\.rule.voices))
  guard let most = voices.first, voices.count == 1 else { return "les mots de votre choix" }
  return most == 1 ? "un mot par lettre" : "jusqu’à \(most)&nbsp;mots par lettre"
}

private func modifiableRule(_ sheet: VotingSheet) -> HTML {
  """
  Vous pouvez changer vos voix jusqu’à la clôture\(some: sheet.closing, { ", \(theMoment($0))" }). \
  Personne d’autre ne les voit&nbsp;; le site les connaît.
  """
}

private func detachedRule(_ sheet: VotingSheet) -> HTML {
  """
  Votre bulletin est séparé de votre nom&nbsp;: personne, pas même le site, ne saura ce qu’il contient. \
  Une fois déposé, il ne peut plus être changé.\
  \(some: sheet.closing, { " Le vote se clôt \(theMoment($0))." })
  """
}

/// « le dimanche 25 octobre 2026 à 2 h 30 »
private func theMoment(_ instant: Instant) -> HTML { "le \(instant.inWordsInParis)" }

private func content(_ sheet: VotingSheet, in frame: Frame) -> HTML {
  if sheet.papers.isEmpty { return without(sheet, in: frame) }
  if sheet.toFill.isEmpty && sheet.form == nil { return "\(each: sheet.papers, { votingLetter($0, sheet) })" }
  guard let seal = sheet.seal else { return .empty }
  return """
    <form class="form voting" method="post" action="\(path: sheet.path)" novalidate>\(seal.fields)\
    \(ballotProblems(sheet))
    \(each: sheet.papers, { votingLetter($0, sheet) })
    \(if: !sheet.toFill.isEmpty, """
      <p class="send"><button class="main">\
      \(sheet.isDetached ? "Vérifier mon bulletin" : "Enregistrer mes voix")</button></p>
      """)</form>
    """
}

/// What is to be mended, each entry leading to its letter.
private func ballotProblems(_ sheet: VotingSheet) -> HTML {
  let first = sheet.papers.first?.vote.letter.small ?? ""
  let whole = Field(
    name: BallotForm.wholeField, label: "Votre bulletin", sayings: [.missing: "Cochez au moins un mot."],
    id: first)
  return problemSummary(
    sheet.problems,
    [whole]
      + sheet.papers.map { Field(name: $0.vote.letter.small, label: "Lettre \($0.vote.letter.description)") })
}

/// For whoever finds nothing to fill in here.
private func without(_ sheet: VotingSheet, in frame: Frame) -> HTML {
  if sheet.open.isEmpty { return "<p>\(whenItOpens(sheet))</p>\(letterLinks(sheet))" }
  if frame.guest != nil {
    return """
      <p>Votre rencontre ne vote pas sur ces lettres, ou ne vote plus. Ce que vous avez déjà donné reste compté.</p>
      \(letterLinks(sheet))
      """
  }
  return """
    <p><a href="\(path: .signIn)?\(SignInForm.returnTo)=\(path: sheet.path)">Se connecter pour voter</a></p>
    \(letterLinks(sheet))
    """
}

private func whenItOpens(_ sheet: VotingSheet) -> HTML {
  let whose: HTML = sheet.letter == nil ? "ces lettres" : "cette lettre"
  if sheet.batch.stage > .voting { return "Le vote est clos pour \(whose)." }
  let opening = sheet.batch.hours[.voting]
  return """
    Le vote n’est pas ouvert pour \(whose).\(some: opening, { " Il s’ouvre \(theMoment($0))." })
    """
}

/// To the words themselves.
private func letterLinks(_ sheet: VotingSheet) -> HTML {
  let letters = sheet.letter.map { [$0] } ?? sheet.batch.letters
  return """
    <p class="more">Lire les mots&nbsp;: \(each: letters, {
      #"<a class="letter-link" href="\#(path: .letter($0))">lettre \#($0.description)</a> "#
    })</p>
    """
}
