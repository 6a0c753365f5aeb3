import Domain
import HTML

/// The groups of a batch's words, for everyone: under each head its members, who proposed them and why, and who has put them there.
func groupedWords(_ groups: [WordGroup]) -> HTML { groupedWords(groups, separating: nil) }

/// The same with buttons that let a word stand alone again.
///
/// - Parameter path: where they are sent.
func groupedWords(_ groups: [WordGroup], separating path: SitePath?) -> HTML {
  """
  <ul class="rows">\(each: groups, { group in
    """
    <li class="row"><div><h3><a href="\(path: .word(group.head.slug))">\(spelled(group.head.spelling))</a></h3>\
    \(backers(group.head.proposals))\(reasons(group.head))
    <ul class="grouped" aria-label="Réunis sous \(group.head.spelling.text)">\(each: group.members, { member($0, path) })</ul></div></li>

    """
  })</ul>
  """
}

private func member(_ member: WordGroup.Member, _ path: SitePath?) -> HTML {
  """
  <li><p><strong>\(spelled(member.word.spelling))</strong>\
  \(some: path, { pressButton(
    to: $0, "Séparer", about: "\(member.word.spelling.text)",
    field: (name: GroupingForm.separate, value: "\(member.word.id)")) })</p>\
  \(backers(member.word.proposals))\(reasons(member.word))\
  <p class="soft small">Réuni\(some: member.by, { " par \($0.inWords)" })\(some: member.at, { ", le \(dayMark($0))" }).</p></li>

  """
}

private func reasons(_ word: ProposedWord) -> HTML {
  "\(each: word.proposals.filter { !$0.reason.isEmpty }.prefix(2), { reason($0, atMost: 200) })"
}
