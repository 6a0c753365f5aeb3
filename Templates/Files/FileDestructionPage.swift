import Domain
import HTML

/// The form that destroys a file, after where it will be missing. It is asked twice: the name is typed, and a box ticked.
///
/// - Parameter otherUses: how many older revisions and unsaved texts name it.
package func fileDestructionPage(
  _ file: StoredFile, otherUses: Int, _ form: DestructionForm, problems: [Problem], seal: FormSeal,
  in frame: Frame
) -> HTML {
  page(
    frame, title: "Détruire \(file.name.text)", at: .under(.pages), problems: problems,
    """
    \(pageHead(
      above: #"<a href="\#(path: .editFile(file.id))">Modifier \#(file.name.text)</a>"#,
      "Détruire \(file.name.text)", below: lead("C’est immédiat, et rien ne permet d’y revenir.")))
    \(section("Où il manquera", missing(file, otherUses)))
    \(Templates.form(
      to: .destroyFile(file.id), seal, button: "Détruire le fichier pour toujours", isGrave: true,
      problems: problemSummary(problems, [nameField(file), sureField]),
      """
      \(nameField(file).with(form.title, problems))\
      \(sureBox(form, "Je sais que ce fichier ne pourra pas être retrouvé.", problems))
      """))
    """)
}

private func missing(_ file: StoredFile, _ otherUses: Int) -> HTML {
  """
  <div class="prose"><ul>
  <li>\(uses(of: file))</li>
  <li>\(others(otherUses))</li>
  </ul></div>
  \(if: !file.isArchived, archiveInstead(file))
  """
}

private func others(_ count: Int) -> HTML {
  count == 0
    ? "Aucune ancienne version ni aucun brouillon ne le nomme."
    : "Dans \(counted(count, "ancienne version ou brouillon", "anciennes versions ou brouillons"))."
}

private func archiveInstead(_ file: StoredFile) -> HTML {
  """
  <p class="more">Pour le retirer des listes sans rien perdre, \
  <a href="\(path: .editFile(file.id))">archivez-le</a>.</p>
  """
}

private func nameField(_ file: StoredFile) -> Field {
  Field(
    name: DestructionForm.Entry.title.rawValue, label: "Nom du fichier, recopié",
    hint: "Écrivez exactement\u{A0}: \(file.name.text).",
    sayings: [.wrong: "Ce n’est pas le nom de ce fichier. Recopiez-le exactement."])
}
