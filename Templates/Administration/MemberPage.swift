import Domain
import HTML

/// The fields of the forms on a member's page. The raw values are their names.
package enum MemberEntry: String {
  case role
  /// Whether the account is to be suspended: `oui` or `non`.
  case suspended
}

/// One member: who they are, what they may, and whether they may come in.
///
/// - Parameters:
///   - isSelf: whether the reader looks at their own account, which they neither suspend nor remove here.
///   - role: what was chosen, or the role they have.
///   - sendsMail: whether a link can leave by mail; otherwise it is shown.
package func memberPage(
  _ member: MemberDetails, role: Role, isSelf: Bool, problems: [Problem], seal: FormSeal, in frame: Frame,
  sendsMail: Bool
) -> HTML {
  let summary = member.summary
  return subpage(
    frame, of: WayBack(path: .members, name: "Membres", place: .administration), title: summary.name,
    problems: problems,
    """
    <div class="split">
    \(facts(member))
    <div>
    \(roleForm(summary, role, isSelf: isSelf, problems, seal))
    \(section("Mot de passe", passwordButton(summary, seal, sendsMail: sendsMail)))
    \(isSelf ? ownAccount : "\(suspension(summary, seal))\(removal(summary, seal))")
    </div>
    </div>
    """)
}

private func facts(_ member: MemberDetails) -> HTML {
  let summary = member.summary
  return """
    <aside class="aside first" aria-label="En bref"><dl class="facts">
    \(fact("Adresse", "\(summary.email.text)"))
    \(fact("Compte", summary.isSuspended ? #"<span class="tag">suspendu</span>"# : "ouvert"))
    \(fact("Membre depuis", "le \(dayMark(summary.joinedAt))"))
    \(fact("Connexions ouvertes", "\(member.openSessions)"))
    \(some: summary.lastSeen, { fact("Dernière visite", "le \(dayMark($0))") })
    \(if: !member.circles.isEmpty, fact("Cercles", "\(each: member.circles, place)"))
    </dl></aside>
    """
}

private func place(_ place: CirclePlace) -> HTML {
  """
  <div><a href="\(path: .circle(place.circle.slug))">\(place.circle.name)</a>\
  \(if: place.standing == .facilitator, " (\(place.standing.inWords))")</div>
  """
}

private func roleForm(
  _ member: MemberSummary, _ role: Role, isSelf: Bool, _ problems: [Problem], _ seal: FormSeal
) -> HTML {
  form(
    to: .memberRole(member.id), seal, button: "Enregistrer le rôle",
    problems: problemSummary(problems, [(MemberEntry.role.rawValue, "Rôle")]),
    """
    \(roleChoice(MemberEntry.role.rawValue, "Rôle", among: Role.allCases).with(role.rawValue, problems))\
    \(if: isSelf, "<p>C’est votre propre rôle&nbsp;: avec un autre, vous quittez l’administration.</p>")
    """)
}

private func passwordButton(_ member: MemberSummary, _ seal: FormSeal, sendsMail: Bool) -> HTML {
  """
  <p>Pour choisir un nouveau mot de passe, il faut un lien. \(sendsMail
    ? "Il part par courriel à \(member.email.text)."
    : "Il vous est montré une fois, pour que vous le transmettiez.")</p>
  \(buttonForm(
    to: .memberPassword(member.id), seal, sendsMail ? "Envoyer un lien" : "Montrer un lien",
    about: "pour le mot de passe de \(member.name)"))
  """
}

private func suspension(_ member: MemberSummary, _ seal: FormSeal) -> HTML {
  section(
    member.isSuspended ? "Rouvrir le compte" : "Suspendre le compte",
    """
    <p>\(member.isSuspended
      ? "Rouvert, le compte retrouve son rôle et ses cercles."
      : "Un compte suspendu ne peut plus se connecter. Rien n’est perdu, et vous pouvez le rouvrir.")</p>
    \(buttonForm(
      to: .memberSuspension(member.id), seal, member.isSuspended ? "Rouvrir" : "Suspendre",
      about: "le compte de \(member.name)",
      fields: [(MemberEntry.suspended.rawValue, member.isSuspended ? FormValue.no : FormValue.yes)]))
    """)
}

private func removal(_ member: MemberSummary, _ seal: FormSeal) -> HTML {
  section(
    "Retirer de la communauté",
    """
    <p>Partent pour toujours&nbsp;: le compte, le nom, l’adresse, les connexions, les voix et la place dans les \
    cercles. Restent&nbsp;: les textes, signés «&nbsp;Ancien membre&nbsp;».</p>
    <details><summary>Retirer \(member.name)</summary>
    \(buttonForm(
      to: .memberRemoval(member.id), seal, "Retirer pour toujours", about: "\(member.name)", isGrave: true))
    </details>
    """)
}

private var ownAccount: HTML {
  """
  <p class="more">C’est le vôtre. Pour l’effacer, allez dans <a href="\(path: .account)">votre compte</a>.</p>
  """
}
