import Domain
import HTML

/// What the reader of a circle's page, who is signed in, may do there.
package struct CircleActions: Hashable, Sendable {
  let seal: FormSeal
  /// Change its settings and its introduction.
  let mayEdit: Bool
  let mayKeepMembers: Bool
  /// Prepare its meetings.
  let mayOrganise: Bool
  /// Write pages in it.
  let mayWrite: Bool
  /// Bring it back from the archives.
  let mayBringBack: Bool
  let isFollowed: Bool
  /// Who else writes in its introduction at this time.
  let others: [OtherEditor]

  package init(
    seal: FormSeal, mayEdit: Bool, mayKeepMembers: Bool, mayOrganise: Bool = false,
    mayWrite: Bool, mayBringBack: Bool, isFollowed: Bool = false,
    others: [OtherEditor] = []
  ) {
    self.seal = seal
    self.mayEdit = mayEdit
    self.mayKeepMembers = mayKeepMembers
    self.mayOrganise = mayOrganise
    self.mayWrite = mayWrite
    self.mayBringBack = mayBringBack
    self.isFollowed = isFollowed
    self.others = others
  }
}

/// The deeds as links and a button, beside the facts.
func circleActions(_ actions: CircleActions, on circle: CircleDetails) -> HTML {
  let slug = circle.summary.link.slug
  let mayEnter = circle.standing == nil && !circle.summary.isArchived
  return """
    <div class="buttons">\
    \(followButton(.circle(slug), isFollowed: actions.isFollowed, actions.seal, about: "ce cercle"))\
    \(if: mayEnter, buttonForm(to: .joinCircle(slug), actions.seal, "Entrer dans ce cercle"))\
    \(if: circle.standing != nil, buttonForm(to: .leaveCircle(slug), actions.seal, "Quitter ce cercle"))\
    \(if: actions.mayBringBack, buttonForm(to: .bringBackCircle(slug), actions.seal, "Ressortir des archives"))</div>
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
