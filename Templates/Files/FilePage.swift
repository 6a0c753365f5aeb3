import Domain
import HTML

/// One file: the words that stand for it, and the way to remove it.
package func filePage(
  _ details: FileDetails, form typed: FileForm, problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  let file = details.file
  return page(
    frame, title: "Modifier \(file.name.text)", at: .under(.pages), problems: problems,
    """
    \(pageHead(
      above: #"<a href="\#(path: .pageFiles(file.page.slug))">Fichiers de \#(file.page.title)</a>"#,
      "Modifier \(file.name.text)", below: "<p>\(uses(of: file))</p>"))
    \(details.document.isArchived
      ? lead(FileFault.archivedPage.words) : "\(wordsForm(file, typed, problems, seal))\(removal(file, seal))")
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

private func removal(_ file: StoredFile, _ seal: FormSeal) -> HTML {
  section(
    "Retirer ce fichier",
    """
    <p>Il part pour toujours, et son adresse ne mène plus à rien.\
    \(if: !file.uses.isEmpty, " Il manquera là où il sert&nbsp;: \(uses(of: file)).")</p>
    <details><summary>Retirer \(file.name.text)</summary>
    \(buttonForm(to: .removeFile(file.id), seal, "Retirer pour toujours", about: "\(file.name.text)", isGrave: true))
    </details>
    """)
}
