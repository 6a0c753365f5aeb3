import Domain
import HTML

/// The page of someone who has forgotten their password.
///
/// - Parameter sendsMail: whether the site can send mail; if not, the page says whom to ask.
package func forgottenPage(
  email: String, sendsMail: Bool, problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  let title = "Mot de passe oublié"
  guard sendsMail else {
    return formPage(
      frame, title: title, at: .account, about: "Ce site n’envoie pas de courriel.", problems: [],
      "<p>Demandez un lien \(keepers(frame)). Il vous permettra de choisir un nouveau mot de passe.</p>")
  }
  return formPage(
    frame, title: title, at: .account,
    about:
      "Donnez l’adresse de votre compte&nbsp;: vous y recevrez un lien pour choisir un nouveau mot de passe.",
    problems: problems,
    form(
      to: .forgottenPassword, seal, button: "Recevoir un lien",
      problems: problemSummary(problems, [PersonFields.email]),
      note:
        "L’adresse ne sert qu’à cet envoi. Le lien est valable \(Lifetime.passwordLink / 3_600)&nbsp;heures.",
      PersonFields.email.with(email, problems)))
}

/// The page of a link to choose a new password.
///
/// - Parameters:
///   - name: whose account it is.
///   - email: the address they sign in with.
package func newPasswordPage(
  token: String, name: String, email: String, problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  formPage(
    frame, title: "Nouveau mot de passe", at: .account,
    about: """
      Pour le compte de \(name), \(email). Toutes ses connexions ouvertes seront fermées, et son adresse de flux ne \
      répondra plus.
      """,
    problems: problems,
    form(
      to: .newPassword(token: token), seal, button: "Enregistrer le mot de passe",
      problems: problemSummary(problems, [PersonFields.newPassword]),
      "\(rememberedUsername(email))\(PersonFields.newPassword.with("", problems))"))
}

/// The page to change one's own password, with the one that it replaces.
///
/// - Parameter email: the address of the account.
package func changePasswordPage(email: String, problems: [Problem], seal: FormSeal, in frame: Frame) -> HTML {
  let fields = [PersonFields.currentPassword, PersonFields.newPassword]
  return formPage(
    frame, title: "Changer mon mot de passe", at: .account,
    about: """
      Vos autres connexions seront fermées, et votre adresse de flux ne répondra plus. Cette connexion-ci reste ouverte.
      """,
    problems: problems,
    form(
      to: .password, seal, button: "Enregistrer le mot de passe", problems: problemSummary(problems, fields),
      "\(rememberedUsername(email))\(each: fields, { $0.with("", problems) })"))
}

/// Whom to ask for what the site cannot do by itself, after « Demandez … ».
private func keepers(_ frame: Frame) -> HTML {
  guard let contact = frame.contact else { return "à l’une des personnes qui administrent la communauté" }
  return "en \(mailLink(contact, "écrivant à la communauté"))"
}
