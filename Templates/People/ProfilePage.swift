import Domain
import HTML

/// The page to change one's own name.
package func profilePage(draft: PersonDraft, problems: [Problem], seal: FormSeal, in frame: Frame) -> HTML {
  formPage(
    frame, title: "Changer mon nom", at: .account, problems: problems,
    form(
      to: .profile, seal, button: "Enregistrer le nom",
      problems: problemSummary(problems, [PersonFields.name]),
      note: "Votre nom accompagne ce que vous écrivez. Ce qui est déjà signé garde l’ancien.",
      PersonFields.name.with(draft.name, problems)))
}
