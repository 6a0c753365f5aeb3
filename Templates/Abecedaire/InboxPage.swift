import Domain
import HTML

/// Words that wait for someone who runs the abécédaire, then those that were refused.
package func inboxPage(
  _ batch: Batch, waiting: [ProposedWord], refused: [ProposedWord], seal: FormSeal, in frame: Frame
) -> HTML {
  let path = SitePath.batch(.received(batch.id))
  return page(
    frame, title: "Propositions à recevoir, \(lettersInWords(batch.letters))", at: .under(.abecedaire),
    sheets: [.abecedaire],
    """
    \(pageHead(
      above: batchKicker(batch), "Propositions à recevoir",
      below: lead("Acceptés, ces mots sont vus par tout le monde. Jusque-là, seules les personnes qui les ont proposés les voient.")))
    \(pressForm(seal, back: path))
    <h2>À lire</h2>
    \(waiting.isEmpty ? #"<p class="soft">Aucune proposition n’attend.</p>"# : rows(waiting, InboxGesture.allCases, path))
    \(if: !refused.isEmpty, section("Refusés", rows(refused, [.accept], path)))
    """)
}

/// What is done with a word that waits: the name of its button, whose value is the word's row.
package enum InboxGesture: String, CaseIterable, Sendable {
  case accept = "accepter"
  case refuse = "refuser"

  fileprivate var words: HTML { self == .accept ? "Accepter" : "Refuser" }
}

private func rows(_ words: [ProposedWord], _ gestures: [InboxGesture], _ path: SitePath) -> HTML {
  """
  <ul class="rows">\(each: words, { word in
    proposedRow(word, buttons: #"<div class="choice">\#(each: gestures, { button(path, $0, word) })</div>"#)
  })</ul>
  """
}

private func button(_ path: SitePath, _ gesture: InboxGesture, _ word: ProposedWord) -> HTML {
  pressButton(
    to: path, gesture.words, about: "\(word.spelling.text)",
    field: (name: gesture.rawValue, value: "\(word.id)"))
}
