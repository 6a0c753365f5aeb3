import Domain
import HTML

/// The page to ask for another address, which counts once it is confirmed.
///
/// - Parameters:
///   - current: the address of the account.
///   - email: the new one as it was typed.
///   - sendsMail: whether the site can send mail; if not, an address cannot be confirmed.
package func emailPage(
  current: String, email: String, sendsMail: Bool, problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  formPage(
    frame, title: "Changer mon adresse", at: .account, about: "Votre adresse est aujourd’hui \(current).",
    problems: problems,
    sendsMail
      ? form(
        to: .email, seal, button: "Recevoir le message de confirmation",
        problems: problemSummary(problems, [newAddress, PersonFields.currentPassword]),
        note: """
          L’adresse change quand vous suivez le lien du message, valable \(Lifetime.emailLink / 86_400)&nbsp;jours. \
          L’ancienne en est avertie.
          """,
        """
        \(rememberedUsername(current))\
        \(newAddress.with(email, problems))
        \(PersonFields.currentPassword.with("", problems))
        """)
      : "<p>Ce site n’envoie pas de courriel&nbsp;: une nouvelle adresse ne peut pas être confirmée.</p>")
}

/// The page of a link that confirms an address.
///
/// - Parameters:
///   - email: the new address.
///   - problems: not empty when another account has taken it since.
package func confirmEmailPage(
  token: String, email: String, problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  formPage(
    frame, title: "Confirmer la nouvelle adresse", at: .account,
    about: "Vous vous connecterez désormais avec \(email).", problems: problems,
    problems.isEmpty
      ? form(to: .confirmEmail(token: token), seal, button: "Confirmer cette adresse", .empty)
      : """
      \(alert("Entre-temps, cette adresse est devenue celle d’un autre compte."))
      <p><a href="\(path: .email)">Donner une autre adresse</a></p>
      """)
}

private let newAddress = Field(
  name: "email", label: "Nouvelle adresse électronique", kind: .email, maximum: EmailAddress.maximumLength,
  sayings: [.taken: "Cette adresse est celle d’un autre compte."])
