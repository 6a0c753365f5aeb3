import Domain
import HTML

extension WordSpelling {
  /// With its synonym: « Archipel (îles) ».
  package var inWords: String { synonym.map { "\(text) (\($0))" } ?? text }
}

/// The same as HTML.
func spelled(_ spelling: WordSpelling) -> HTML { "\(spelling.inWords)" }

/// The words that were proposed for a letter, each with who proposed it and why.
func proposedRows(_ words: [ProposedWord]) -> HTML {
  #"<ul class="rows">\#(each: words, { proposedRow($0) })</ul>"#
}

/// One of them, with the buttons of those who act on it.
func proposedRow(_ word: ProposedWord, buttons: HTML = .empty) -> HTML {
  """
  <li class="row"><div><h3><a href="\(path: .word(word.slug))">\(spelled(word.spelling))</a></h3>\
  \(backers(word.proposals))\(reasons(of: word))</div>\(buttons)</li>

  """
}

/// « Proposé par Anne et 2 autres personnes. » Nothing for a word that no one who is here has proposed.
func backers(_ proposals: [WordProposal]) -> HTML {
  let people = proposals.filter(\.isByPerson)
  let names = people.compactMap(\.name).prefix(mostNames)
  let others = people.count - names.count
  if people.isEmpty { return .empty }
  let rest =
    names.isEmpty
    ? "\(grouped(others))\u{A0}\(others > 1 ? "personnes" : "personne")"
    : "\(grouped(others))\u{A0}\(others > 1 ? "autres personnes" : "autre personne")"
  return #"<p class="soft small">Proposé par \#(enumerated(names + (others > 0 ? [rest] : []))).</p>"#
}

/// Why the word was proposed, in the words of whoever was first; those of all stand on its page.
private func reasons(of word: ProposedWord) -> HTML {
  let given = word.proposals.filter { !$0.reason.isEmpty }
  return """
    \(each: given.prefix(mostReasons), { reason($0, atMost: shortReason) })\
    \(if: given.count > mostReasons || given.contains { $0.reason.count > shortReason },
      #"<p class="small"><a href="\#(path: .word(word.slug))">Lire toutes les raisons<span class="hidden"> de \#(word.spelling.text)</span></a></p>"#)
    """
}

/// How the address of a word's page says which reasons are asked for.
package enum WordQuery {
  /// The place of the first one, counted from 0.
  package static let reasons = "raisons"
}

/// All that was said of a word when it was proposed, for its own page; nothing where nothing was. Long reasons come in parts.
///
/// - Parameters:
///   - named: of a kept word, who agreed to be named beside it.
///   - first: the place of the first reason of the part.
func wordProposals(
  _ proposals: [WordProposal], of word: Slug, naming named: NamedProposers, from first: Int
) -> HTML {
  let given = proposals.filter { !$0.reason.isEmpty }
  let start = (0...given.count).contains(first) ? first : 0
  let end = endOfPart(given, from: start)
  let who = named == .none ? backers(proposals) : proposersLine(named)
  let content: HTML = "\(who)\(each: given[start..<end], { reason($0, atMost: .max) })"
  if content.isEmpty { return .empty }
  return """
    <section class="section" id="\(reasonsAnchor)"><h2>Qui l’a proposé, et pourquoi</h2>
    \(content)\(if: start > 0 || end < given.count, otherReasons(of: word, start, end, given.count))</section>
    """
}

/// Behind the last reason that stands with the others on one page: the first one always, and no more once they are long together.
private func endOfPart(_ given: [WordProposal], from start: Int) -> Int {
  var (end, length) = (start, 0)
  while end < given.count, end - start < mostOnWordPage {
    length += given[end].reason.count
    if length > mostCharacters, end > start { break }
    end += 1
  }
  return end
}

private func otherReasons(of word: Slug, _ start: Int, _ end: Int, _ count: Int) -> HTML {
  """
  <p class="more">\(if: start > 0, #"<a href="\#(path: .reasons(word, from: 0))#\#(reasonsAnchor)">Premières raisons</a> "#)\
  \(if: end < count, #"<a href="\#(path: .reasons(word, from: end))#\#(reasonsAnchor)">Raisons suivantes (\#(grouped(count - end)))</a>"#)</p>
  """
}

/// What one person wrote, with their name where they agreed to it.
func reason(_ proposal: WordProposal, atMost limit: Int) -> HTML {
  let text = proposal.reason
  let shown = text.count > limit ? text.prefix(limit).trimmed + "…" : text
  return """
    <p class="reason">«&nbsp;\(shown)&nbsp;»\(some: proposal.name, { "&nbsp;– \($0)" })</p>
    """
}

private let mostNames = 5
private let mostReasons = 1
private let shortReason = 200
private let mostOnWordPage = 30
/// Of the reasons on the page of a word together: beside them it has a text and a style.
private let mostCharacters = 6_000
private let reasonsAnchor: HTML = "raisons"
