import Domain
import HTML

/// The form that destroys a page, after what goes with it. It is asked twice: the title is typed, and a box ticked.
///
/// - Parameter files: how many files were added to it.
package func destructionPage(
  _ wiki: Page, files: Int, _ form: DestructionForm, problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  let document = wiki.document
  return subpage(
    frame, of: document.wayBack, title: "Détruire \(document.title)",
    below: lead("C’est immédiat, et rien ne permet d’y revenir."), problems: problems,
    """
    <div class="two">
    \(section("Ce qui disparaît", gone(wiki, files: files)))
    \(section("Ce qui reste", "\(kept(wiki))\(if: !document.isArchived, archiveInstead(document))"))
    </div>
    \(Templates.form(
      to: .destroyPage(document.name.slug), seal, button: "Détruire la page pour toujours", isGrave: true,
      problems: problemSummary(problems, [titleField(document), sureField]),
      "\(titleField(document).with(form.title, problems))\(sureBox(form, "Je sais que cette page ne pourra pas être retrouvée.", problems))"))
    """)
}

private func gone(_ wiki: Page, files: Int) -> HTML {
  """
  <div class="prose"><ul>
  <li>La page, avec \(ownAll(wiki.document.latest, "sa seule version", "versions")).</li>
  <li>Ses anciennes adresses.</li>
  \(if: files > 0, "<li>Avec elle, \(ownAll(files, "son seul fichier", "fichiers")), y compris dans les autres pages.</li>\n")\
  </ul></div>
  """
}

/// All of what the page has, inside a sentence.
private func ownAll(_ count: Int, _ one: HTML, _ several: HTML) -> HTML {
  count == 1 ? one : "ses \(counted(count, one, several))"
}

private func kept(_ wiki: Page) -> HTML {
  """
  <div class="prose"><ul>
  <li>\(linksHere(wiki.linkedFrom.count))</li>
  <li>Les brouillons commencés sur cette page&nbsp;: chacun garde le sien.</li>
  <li>Des restes dans le fichier de la communauté, que rien n’affiche, au plus tard jusqu’à la nuit suivante.</li>
  <li>Les copies de sauvegarde, jusqu’à leur remplacement.</li>
  </ul></div>
  """
}

private func linksHere(_ count: Int) -> HTML {
  count == 0
    ? "Aucun autre texte ne mène à cette page."
    : "\(counted(count, "texte", "textes")) avec un lien vers elle, qui invitera à l’écrire de nouveau."
}

private func archiveInstead(_ document: Document) -> HTML {
  """
  <p class="more">Pour la retirer des listes sans rien perdre, \
  <a href="\(path: .archivePage(document.name.slug))">archivez-la</a>.</p>
  """
}

private func titleField(_ document: Document) -> Field {
  Field(
    name: DestructionForm.Entry.title.rawValue, label: "Titre de la page, recopié",
    hint: "Écrivez exactement\u{A0}: \(document.title).",
    sayings: [.wrong: "Ce n’est pas le titre. Recopiez-le, majuscules et accents compris."])
}

let sureField = Field(
  name: DestructionForm.Entry.isSure.rawValue, label: "La case",
  sayings: [.missing: "Cochez la case pour confirmer."])

/// The box to tick before something goes for ever, with its problem beside it.
func sureBox(_ form: DestructionForm, _ words: HTML, _ problems: [Problem]) -> HTML {
  let name = DestructionForm.Entry.isSure.rawValue
  let isWrong = problems.contains { $0.field == name }
  return """
    <div class="field\(if: isWrong, " wrong")"><label class="check"><input type="checkbox" id="\(name)" name="\(name)" \
    value="\(FormValue.yes)"\(if: form.isSure, " checked")\
    \(if: isWrong, #" aria-invalid="true" aria-describedby="\#(name)-erreur""#)> \
    <span>\(words)</span></label>\
    \(if: isWrong, #"<p class="problem" id="\#(name)-erreur">Cochez la case pour confirmer.</p>"#)</div>

    """
}
