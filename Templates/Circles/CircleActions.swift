import Domain
import HTML

/// What the reader of a circle's page, who is signed in, may do there.
package struct CircleActions: Hashable, Sendable {
  let seal: FormSeal
  let mayEdit: Bool
  let mayKeepMembers: Bool

  package init(seal: FormSeal, mayEdit: Bool, mayKeepMembers: Bool) {
    self.seal = seal
    self.mayEdit = mayEdit
    self.mayKeepMembers = mayKeepMembers
  }
}

/// The deeds as links and a button, beside the facts.
func circleActions(_ actions: CircleActions, on circle: CircleDetails) -> HTML {
  let slug = circle.summary.link.slug
  return """
    <div class="buttons">\(circle.standing == nil
      ? buttonForm(to: .joinCircle(slug), actions.seal, "Entrer dans ce cercle")
      : buttonForm(to: .leaveCircle(slug), actions.seal, "Quitter ce cercle"))</div>
    \(if: actions.mayEdit || actions.mayKeepMembers, links(actions, slug))
    """
}

private func links(_ actions: CircleActions, _ slug: Slug) -> HTML {
  """
  <ul class="plain more">
  \(if: actions.mayEdit, #"<li><a href="\#(path: .editCircle(slug))">Modifier ce cercle</a></li>"#)
  \(if: actions.mayKeepMembers, #"<li><a href="\#(path: .circleInvitations(slug))">Inviter dans ce cercle</a></li>"#)
  </ul>
  """
}
