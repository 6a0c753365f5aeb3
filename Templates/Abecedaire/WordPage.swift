import Domain
import HTML

/// A word: what it means here, then the other parts of its text, then where it lives.
///
/// - Parameters:
///   - proposers: who agreed to be named beside it.
///   - actions: what the reader may do with it; nil for someone who is not signed in.
///   - polls: those that its text shows.
///   - proposals: what was said of it when it was proposed.
///   - firstReason: the place among them of the first reason that is shown.
///   - voices: what it was given, where everyone may know it.
package func wordPage(
  _ word: Word, proposers: NamedProposers = .none, actions: WordActions? = nil,
  polls: PlacedDatePolls = .none, proposals: [WordProposal] = [], from firstReason: Int = 0,
  voices: WordVoices? = nil, in frame: Frame
) -> HTML {
  let summary = word.summary
  return page(
    frame, title: "\(summary.text), mot de l’abécédaire", at: .under(.abecedaire),
    description: word.text?.description ?? "",
    sheets: [.home] + (proposals.isEmpty ? [] : [.abecedaire]) + polls.sheets,
    // After a save the script forgets what the browser kept of the text.
    scripts: actions != nil && frame.notice != nil ? [.editor] : [],
    """
    \(pageHead(
      above: standing(word), "\(summary.text)",
      below: "\(below(word))\(some: voices, voicesOfWord)\(some: actions, { wordActions($0, on: word) })"))
    \(text(word, actions, polls, frame.member))
    \(some: actions, { callForPens(word, $0) })
    \(some: actions, { publication(word, $0) })
    \(wordProposals(proposals, of: word.summary.slug, naming: proposers, from: firstReason))
    \(places(word))
    \(if: !word.neighbours.isEmpty,
      section("Autres mots retenus pour la lettre \(summary.letter.description)", wordLinks(word.neighbours)))
    """)
}

private func standing(_ word: Word) -> HTML {
  let letter = word.summary.letter
  return """
    <a href="\(path: .abecedaire)">Abécédaire</a> · \
    <a href="\(path: .letter(letter))">lettre \(letter.description)</a> · \
    \(word.publishedAt != nil ? "mot publié" : word.summary.place == nil ? "mot proposé" : "mot retenu")
    """
}

private func below(_ word: Word) -> HTML {
  """
  \(some: word.summary.synonym, { lead("ou \($0)") })
  <p class="more soft">\(capitalized(lettersInWords(word.batch.letters)))&nbsp;: \(word.batch.stage.inWords).\
  \(some: word.text, { lastSave($0) })</p>
  """
}

private func lastSave(_ text: WordTextShown) -> HTML {
  guard !text.body.isEmpty else { return .empty }
  let (saved, _) = text.revision.savedAt.inParis
  return """
     Version \(text.revision.number), enregistrée le <time datetime="\(saved.iso)">\(saved.withoutWeekday)</time>.
    """
}

private func text(
  _ word: Word, _ actions: WordActions?, _ polls: PlacedDatePolls, _ member: Member?
) -> HTML {
  // Nobody waits for the definition of a word that is not kept.
  let missing: HTML = word.text?.isDefined == true || word.summary.place == nil ? .empty : unwritten
  guard let text = word.text, !text.body.isEmpty else { return missing }
  let document = text.document
  let ways = SignupWays(
    in: document.name, on: document.scope, isArchived: document.isArchived, for: member,
    seal: actions?.seal)
  return """
    \(missing)<article class="definition prose" aria-label="Définition">
    \(filling(text.body, text.signups, ways, polls))
    </article>
    \(callForm(text.signups, ways))
    """
}

private let unwritten: HTML = #"<p class="soft">La définition reste à écrire.</p>"#

/// The texts that link to the word.
private func places(_ word: Word) -> HTML {
  guard !word.livesIn.isEmpty else { return .empty }
  let rest = word.livesElsewhere
  return section(
    "Où ce mot vit",
    """
    <ul class="plain">\(each: word.livesIn, { "<li>\(backlink($0))</li>\n" })</ul>
    \(if: rest > 0, #"<p class="soft">Et \#(counted(rest, "autre endroit", "autres endroits")).</p>"#)
    """)
}
