import Domain
import HTML

/// The names of the fields by which words are grouped.
package enum GroupingForm {
  /// The rows of words to put together, the head first, with spaces between.
  package static let merge = "reunir"
  /// The row of a word that stands alone again.
  package static let separate = "separer"
  /// A word that was ticked.
  package static let words = "words"

  /// What `merge` holds.
  package static func value(head: Int, _ others: [Int]) -> String {
    ([head] + others.filter { $0 != head }).map(String.init).joined(separator: " ")
  }
}

/// What the page on which words are grouped shows.
package struct GroupingSheet: Sendable {
  package let batch: Batch
  package let seal: FormSeal
  /// Whether words can be grouped now.
  package let isOpen: Bool
  package let likenesses: [WordLikeness]
  package let groups: [WordGroup]
  /// The words of one letter, to choose from, some at a time; nil where there are none.
  package let words: ProposedWords?
  /// Those of the letter that are ticked, on this part of them or on another.
  package let ticked: [ProposedWord]
  package let counts: [Letter: Int]
  package var problems: [Problem] = []

  package init(
    _ batch: Batch, seal: FormSeal, isOpen: Bool, likenesses: [WordLikeness], groups: [WordGroup],
    words: ProposedWords?, ticked: [ProposedWord], counts: [Letter: Int], problems: [Problem] = []
  ) {
    self.batch = batch
    self.seal = seal
    self.isOpen = isOpen
    self.likenesses = likenesses
    self.groups = groups
    self.words = words
    self.ticked = ticked
    self.counts = counts
    self.problems = problems
  }

  var path: SitePath { .batch(.group(batch.id)) }
}

/// The page on which words are grouped: those that may be the same, the groups, then any words of a letter.
package func groupingPage(_ sheet: GroupingSheet, in frame: Frame) -> HTML {
  page(
    frame, title: "Regrouper les mots, \(lettersInWords(sheet.batch.letters))", at: .under(.abecedaire),
    sheets: [.abecedaire], problems: sheet.problems,
    """
    \(pageHead(above: wayBack(sheet.batch), "Regrouper les mots", below: lead("""
      Les mots qui disent la même chose vont au vote ensemble, sous l’un d’eux. Toutes les propositions et leurs raisons sont \
      gardées, et tout se défait jusqu’à l’ouverture du vote.
      """)))
    \(if: !sheet.isOpen, #"<p class="notice">\#(closedWords(sheet.batch.stage))</p>"#)
    \(pressForm(sheet.seal, back: sheet.path))
    \(if: sheet.isOpen, section("Mots qui se ressemblent", likenesses(sheet)))
    \(section("Mots réunis", sheet.groups.isEmpty
      ? #"<p class="soft">Aucun pour l’instant.</p>"#
      : groupedWords(sheet.groups, separating: sheet.isOpen ? sheet.path : nil)))
    \(if: sheet.isOpen, "\(some: sheet.words, { words in choice(sheet, words) })")
    """)
}

/// The page that asks under which word some are put together, once they are ticked.
package func headChoicePage(_ batch: Batch, _ words: [ProposedWord], seal: FormSeal, in frame: Frame) -> HTML
{
  let path = SitePath.batch(.group(batch.id))
  return page(
    frame, title: "Sous quel mot\u{A0}?", at: .under(.abecedaire), sheets: [.abecedaire],
    """
    \(pageHead(
      above: #"\#(wayBack(batch)) · <a href="\#(path: path)">Regrouper les mots</a>"#, "Sous quel mot&nbsp;?",
      below: lead("Ces mots iront au vote ensemble, sous celui que vous choisissez. Rien n’est encore fait.")))
    \(pressForm(seal, back: path))
    <h2 class="hidden">Les mots cochés</h2>
    <ul class="rows">\(each: words, { word in
      proposedRow(word, buttons: mergeButton(path, "Réunir sous ce mot", head: word, words))
    })</ul>
    """)
}

