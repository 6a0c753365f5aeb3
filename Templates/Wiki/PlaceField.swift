import Domain
import HTML

/// The list from which one chooses where a page stands.
package enum PlaceField {
  /// Its name, in every form that has one.
  package static let name = "circle"
  /// What it sends for a page of the whole community: no circle has that slug. Nothing at all is no choice, so that what a
  /// browser or a script has lost is never taken for it.
  package static let community = "*"

  /// What can be told to be wrong with a choice without asking the store.
  package static func problem(_ circle: String) -> Problem? {
    if circle == community || Slug(circle) != nil { return nil }
    return Problem(name, circle.isEmpty ? .missing : .unknown)
  }

  /// The list. Where what was chosen is not among the choices, nothing is: a page meant for a few would be shown to all.
  static func choice(
    _ circles: [CircleSummary], chosen: String, hint: HTML = "Une page se lit et s’écrit comme son cercle.",
    sayings: [Problem.Reason: HTML] = [:]
  ) -> Choice {
    let options: [(value: String, words: HTML)] =
      [(community, "Aucun&nbsp;: pour toute la communauté")]
      + circles.map { circle in
        let words: HTML = circle.visibility == .open ? .empty : " (\(circle.visibility.inWords))"
        return (circle.link.slug.text, "\(circle.link.name)\(words)")
      }
    let isChosen = options.contains { $0.value == chosen }
    let own: [Problem.Reason: HTML] = [
      .missing: "Choisissez où ranger la page.",
      .unknown: "Cela n’existe pas, ou plus. Choisissez où ranger la page.",
    ]
    return Choice(
      name: name, label: "Cercle", hint: hint,
      options: isChosen ? options : [("", "Choisissez où la ranger")] + options,
      sayings: own.merging(sayings) { $1 })
  }
}
