import Domain
import HTML

/// The form that gives a page another title or another place.
///
/// - Parameter circles: those the page may go to, and its own.
package func renamingPage(
  _ document: Document, _ form: RenameForm, circles: [CircleSummary], problems: [Problem], seal: FormSeal,
  in frame: Frame
) -> HTML {
  let place = circleChoice(circles, hint: "Qui lit et écrit dans le cercle lira et écrira la page.")
  return subpage(
    frame, of: document.wayBack, title: "Renommer ou déplacer \(document.title)", problems: problems,
    Templates.form(
      to: .renamePage(document.name.slug), seal, button: "Enregistrer",
      problems: problemSummary(problems, [title, place.asField]),
      note: """
        L’ancienne adresse mène toujours à la page, et les liens restent bons. Dans un cercle caché, la page disparaît pour \
        celles et ceux qui n’en sont pas&nbsp;; hors de ce cercle, elle redevient visible, avec tout son historique.
        """,
      "\(title.with(form.title, problems))\(place.with(form.circle, problems))"))
}

private let title = Field(
  name: RenameForm.Entry.title.rawValue, label: "Titre",
  sayings: [.taken: "Une page porte déjà ce titre. Choisissez-en un autre."])
