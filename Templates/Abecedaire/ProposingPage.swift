import Domain
import HTML

/// What the page on which words are proposed shows one member.
package struct ProposingSheet: Sendable {
  package let batch: Batch
  package let seal: FormSeal
  package var form = ProposalForm()
  package var problems: [Problem] = []
  /// Words that may be the same as the one typed.
  package var alike: [ProposedWord] = []
  /// The member's own proposals; one more than are shown, where others follow.
  package let own: [OwnProposal]
  /// The words of one letter; nil while there are none.
  package let words: ProposedWords?
  /// How many words there are for each letter.
  package let counts: [Letter: Int]

  package init(
    _ batch: Batch, seal: FormSeal, own: [OwnProposal], words: ProposedWords?, counts: [Letter: Int]
  ) {
    self.batch = batch
    self.seal = seal
    self.own = own
    self.words = words
    self.counts = counts
  }

  var isOpen: Bool { batch.stage == .proposing }
  var path: SitePath { .batch(.propose(batch.id)) }
}

/// The page on which words are proposed: the form, the reader's own proposals, then those of all.
package func proposingPage(_ sheet: ProposingSheet, in frame: Frame) -> HTML {
  let batch = sheet.batch
  return page(
    frame, title: "Proposer un mot, \(lettersInWords(batch.letters))", at: .under(.abecedaire),
    sheets: [.abecedaire], problems: sheet.problems,
    """
    \(pageHead(above: wayBack(batch), "Proposer un mot", below: about(batch)))
    \(if: sheet.isOpen || !sheet.problems.isEmpty, proposalForm(
      sheet.form, to: sheet.path, batch.letters, alike: sheet.alike, problems: sheet.problems, sheet.seal))
    \(if: !sheet.own.isEmpty, section("Vos propositions", own(sheet)))
    <section class="section" id="\(proposedAnchor)"><h2>Déjà proposés</h2>\(proposed(sheet))</section>
    """)
}

private func about(_ batch: Batch) -> HTML {
  let letters = enumerated(batch.letters.map(\.description), "ou")
  guard batch.stage == .proposing else {
    return lead(
      batch.stage == .planned
        ? "On ne propose pas encore de mots pour ces lettres."
        : "On ne propose plus de mots pour ces lettres.")
  }
  let end = batch.toCome.lazy.compactMap(\.at).first
  return """
    \(lead("Un mot que vous aimez et qui commence par \(letters). Vous pouvez en proposer plusieurs."))
    <p>\(some: end, { "Jusqu’au \($0.inWordsInParis). " })Ensuite&nbsp;: on regroupe les mots qui se ressemblent, puis on vote. \
    Jusque-là, vous pouvez retirer vos propositions.</p>
    \(if: batch.rule.hasInbox, "<p>Une personne qui anime l’abécédaire lit chaque mot nouveau avant que tout le monde le voie.</p>")
    """
}

private func own(_ sheet: ProposingSheet) -> HTML {
  let shown = sheet.own.prefix(OwnProposal.atOnce)
  return """
    \(pressForm(sheet.seal, back: sheet.path))<ul class="rows">\(each: shown, { ownRow($0, mayWithdraw: sheet.isOpen) })</ul>
    \(some: sheet.own.count > shown.count ? shown.last : nil, { last in
      #"<p class="more"><a href="\#(path: .batch(.ownProposals(sheet.batch.id, before: last.id)))">Vos propositions d’avant</a></p>"#
    })
    """
}

private func ownRow(_ proposal: OwnProposal, mayWithdraw: Bool) -> HTML {
  """
  <li class="row"><div><h3><a href="\(path: .word(proposal.word))">\(spelled(proposal.spelling))</a>\(proposal.state.tag)</h3>\
  \(if: proposal.text != proposal.spelling.text, "<p>Vous soutenez «&nbsp;\(proposal.text)&nbsp;».</p>")\
  \(if: !proposal.reason.isEmpty, reason(
    WordProposal(spelling: proposal.spelling, reason: proposal.reason, isByPerson: true, name: nil), atMost: 200))\
  <p class="soft small">\(proposal.isNamed ? "Avec votre nom." : "Sans votre nom.")</p></div>\
  \(if: mayWithdraw, pressButton(to: .batch(.withdrawProposal(proposal.id)), "Retirer", about: "\(proposal.spelling.text)"))</li>

  """
}

extension WordState {
  /// Behind a word that not everyone sees.
  var tag: HTML {
    switch self {
    case .waiting: #" <span class="tag">attend d’être lu</span>"#
    case .refused: #" <span class="tag">refusé</span>"#
    case .proposed: .empty
    }
  }
}

private func proposed(_ sheet: ProposingSheet) -> HTML {
  guard let words = sheet.words else {
    return
      #"<p class="soft">Aucun mot pour l’instant\#(if: sheet.isOpen, "&nbsp;: le premier peut être le vôtre").</p>"#
  }
  let id = sheet.batch.id
  return """
    \(letterChoice(sheet.counts, shown: words.letter) { .batch(.proposed(id, $0, after: nil)) })
    \(proposedRows(words.words))
    \(if: words.isLater || words.last != nil, others(id, words))
    """
}

private func others(_ id: Int, _ words: ProposedWords) -> HTML {
  """
  <nav class="around" aria-label="Suite des mots">\
  \(if: words.isLater, #"<a href="\#(path: .batch(.proposed(id, words.letter, after: nil)))#\#(proposedAnchor)">Premiers mots</a>"#)\
  \(some: words.last, { #"<a class="after" href="\#(path: .batch(.proposed(id, words.letter, after: $0)))#\#(proposedAnchor)">Mots suivants</a>"# })</nav>
  """
}

/// The letters of a batch that have words, each with how many, as links; nothing where there is one.
func letterChoice(_ counts: [Letter: Int], shown: Letter, _ path: (Letter) -> SitePath) -> HTML {
  let letters = counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }
  guard letters.count > 1 else { return .empty }
  return """
    <nav aria-label="Lettres"><ul class="jump">\(each: letters, { letter, count in
      """
      <li><a href="\(path: path(letter))#\(proposedAnchor)"\(if: letter == shown, #" aria-current="true""#)>\
      \(letter.description) <span class="soft">(\(grouped(count))<span class="hidden"> \(count > 1 ? "mots" : "mot")</span>)</span></a></li>

      """
    })</ul></nav>
    """
}

/// Where the words of one letter stand on a page.
let proposedAnchor: HTML = "mots"
