import Domain
import HTML

/// The form that gives a page another title or another place.
///
/// - Parameters:
///   - loaded: the form as it was shown first, or when its writer was told of what others had changed.
///   - circles: those the page may go to, and its own.
package func renamingPage(
  _ document: Document, _ form: RenameForm, loaded: RenameForm, circles: [CircleSummary], problems: [Problem],
  seal: FormSeal, in frame: Frame
) -> HTML {
  let title = titleField(of: document)
  let place = placeField(of: document, form, circles)
  return subpage(
    frame, of: document.wayBack, title: "Renommer ou déplacer \(document.title)", problems: problems,
    Templates.form(
      to: .renamePage(document.name.slug), seal, button: "Enregistrer",
      problems: problemSummary(problems, [title, place.asField]),
      note: """
        L’ancienne adresse mène toujours à la page, et les liens restent bons. Dans un cercle caché, la page disparaît pour \
        celles et ceux qui n’en sont pas&nbsp;; hors de ce cercle, elle redevient visible, avec tout son historique.
        """,
      "\(loaded.loadedFields)\(title.with(form.title, problems))\(place.with(form.circle, problems))"))
}

private func titleField(of document: Document) -> Field {
  Field(
    name: RenameForm.Entry.title.rawValue, label: "Titre",
    sayings: [.changed: changed("«&nbsp;\(document.title)&nbsp;»")])
}

private func placeField(of document: Document, _ form: RenameForm, _ circles: [CircleSummary]) -> Choice {
  let place: HTML = "\(some: document.circle, { "«&nbsp;\($0.name)&nbsp;»" })"
  return PlaceField.choice(
    circles, chosen: form.circle, hint: "Qui lit et écrit dans le cercle lira et écrira la page.",
    sayings: [.changed: changed(document.circle == nil ? "«&nbsp;Aucun&nbsp;»" : place)])
}

/// What someone else has chosen meanwhile.
private func changed(_ value: HTML) -> HTML {
  "Entre-temps, quelqu’un d’autre a mis \(value). Gardez votre choix ou reprenez le sien, puis enregistrez."
}
