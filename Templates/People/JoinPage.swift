import Domain
import HTML

/// The page on which a visitor asks to join.
package func joinPage(draft: JoinRequestDraft, problems: [Problem], seal: FormSeal, in frame: Frame) -> HTML {
  formPage(
    frame, title: "Demander à rejoindre", at: .elsewhere,
    about: "Présentez-vous. Les personnes qui administrent la communauté vous répondront par courriel.",
    problems: problems,
    form(
      to: .join, seal, button: "Envoyer la demande",
      problems: problemSummary(problems, [PersonFields.name, PersonFields.email, message]),
      note: """
        Votre nom, votre adresse et votre message servent à vous répondre. Seule l’administration de la communauté \
        les voit&nbsp;; la demande est effacée dès qu’elle a reçu sa réponse.
        """,
      """
      \(PersonFields.name.with(draft.name, problems))
      \(PersonFields.email.with(draft.email, problems))
      \(message.with(draft.message, problems))
      """))
}

private let message = Field(
  name: "message", label: "Pourquoi souhaitez-vous venir\u{A0}?", kind: .lines(5),
  maximum: TextLimit.sentence,
  isRequired: false)
