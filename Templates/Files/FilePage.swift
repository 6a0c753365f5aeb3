import Domain
import HTML

/// One file: the words that stand for it, and the ways to put it aside and to destroy it.
package func filePage(
  _ details: FileDetails, form typed: FileForm, problems: [Problem], seal: FormSeal, mayDestroy: Bool,
  in frame: Frame
) -> HTML {
  let file = details.file
  return page(
    frame, title: "Modifier \(file.name.text)", at: .under(.pages), problems: problems,
    """
    \(pageHead(
      above: #"<a href="\#(path: .pageFiles(file.page.slug))">Fichiers de \#(file.page.title)</a>"#,
      "Modifier \(file.name.text)", below: "<p>\(uses(of: file))</p>"))
    \(details.document.isArchived
      ? lead(FileFault.archivedPage.words) : "\(wordsForm(file, typed, problems, seal))\(archive(file, seal))")
    \(if: mayDestroy, destruction(file))
    """)
}

private func wordsForm(_ file: StoredFile, _ typed: FileForm, _ problems: [Problem], _ seal: FormSeal) -> HTML
{
  form(
    to: .editFile(file.id), seal, button: "Enregistrer", problems: fileProblemSummary(problems),
    note:
      "Dans les pages où ce fichier est déjà, le texte de remplacement se change dans le texte de la page.",
    file.name.kind.isImage ? typed.fields(problems) : FileForm.text.with(typed.words.text, problems))
}

private func archive(_ file: StoredFile, _ seal: FormSeal) -> HTML {
  file.isArchived
    ? section(
      "Sortir ce fichier des archives",
      """
      <p>Il revient dans les listes.</p>
      \(buttonForm(to: .bringBackFile(file.id), seal, "Sortir des archives", about: "\(file.name.text)"))
      """)
    : section(
      "Archiver ce fichier",
      """
      <p>Il quitte les listes et garde son adresse&nbsp;: les textes qui s’en servent le montrent toujours. On peut l’en \
      ressortir.</p>
      \(buttonForm(to: .archiveFile(file.id), seal, "Archiver", about: "\(file.name.text)"))
      """)
}

private func destruction(_ file: StoredFile) -> HTML {
  section(
    "Détruire ce fichier",
    """
    <p>Rien ne permettra d’y revenir. <a href="\(path: .destroyFile(file.id))">Voir ce qui disparaîtrait</a></p>
    """)
}
