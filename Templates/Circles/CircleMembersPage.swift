import Domain
import HTML

/// What a keeper makes of someone in a circle. The raw values are what the forms send, in the field `name`.
package enum StandingChange: String, Sendable, CaseIterable {
  case facilitator, member, removed

  package static let field = "standing"
}

/// Who is in a circle.
///
/// - Parameter mayKeep: whether the reader may change who is in it and who facilitates it.
package func circleMembersPage(
  _ circle: CircleLink, _ members: CircleMembers, mayKeep: Bool, seal: FormSeal, in frame: Frame
) -> HTML {
  let unshown = members.count - members.shown.count
  return subpage(
    frame, of: .circle(circle), title: "Membres du cercle \(circle.name)",
    below: lead("\(peopleInWords(members.count))"),
    """
    <h2 class="hidden">Les personnes</h2>
    <ul class="rows">\(each: members.shown, { memberRow($0, in: circle, mayKeep: mayKeep, seal) })</ul>
    \(if: unshown > 0, #"<p class="more soft">Et \#(peopleInWords(unshown)) de plus.</p>"#)
    \(if: mayKeep,
      #"<p class="more"><a href="\#(path: .circleInvitations(circle.slug))">Inviter dans ce cercle</a></p>"#)
    """)
}

private func memberRow(_ member: CircleMember, in circle: CircleLink, mayKeep: Bool, _ seal: FormSeal) -> HTML
{
  """
  <li class="row"><div><h3>\(member.name)</h3>
  \(if: member.standing == .facilitator, #"<p><span class="tag">\#(member.standing.inWords)</span></p>"#)\
  \(if: mayKeep, changes(of: member, in: circle, seal))
  </div></li>

  """
}

private func changes(of member: CircleMember, in circle: CircleLink, _ seal: FormSeal) -> HTML {
  let path = SitePath.circleMember(circle.slug, person: member.id)
  func button(_ change: StandingChange, _ words: HTML) -> HTML {
    buttonForm(
      to: path, seal, words, about: "(\(member.name))", fields: [(StandingChange.field, change.rawValue)])
  }
  return """
    <div class="buttons">\(member.standing == .facilitator
      ? button(.member, "Retirer l’animation") : button(.facilitator, "Confier l’animation")) \
    \(button(.removed, "Retirer du cercle"))</div>
    """
}
