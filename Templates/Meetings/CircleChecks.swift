import Domain
import HTML

/// Circles to tick, any number of them.
struct CircleChecks {
  let name: String
  let circles: [CircleAccess]
  let hint: HTML
  /// What a reason means here.
  let sayings: [Problem.Reason: HTML]

  /// The boxes, those of `chosen` ticked, with the problems in words. The first one has the field's name as its anchor, so that
  /// a summary of problems leads to something that can be ticked.
  func with(_ chosen: [String], _ problems: [Problem]) -> HTML {
    let wrong = problems.filter { $0.field == name }
    return """
      <fieldset class="field\(if: !wrong.isEmpty, " wrong")" \
      aria-describedby="\(if: !wrong.isEmpty, "\(name)-erreur ")\(name)-aide"><legend>Cercles</legend>
      <p class="hint" id="\(name)-aide">\(hint)</p>
      \(if: !wrong.isEmpty, #"<p class="problem" id="\#(name)-erreur">\#(each: wrong, { "\(words(for: $0)) " })</p>"#)\
      \(circles.isEmpty
        ? #"<p class="soft" id="\#(name)" tabindex="-1">Il n’y a pas de cercle où vous organisez des rencontres.</p>"#
        : "\(each: circles.enumerated(), { box($1, isFirst: $0 == 0, isOn: chosen.contains($1.link.slug.text)) })")\
      </fieldset>

      """
  }

  /// What a summary of problems calls it, and where it leads.
  var asField: Field { Field(name: name, label: "Cercles", sayings: sayings) }

  private func words(for problem: Problem) -> HTML { sayings[problem.reason] ?? reasonWords(problem.reason) }

  private func box(_ circle: CircleAccess, isFirst: Bool, isOn: Bool) -> HTML {
    let slug = circle.link.slug.text
    return """
      <label class="check"><input type="checkbox" id="\(name)\(if: !isFirst, "-\(slug)")" name="\(name)" \
      value="\(slug)"\(if: isOn, " checked")> <span>\(circle.link.name)\
      \(if: circle.visibility != .open, " (\(circle.visibility.inWords))")</span></label>

      """
  }
}
