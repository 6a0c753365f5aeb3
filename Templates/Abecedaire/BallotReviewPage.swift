import Domain
import HTML

/// What a ballot says, once more, before it is put into the urn for good. Nothing of it is written anywhere yet.
package func ballotReviewPage(_ sheet: VotingSheet, in frame: Frame) -> HTML {
  let form = sheet.shownForm
  let filled = sheet.toFill.filter { !form.ticked(on: $0).isEmpty }
  let empty = sheet.toFill.filter { form.ticked(on: $0).isEmpty }.map(\.vote.letter)
  return page(
    frame, title: "Vérifiez votre bulletin", at: .under(.abecedaire), sheets: [.abecedaire],
    """
    \(pageHead(
      above: #"<a href="\#(path: sheet.path)">\#(sheet.title)</a>"#, "Vérifiez votre bulletin",
      below: lead("""
        Rien n’est encore déposé. Une fois déposé, votre bulletin ne peut plus être repris ni changé, et personne ne saura \
        qu’il est de vous.
        """)))
    <form class="form voting" method="post" action="\(path: sheet.path)">\(some: sheet.seal, { $0.fields })
    \(each: sheet.toFill, { hidden(BallotForm.letterField, BallotForm.name(of: $0.vote)) })
    \(each: filled, { chosen($0, form.ticked(on: $0)) })
    \(if: !empty.isEmpty, """
      <p class="more">\(capitalized(lettersInWords(empty)))&nbsp;: rien n’est coché, et rien ne sera déposé. \
      Vous pourrez y revenir jusqu’à la clôture.</p>
      """)
    <p class="send"><button class="grave" name="\(BallotForm.stepField)" \
    value="\(BallotForm.Step.confirm.rawValue)">Déposer mon bulletin</button> \
    <button name="\(BallotForm.stepField)" value="\(BallotForm.Step.mend.rawValue)">Changer avant de déposer</button></p>
    </form>
    """)
}

private func chosen(_ paper: BallotPaper, _ ticked: Set<Int>) -> HTML {
  let (vote, words) = (paper.vote, paper.words.filter { ticked.contains($0.id) })
  let unused = vote.rule.voices - words.count
  return """
    <section class="ballot"><h2>Lettre \(vote.letter.description)</h2>
    <ul class="chosen">\(each: words, {
      "<li>\(nameInWords($0))\(hidden(vote.letter.small, "\($0.id)"))</li>"
    })</ul>\(if: unused > 0, """
      <p class="hint">\(words.count)&nbsp;voix sur \(vote.rule.voices)&nbsp;: \
      vous ne pourrez pas donner le reste plus tard.</p>
      """)</section>

    """
}
