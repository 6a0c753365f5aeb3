import Domain
import HTML

/// What is asked in the text of a word that nobody has defined.
package enum PenCall {
  package static let question = "Qui tient la plume\u{A0}?"
  /// What the revision says of itself.
  package static let summary = "Appel à plumes"
}

/// The button that asks for people to write a word; nothing once it is defined or asked.
func callForPens(_ word: Word, _ actions: WordActions) -> HTML {
  guard actions.mayWrite, let text = word.text, !text.isDefined, text.signups.isEmpty else { return .empty }
  return """
    <div class="notice"><p>\(PenCall.question) Un appel dans ce texte invite chacun à s’inscrire pour l’écrire.</p>
    \(buttonForm(to: .callForPens(word.summary.slug), actions.seal, "Appeler des plumes", about: "pour le mot \(word.summary.text)"))</div>

    """
}

/// The kept words of a batch, with what is still to be done for each and by whom.
///
/// - Parameter mayWrite: whether the reader may write them. Their page has a `pressForm` then.
func wordsToDefine(_ words: [WordToDefine], mayWrite: Bool) -> HTML {
  #"<ul class="rows">\#(each: words, { wordToDefine($0, mayWrite) })</ul>"#
}

private func wordToDefine(_ entry: WordToDefine, _ mayWrite: Bool) -> HTML {
  let word = entry.word
  let calls = mayWrite && !entry.isDefined && entry.hasCall == false
  let writes = mayWrite && !entry.isDefined && entry.hasCall != nil
  return """
    <li class="row"><div><h3><a href="\(path: .word(word.slug))">\(word.text)</a>\(some: word.synonym, { " (\($0))" })</h3>
    <p><span class="tag\(if: entry.isDefined, " on")">\(entry.stateInWords)</span> \(pens(entry))</p>\
    \(if: writes, """
      <p><a href="\(path: .edit(.word(word.slug)))">Écrire la définition<span class="hidden"> de \(word.text)</span></a></p>
      """)</div>\
    \(if: calls, pressButton(to: .callForPens(word.slug), "Appeler des plumes", about: "pour le mot \(word.text)"))</li>

    """
}

private func pens(_ entry: WordToDefine) -> HTML {
  if !entry.pens.isEmpty { return "Tient la plume&nbsp;: \(enumerated(entry.pens.map(\.inWords)))." }
  return entry.hasCall == true && !entry.isDefined ? "Qui tient la plume&nbsp;? Personne encore." : .empty
}

extension WordToDefine {
  fileprivate var stateInWords: HTML {
    if isPublished { return "publié" }
    return isDefined ? "défini" : "à définir"
  }
}

/// « Proposé par A, B et 3 autres. »; nothing where nobody is to be named.
func proposersLine(_ proposers: NamedProposers) -> HTML {
  guard !proposers.names.isEmpty else { return .empty }
  let rest = proposers.others
  let others = rest == 0 ? [] : ["\(rest)\u{A0}\(rest > 1 ? "autres" : "autre")"]
  return #"<p class="soft small">Proposé par \#(enumerated(proposers.names + others)).</p>"#
}
