import Domain
import HTML

/// All invitations, and the two forms that make one.
///
/// - Parameters:
///   - form: what was typed into one of the forms; the other one is empty.
///   - circles: those that one can be invited to.
///   - roles: those that the inviter may give.
///   - sendsMail: whether an invitation leaves by mail; otherwise its link is shown.
package func invitationsPage(
  _ invitations: [InvitationSummary], form: InvitationForm, circles: [CircleLink], roles: [Role],
  problems: [Problem], seal: FormSeal, in frame: Frame, sendsMail: Bool
) -> HTML {
  let other = InvitationForm(form.kind == .personal ? .open : .personal)
  let (personal, open) = form.kind == .personal ? (form, other) : (other, form)
  return subpage(
    frame, of: .administration, title: "Invitations", problems: problems,
    """
    <div class="two">
    \(section("Inviter une personne", personalForm(
      personal, circles, roles, form.kind == .personal ? problems : [], seal, sendsMail: sendsMail)))
    \(section("Ouvrir un lien", circles.isEmpty ? circleFirst : openForm(
      open, circles, to: .invitations, form.kind == .open ? problems : [], seal)))
    </div>
    \(section("Les invitations", invitationRows(invitations) { buttons(for: $0, seal) }))
    """)
}

/// The open invitations to one circle, and the form that makes one.
package func circleInvitationsPage(
  _ circle: CircleLink, _ invitations: [InvitationSummary], form: InvitationForm, problems: [Problem],
  seal: FormSeal, in frame: Frame
) -> HTML {
  subpage(
    frame, of: .circle(circle), title: "Inviter dans le cercle \(circle.name)", problems: problems,
    """
    \(openForm(form, [], to: .circleInvitations(circle.slug), problems, seal))
    \(section("Les liens de ce cercle", invitationRows(invitations) {
      revocation($0, to: .revokeCircleInvitation(circle.slug, $0.id), seal)
    }))
    """)
}

private func personalForm(
  _ typed: InvitationForm, _ circles: [CircleLink], _ roles: [Role], _ problems: [Problem], _ seal: FormSeal,
  sendsMail: Bool
) -> HTML {
  let role = roleChoice(InvitationForm.Entry.role.rawValue, "Rôle", among: roles)
  let circle = circleChoice(circles, none: "Aucun", id: nil)
  return form(
    to: .invitations, seal, button: sendsMail ? "Envoyer l’invitation" : "Faire l’invitation",
    problems: problemSummary(problems, [email, role.asField, circle.asField]),
    """
    \(hidden(InvitationForm.Entry.kind.rawValue, InvitationForm.Kind.personal.rawValue))\
    \(email.with(typed.email, problems))\(role.with(typed.role, problems))\(circle.with(typed.circle, problems))
    """)
}

/// - Parameter circles: those to choose from; none when the form is for one circle.
private func openForm(
  _ typed: InvitationForm, _ circles: [CircleLink], to path: SitePath, _ problems: [Problem], _ seal: FormSeal
) -> HTML {
  let circle = circleChoice(circles, none: "Choisissez un cercle", id: "lien-cercle")
  return form(
    to: path, seal, button: "Faire un lien",
    problems: problemSummary(problems, (circles.isEmpty ? [] : [circle.asField]) + [uses, days]),
    """
    \(hidden(InvitationForm.Entry.kind.rawValue, InvitationForm.Kind.open.rawValue))\
    <p>Avec ce lien, chacun ouvre un compte et entre dans le cercle, avec le rôle \
    «&nbsp;\(Role.participant.inWords)&nbsp;».</p>
    \(if: !circles.isEmpty, circle.with(typed.circle, problems))\
    \(uses.with(typed.uses, problems))\(days.with(typed.days, problems))
    """)
}

private var circleFirst: HTML {
  """
  <p>Un lien ouvert mène dans un cercle&nbsp;: <a href="\(path: .newCircle)">créez d’abord un cercle</a>.</p>
  """
}

private func circleChoice(_ circles: [CircleLink], none: HTML, id: String?) -> Choice {
  Choice(
    name: InvitationForm.Entry.circle.rawValue, label: "Cercle",
    options: [("", none)] + circles.map { ($0.slug.text, "\($0.name)") }, id: id)
}

private let email = Field(
  name: InvitationForm.Entry.email.rawValue, label: "Adresse électronique", kind: .otherEmail)

private var uses: Field {
  numberField(.uses, "Combien de personnes peuvent s’en servir", InvitationDraft.uses)
}

private var days: Field { numberField(.days, "Combien de jours il est valable", InvitationDraft.days) }

private func numberField(_ entry: InvitationForm.Entry, _ label: HTML, _ range: ClosedRange<Int>) -> Field {
  Field(
    name: entry.rawValue, label: label, kind: .number(range),
    hint: "Un nombre de \(range.lowerBound) à \(range.upperBound).")
}

private func buttons(for invitation: InvitationSummary, _ seal: FormSeal) -> HTML {
  """
  \(buttonForm(to: .newInvitationLink(invitation.id), seal, "Nouveau lien", about: invitation.inShort)) \
  \(revocation(invitation, to: .revokeInvitation(invitation.id), seal))
  """
}

private func revocation(_ invitation: InvitationSummary, to path: SitePath, _ seal: FormSeal) -> HTML {
  buttonForm(to: path, seal, "Retirer", about: invitation.inShort)
}
