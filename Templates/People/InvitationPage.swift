import Domain
import HTML

/// The page of an invitation: to make an account, or for a member to enter the circle with one button.
///
/// - Parameters:
///   - account: what was typed; its address is not asked for when the invitation is for one.
///   - member: who is signed in.
package func invitationPage(
  token: String, offer: InvitationOffer, account: AccountDraft, member: Member?, problems: [Problem],
  seal: FormSeal, in frame: Frame
) -> HTML {
  formPage(
    frame, title: "Votre invitation", at: .elsewhere, about: about(offer, frame), problems: problems,
    member.map { entrance(token, offer, $0, seal) } ?? newAccount(token, offer, account, problems, seal))
}

private func about(_ offer: InvitationOffer, _ frame: Frame) -> HTML {
  guard let circle = offer.circle else {
    return "On vous invite dans la communauté «&nbsp;\(frame.name)&nbsp;»."
  }
  return
    "On vous invite dans le cercle «&nbsp;\(circle.name)&nbsp;» de la communauté «&nbsp;\(frame.name)&nbsp;»."
}

/// For someone who has an account already.
private func entrance(_ token: String, _ offer: InvitationOffer, _ member: Member, _ seal: FormSeal) -> HTML {
  guard offer.circle != nil else {
    return """
      <p>Vous faites déjà partie de la communauté sous le nom de \(member.name). Vous n’avez rien à faire.</p>
      <p class="more"><a href="\(path: .home)">Aller à l’accueil</a></p>
      """
  }
  return """
    <p>La connexion est ouverte sous le nom de \(member.name).</p>
    \(form(to: .invitation(token: token), seal, button: "Entrer dans le cercle", .empty))
    """
}

/// For someone who has none.
private func newAccount(
  _ token: String, _ offer: InvitationOffer, _ account: AccountDraft, _ problems: [Problem], _ seal: FormSeal
) -> HTML {
  let fields = [PersonFields.name, PersonFields.email, PersonFields.newPassword]
  return """
    <p>Vous avez déjà un compte&nbsp;? <a href="\(path: .signIn)?\(SignInForm.returnTo)=\
    \(path: .invitation(token: token))">Connectez-vous</a> d’abord.</p>
    \(form(
      to: .invitation(token: token), seal, button: "Créer mon compte",
      problems: problemSummary(problems, fields), note: accountNote,
      """
      \(PersonFields.name.with(account.name, problems))
      \(address(offer, account, problems))
      \(PersonFields.newPassword.with("", problems))
      """))
    """
}

/// A personal invitation keeps its address.
private func address(_ offer: InvitationOffer, _ account: AccountDraft, _ problems: [Problem]) -> HTML {
  guard let email = offer.email else { return PersonFields.email.with(account.email, problems) }
  return """
    <p class="field">Votre adresse électronique&nbsp;: <b>\(email.text)</b></p>
    \(rememberedUsername(email.text))
    """
}
