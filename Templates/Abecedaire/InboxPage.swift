import Domain
import HTML

/// Words that wait for someone who runs the abécédaire, or those that were refused; too many in parts.
package func inboxPage(_ batch: Batch, _ part: InboxPart, seal: FormSeal, in frame: Frame) -> HTML {
  let title = part.state == .refused ? "Propositions refusées" : "Propositions à recevoir"
  let start = SitePath.batch(.received(batch.id, part.state, after: nil))
  return page(
    frame, title: "\(title), \(lettersInWords(batch.letters))", at: .under(.abecedaire),
    sheets: [.abecedaire],
    """
    \(pageHead(above: wayBack(batch), "\(title)", below: lead(about(part.state))))
    \(pressForm(seal, back: .batch(.received(batch.id, part.state, after: part.start))))
    <h2\(if: part.state == .refused, #" class="hidden""#)>\(part.state == .refused ? "Mots refusés" : "À lire")</h2>
    \(part.words.isEmpty ? nothing(part) : "\(howMany(part))\(rows(part, .batch(.received(batch.id, .waiting, after: nil))))")
    \(otherState(batch, part))
    \(pager(part.start != nil ? start : nil, part.last.map { .batch(.received(batch.id, part.state, after: $0)) }))
    """)
}

/// What is done with a word that waits: the name of its button, whose value is the word's row.
package enum InboxGesture: String, CaseIterable, Sendable {
  case accept = "accepter"
  case refuse = "refuser"

  fileprivate var words: HTML { self == .accept ? "Accepter" : "Refuser" }
}

private func about(_ state: WordState) -> HTML {
  state == .refused
    ? "Seules les personnes qui ont proposé ces mots les voient. Vous pouvez encore les accepter."
    : "Acceptés, ces mots sont vus par tout le monde. Jusque-là, seules les personnes qui les ont proposés les voient."
}

private func nothing(_ part: InboxPart) -> HTML {
  if part.start != nil { return #"<p class="soft">La liste ne va pas plus loin.</p>"# }
  return part.state == .refused
    ? #"<p class="soft">Aucune proposition n’est refusée.</p>"#
    : #"<p class="soft">Aucune proposition n’attend.</p>"#
}

/// « Les 12 premiers mots sur 73. » Nothing where all are there.
private func howMany(_ part: InboxPart) -> HTML {
  let all = grouped(part.state == .refused ? part.refused : part.waiting)
  if part.start != nil { return #"<p class="more soft">Suite de la liste de \#(all)&nbsp;mots.</p>"# }
  guard part.last != nil else { return .empty }
  return #"<p class="more soft">Les \#(grouped(part.words.count))&nbsp;premiers mots sur \#(all).</p>"#
}

/// From the words that wait to those that were refused, and back.
private func otherState(_ batch: Batch, _ part: InboxPart) -> HTML {
  let count = part.state == .refused ? part.waiting : part.refused
  if count == 0 { return .empty }
  let path = BatchPath.received(batch.id, part.state == .refused ? .waiting : .refused, after: nil)
  let words =
    part.state == .refused
    ? counted(count, "proposition attend", "propositions attendent")
    : counted(count, "proposition refusée", "propositions refusées")
  return #"<p class="more"><a href="\#(path: .batch(path))">\#(words)</a></p>"#
}

private func rows(_ part: InboxPart, _ path: SitePath) -> HTML {
  let gestures = part.state == .refused ? [InboxGesture.accept] : InboxGesture.allCases
  return """
    <ul class="rows">\(each: part.words, { word in
      proposedRow(word, buttons: #"<div class="choice">\#(each: gestures, { button(path, $0, word) })</div>"#)
    })</ul>
    """
}

private func button(_ path: SitePath, _ gesture: InboxGesture, _ word: ProposedWord) -> HTML {
  pressButton(
    to: path, gesture.words, about: "\(word.spelling.text)",
    field: (name: gesture.rawValue, value: "\(word.id)"))
}
