import Domain
import HTML

/// The results of a batch: for each letter the kept words and the figures; then the statement; then what can be taken away.
package func resultsPage(_ results: BatchResults, in frame: Frame) -> HTML {
  let batch = results.batch
  let title = "Résultats, \(lettersInWords(batch.letters))"
  return page(
    frame, title: "\(title) de l’abécédaire", at: .under(.abecedaire), sheets: [.abecedaire],
    """
    \(pageHead(above: wayBack(batch), "\(title)", below: results.letters.isEmpty ? lead("Aucun vote n’a encore été ouvert.") : .empty))
    \(each: results.letters, { letterSection($0, atMost: mostLines / results.letters.count, batch.id) })
    \(if: !results.letters.isEmpty, "\(statement(Statement(results, naming: mostWordsNamed)))\(files(results))")
    """)
}

/// How many lines the tables of a page have together; the files have all of them.
private let mostLines = 36

private func letterSection(_ result: LetterResult, atMost limit: Int, _ batch: Int) -> HTML {
  """
  <section class="section result"><h2>Lettre \(result.letter.description)</h2>
  \(summary(result))
  \(each: result.rounds, { roundSection($0, of: result, atMost: limit, batch) })
  \(some: result.settlement, { settlement in
    """
    <p>Départagé par décision de \(settlement.author?.inWords ?? "une personne qui animait"), \
    le \(settlement.at.inWordsInParis)&nbsp;: \(settlement.reason)</p>
    """
  })</section>

  """
}

private func summary(_ result: LetterResult) -> HTML {
  switch result.standing {
  case .open:
    """
    <p class="lead">Le \(result.rounds.count > 1 ? "second vote" : "vote") est ouvert&nbsp;: rien n’en est connu avant la clôture.</p>
    """
  case .hidden: #"<p class="lead">Le vote est clos. Ses résultats ne sont pas encore révélés.</p>"#
  case .tooFew: "<p class=\"lead\">\(tooFewInWords(result.rounds.last?.vote))</p>"
  case .tied:
    """
    <p class="lead">Ex æquo\u{A0}: \(wordsInWords(result.tied.compactMap { result.word($0)?.inWords })). Il reste à départager.</p>
    """
  case .kept: #"<p class="lead">Retenus&nbsp;: \#(keptLinks(result)).</p>"#
  }
}

private func keptLinks(_ result: LetterResult) -> HTML {
  let words = result.kept.compactMap(result.word)
  return "\(each: words.enumerated(), { place, word in keptLink(word, isFirst: place == 0) })"
}

private func keptLink(_ word: BallotWord, isFirst: Bool) -> HTML {
  #"\#(if: !isFirst, ", ")<a href="\#(path: .word(word.slug))">\#(word.inWords)</a>"#
}

/// The figures of a vote: a bar beside each number, as long as the share of the voters who have given the word a voice.
///
/// - Parameter limit: how many words it shows, if no more are kept.
private func roundSection(
  _ round: LetterResult.Round, of result: LetterResult, atMost limit: Int, _ batch: Int
) -> HTML {
  let lines = round.lines
  let shown = lines.prefix(max(limit, round.vote.rule.kept))
  let name: HTML = round.vote.round == 1 ? "Premier vote" : "Second vote, entre les ex æquo"
  let head: HTML = result.rounds.count > 1 ? "<h3>\(name)</h3>" : .empty
  guard let closing = round.vote.closing, round.tally != nil else {
    return result.rounds.count > 1 && round.vote.hasTooFewVoters
      ? "\(head)<p>\(tooFewInWords(round.vote))</p>" : .empty
  }
  return """
    \(head)
    <p>\(closing.inWords).</p>
    <table class="tally"><caption class="hidden">Voix de la lettre \(result.letter.description), \(name)</caption>
    <thead><tr><th scope="col">Rang</th><th scope="col">Mot</th><th scope="col">Voix</th></tr></thead>
    <tbody>\(each: shown, { line in
      """
      <tr><td>\(line.rankInWords)</td><th scope="row">\(line.word.inWords)</th>\
      <td>\(line.voices) \(bar(line.voices, of: closing.voters))</td></tr>

      """
    })</tbody></table>
    \(if: shown.count < lines.count, """
      <p class="soft small">\(counted(lines.count - shown.count, "autre mot a", "autres mots ont")) eu des voix&nbsp;: \
      <a href="\(path: .batch(.resultsFile(batch, "csv")))">toutes les voix (CSV)</a>.</p>
      """)\
    \(if: !round.withoutVoice.isEmpty, #"<p class="soft small">Sans voix&nbsp;: \#(wordsInWords(round.withoutVoice.map(\.inWords))).</p>"#)
    """
}

/// The number beside it says the same.
private func bar(_ voices: Int, of voters: Int) -> HTML {
  """
  <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">\
  <rect width="\(voters > 0 ? min(1_000, 1_000 * voices / voters) : 0)" height="10"/></svg>
  """
}

private func statement(_ statement: Statement) -> HTML {
  """
  <section class="section statement"><h2>\(statement.title)</h2>
  \(if: !statement.date.isEmpty, "<p>\(statement.date)</p>")
  \(each: statement.parts, { part in "<h3>\(part.title)</h3>\(sentences(part.sentences))" })</section>

  """
}

private func files(_ results: BatchResults) -> HTML {
  let id = results.batch.id
  var ways: [(path: BatchPath, words: HTML)] = [
    (.resultsFile(id, "csv"), "Résultats (CSV)"), (.resultsFile(id, "json"), "Résultats (JSON)"),
    (.resultsFile(id, "md"), "Procès-verbal (Markdown)"),
  ]
  if results.hasFigures { ways.append((.ballotsFile(id), "Bulletins (CSV)")) }
  return """
    <section class="section noprint"><h2>Emporter</h2>
    <ul class="jump">\(each: ways, { #"<li><a href="\#(path: .batch($0.path))">\#($0.words)</a></li>"# })</ul></section>
    """
}

/// The statement as a text in Markdown.
///
/// - Parameter address: where the results are on the site.
package func statementMarkdown(_ statement: Statement, at address: String) -> String {
  let parts = statement.parts.map { part in
    "## \(markdownEscaped(part.title))\n\n"
      + part.sentences.map { "- \(markdownEscaped($0))" }.joined(separator: "\n")
  }
  let head = ["# \(markdownEscaped(statement.title))", "\(statement.date) <\(address)>".trimmed]
  return (head + parts).joined(separator: "\n\n") + "\n"
}

/// A text of one line that Markdown takes for nothing but text.
private func markdownEscaped(_ text: String) -> String {
  var made = ""
  for scalar in text.unicodeScalars {
    if "\\`*_[]<>&#|~{}".unicodeScalars.contains(scalar) { made.unicodeScalars.append("\\") }
    made.unicodeScalars.append(scalar.properties.isWhitespace && scalar != "\u{A0}" ? " " : scalar)
  }
  return made
}
