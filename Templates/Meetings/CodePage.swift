import Domain
import HTML

/// The page on which a guest types the code of a meeting; for a guest who is in, also the way out.
///
/// - Parameter code: what was typed.
package func codePage(
  code: String, _ draft: GuestDraft, problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  let isMember = frame.member != nil
  let fields = isMember ? [codeField] : [codeField, firstName]
  return formPage(
    frame, title: "Entrer dans une rencontre", at: .elsewhere,
    about: isMember
      ? "Tapez le code que l’on vous dicte. Vous entrez avec votre compte."
      : "Tapez le code que l’on vous dicte, et le prénom sous lequel les autres vous verront. Aucun compte n’est nécessaire.",
    problems: problems,
    """
    \(some: frame.guest, { "\(wayOut($0, seal))<h2>Entrer dans une autre</h2>" })
    \(form(
      to: .code, seal, button: "Entrer", problems: problemSummary(problems, fields),
      note: isMember ? .empty : privacy,
      "\(codeField.with(code, problems))\(if: !isMember, firstName.with(draft.name, problems))"))
    """)
}

private func wayOut(_ guest: GuestPlace, _ seal: FormSeal) -> HTML {
  """
  <section class="section" id="quitter"><h2>Vous êtes dans une rencontre</h2>
  <p>Invité·e sous le nom de <strong>\(guest.name)</strong>, dans \
  <a href="\(path: .meeting(id: guest.meeting.id, guest.meeting.slug))">\(guest.meeting.title)</a>. \
  Si vous la quittez, votre prénom y reste, là où vous avez pris part.</p>
  \(buttonForm(to: .signOut, seal, "Quitter la rencontre"))
  </section>

  """
}

private let codeField = Field(
  name: GuestDraft.codeField, label: "Code de la rencontre", kind: .code, maximum: 40,
  hint: "Six lettres et chiffres. Majuscules, espaces et tirets ne comptent pas.",
  sayings: [
    .malformed:
      "Un code a six caractères, sans 0, O, 1, I, L ni U, qui se confondent. Faites-le répéter, puis recommencez.",
    .wrong: "Ce code n’ouvre aucune rencontre, ou plus. Vérifiez-le, puis recommencez.",
  ])

private let firstName = Field(
  name: GuestDraft.nameField, label: "Votre prénom", kind: .givenName, maximum: GuestDraft.maximum,
  hint: "Montré aux personnes de la rencontre. ")

/// What becomes of a guest's data, said where they are asked for (GDPR, article 13).
private let privacy: HTML = """
  Votre prénom est montré aux personnes qui voient la rencontre, et reste dans son compte rendu si vous y prenez part\u{A0}; \
  qui l’anime peut l’en retirer à votre demande. Rien d’autre n’est gardé, et votre accès s’efface à la clôture, un jour après \
  votre arrivée au plus tard.
  """
