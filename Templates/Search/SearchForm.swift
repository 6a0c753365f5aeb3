import Domain
import HTML

/// The whole search, with what narrows it.
func searchForm(_ request: SearchRequest, circles: [CircleLink]) -> HTML {
  """
  <form class="form" role="search" aria-label="Recherche" action="\(path: .search)" id="recherche">
  \(typedField(request.typed))
  \(narrowing(request, circles))
  <p class="send"><button class="main">Chercher</button></p>
  </form>
  """
}

/// What narrows or widens the search: folded once something is looked for in all, so that what was found stands near.
private func narrowing(_ request: SearchRequest, _ circles: [CircleLink]) -> HTML {
  let isPlain = request.circle == nil && request.kind == nil && !request.matchesBeginnings
  return """
    <details class="field"\(if: request.typed.isEmpty || !isPlain, " open")><summary>Préciser la recherche</summary>
    \(circleChoice(circles).with(request.circle?.text ?? ""))
    \(kindChoice.with(request.kind?.name ?? ""))
    \(checkbox(
      SearchField.beginnings.rawValue, "Chercher aussi les mots qui commencent comme le dernier",
      isOn: request.matchesBeginnings,
      hint: "À partir de trois lettres&nbsp;: «&nbsp;rencont&nbsp;» trouve «&nbsp;rencontre&nbsp;»."))</details>
    """
}

private func typedField(_ typed: String) -> HTML {
  let name = SearchField.typed.rawValue
  return labelled(
    name, "Ce que vous cherchez",
    hint: """
      Les accents, les majuscules et les pluriels ne comptent pas. Entre guillemets, les mots se suivent&nbsp;; un tiret \
      devant un mot l’écarte.
      """, wrong: []
  ) { links in
    """
    <input type="search" id="\(name)" name="\(name)" maxlength="\(SearchTerms.mostCharacters)" value="\(typed)"\(links)>
    """
  }
}

private func circleChoice(_ circles: [CircleLink]) -> Choice {
  Choice(
    name: SearchField.circle.rawValue, label: "Dans quel cercle",
    options: [("", "Toute la communauté")] + circles.map { ($0.slug.text, "\($0.name)") })
}

private var kindChoice: Choice {
  Choice(
    name: SearchField.kind.rawValue, label: "Parmi quoi",
    options: [("", "Tout")] + SearchKind.allCases.reversed().map { ($0.name, $0.words) })
}