private func closedWords(_ stage: BatchStage) -> HTML {
  stage < .grouping
    ? "On regroupe les mots une fois les propositions closes."
    : "Le vote est ouvert, ou clos\u{A0}: les groupes ne changent plus."
}

private func likenesses(_ sheet: GroupingSheet) -> HTML {
  guard !sheet.likenesses.isEmpty else { return #"<p class="soft">Aucun.</p>"# }
  return """
    <ul class="rows">\(each: sheet.likenesses, { pair in
      """
      <li class="row"><div><h3><a href="\(path: .word(pair.first.slug))">\(spelled(pair.first.spelling))</a>, \
      <a href="\(path: .word(pair.second.slug))">\(spelled(pair.second.spelling))</a></h3>
      <p class="same">\(merge(pair.first, pair.second, sheet))\(merge(pair.second, pair.first, sheet))</p></div></li>

      """
    })</ul>
    """
}

private func merge(_ head: ProposedWord, _ other: ProposedWord, _ sheet: GroupingSheet) -> HTML {
  pressButton(
    to: sheet.path, "Réunir sous «&nbsp;\(head.spelling.text)&nbsp;»", about: "avec \(other.spelling.text)",
    field: (name: GroupingForm.merge, value: GroupingForm.value(head: head.id, [other.id])))
}

private func mergeButton(_ path: SitePath, _ label: HTML, head: ProposedWord, _ words: [ProposedWord]) -> HTML
{
  pressButton(
    to: path, label, about: "\(head.spelling.text)",
    field: (name: GroupingForm.merge, value: GroupingForm.value(head: head.id, words.map(\.id))))
}

private func choice(_ sheet: GroupingSheet, _ part: ProposedWords) -> HTML {
  let (id, letter) = (sheet.batch.id, part.letter)
  let label: HTML = "Mots de la lettre \(letter.description)"
  let elsewhere = sheet.ticked.filter { word in !part.words.contains { $0.id == word.id } }
  return """
    <section class="section" id="\(proposedAnchor)"><h2>D’autres mots à réunir</h2>
    \(letterChoice(sheet.counts, shown: letter) { .batch(.groupLetter(id, $0)) })
    <form class="form" method="post" action="\(path: .batch(.groupLetter(id, letter)))" novalidate>
    \(sheet.seal.fields)\(problemSummary(sheet.problems, [(name: GroupingForm.words, label: label)]))
    \(each: elsewhere, { hidden(GroupingForm.words, "\($0.id)") })
    <fieldset id="\(GroupingForm.words)"><legend>\(label)</legend>\
    \(if: !elsewhere.isEmpty, "<p>Cochés aussi&nbsp;: \(enumerated(elsewhere.map(\.spelling.text))).</p>")\
    <div class="field ticks">\(each: part.words, { box($0, isOn: sheet.ticked.contains($0)) })</div></fieldset>
    <p class="send"><button class="main">Réunir les mots cochés…</button></p>
    \(parts(part, .batch(.groupLetter(id, letter))))
    </form></section>
    """
}

private func box(_ word: ProposedWord, isOn: Bool) -> HTML {
  """
  <label class="check"><input type="checkbox" name="\(GroupingForm.words)" value="\(word.id)"\(if: isOn, " checked")> \
  <span>\(spelled(word.spelling))</span></label>
  """
}

/// Leads to the other words of a letter. What is ticked goes along: words that are put together may stand far apart.
private func parts(_ part: ProposedWords, _ path: SitePath) -> HTML {
  guard part.isLater || part.last != nil else { return .empty }
  return """
    <p class="send">\(if: part.isLater, turning(path, to: "", "Premiers mots"))\(some: part.last, { turning(path, to: $0.text, "Mots suivants") })</p>
    """
}

private func turning(_ path: SitePath, to start: String, _ words: HTML) -> HTML {
  #"<button formaction="\#(path: path)#\#(proposedAnchor)" name="\#(ProposalsQuery.after)" value="\#(start)">\#(words)</button> "#
}
