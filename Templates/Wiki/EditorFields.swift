import Domain
import HTML

/// The form of the editor, with what is to be mended on top.
///
/// - Parameter writer: the browser keeps a copy of the text for them alone.
func editorForm(_ editor: Editor, writer: Member?) -> HTML {
  let form = editor.form
  return """
    <form class="form editor" method="post" action="\(path: editor.path)" novalidate\(scriptMarks(editor, writer))>
    \(editor.seal.fields)\(hiddenFields(editor))\
    \(editorAlerts(editor.problems))\(problemSummary(editor.problems.filter { !$0.isEditorAlert }, fields(editor)))
    \(newPageFields(editor))\
    \(textField(of: editor.subject).with(form.body, editor.problems))\
    \(writingWarnings(editor.warnings))\
    \(EditorField.summary.with(form.summary, editor.problems))\
    \(linksBox(editor))
    \(some: filesLink(editor), { "<p class=\"note\">\($0)</p>\n" })\
    \(buttons(editor))
    </form>
    """
}

/// The fields that the editor and the screen of conflicts share.
enum EditorField {
  static let summary = Field(
    name: EditorForm.Entry.summary.rawValue, label: "Ce qui change", isRequired: false,
    hint: "En quelques mots, pour l’historique.")
}

/// The field of the text itself, which stands first to the eye.
func textField(of subject: Editor.Subject, rows: Int = 22) -> Field {
  let isNew = if case .newPage = subject { true } else { false }
  return Field(
    name: EditorForm.Entry.body.rawValue, label: isNew ? "Texte de la page" : "Texte", kind: .lines(rows),
    maximum: TextLimit.body,
    hint: """
      \(if: subject.isWord, "La définition vient d’abord, avant les titres de parties. ")\
      Quelques signes suffisent&nbsp;: <a href="#aide">voir l’aide</a>.
      """,
    sayings: [.unknown: "Ce texte est archivé&nbsp;: il ne se modifie plus."])
}

/// What the form carries unseen.
///
/// - Parameter older: the revision that the text was begun from, before a conflict.
func carried(_ form: EditorForm, replacesKept: Bool) -> HTML {
  """
  \(hidden(EditorForm.Entry.base.rawValue, "\(form.base)"))\
  \(some: form.document, { hidden(EditorForm.Entry.document.rawValue, "\($0)") })\
  \(some: form.loadedLinksWords, { isOn in
    hidden(EditorForm.Entry.loadedLinksWords.rawValue, isOn ? FormValue.yes : FormValue.no)
  })\
  \(hidden(EditorForm.Entry.knownDraft.rawValue, form.knownDraft.map { "\($0)" } ?? ""))\
  \(some: form.older, { hidden(EditorForm.Entry.older.rawValue, "\($0)") })\
  \(if: !form.form.isEmpty, hidden(EditorForm.Entry.form.rawValue, form.form))\
  \(if: replacesKept, hidden(EditorForm.Entry.replacesKept.rawValue, FormValue.yes))
  """
}

/// A button of the editor.
func gestureButton(_ gesture: Gesture, _ words: HTML, isMain: Bool = false) -> HTML {
  """
  <button\(if: isMain, #" class="main""#) name="\(EditorForm.Entry.gesture.rawValue)" \
  value="\(gesture.rawValue)">\(words)</button>

  """
}

/// What the script is told: for whom the browser keeps a copy, and what of the text the server has.
///
/// - Parameters:
///   - keeps: whether the server may keep the text by itself.
///   - isUnsaved: whether the server has the text nowhere.
///   - keptAt: when the server has last kept a text for the writer.
func scriptMarks(_ writer: Member?, keeps: Bool, isUnsaved: Bool, keptAt: Instant? = nil) -> HTML {
  """
   data-owner="\(writer?.id ?? 0)" data-at="\(keptAt?.seconds ?? 0)"\(if: keeps, #" data-keeps="oui""#)\
  \(if: isUnsaved, #" data-unsaved="oui""#)
  """
}

private func scriptMarks(_ editor: Editor, _ writer: Member?) -> HTML {
  let wasSent = editor.preview != nil || !editor.problems.isEmpty || editor.interruption != nil
  return scriptMarks(
    writer, keeps: !editor.wouldLoseKept, isUnsaved: wasSent, keptAt: editor.kept?.savedAt)
}

private func hiddenFields(_ editor: Editor) -> HTML {
  // An introduction and a word have no box for the words of the abécédaire: they are links in it.
  let linksWords = editor.hasLinksBox ? .empty : hidden(EditorForm.Entry.linksWords.rawValue, FormValue.yes)
  return "\(carried(editor.form, replacesKept: !editor.wouldLoseKept))\(linksWords)"
}

extension Editor.Subject {
  fileprivate var isWord: Bool {
    if case .document(let document) = self, case .word = document.name { true } else { false }
  }
}

extension Editor {
  fileprivate var hasLinksBox: Bool {
    guard case .document(let document) = subject else { return true }
    return if case .page = document.name { true } else { false }
  }
}

private func fields(_ editor: Editor) -> [Field] {
  var fields = [textField(of: editor.subject), EditorField.summary]
  if case .newPage(let circles) = editor.subject {
    fields = [titleField, PlaceField.choice(circles, chosen: editor.form.circle).asField] + fields
  }
  return fields
}

private let titleField = Field(
  name: EditorForm.Entry.title.rawValue, label: "Titre",
  sayings: [.taken: "Une page porte déjà ce titre. Choisissez-en un autre."])

private func newPageFields(_ editor: Editor) -> HTML {
  guard case .newPage(let circles) = editor.subject else { return .empty }
  let form = editor.form
  return """
    \(titleField.with(form.title, editor.problems))\
    \(PlaceField.choice(circles, chosen: form.circle).with(form.circle, editor.problems))\
    \(if: form.body.isEmpty, models(form))
    """
}

/// What to start from. Only beside an empty text: a link out of the form would lose it.
private func models(_ form: EditorForm) -> HTML {
  """
  <nav class="models" aria-labelledby="modeles"><h2 id="modeles" class="label">Partir d’un modèle</h2>
  <ul class="jump">\(each: PageModel.allCases, { model in
    """
    <li><a href="\(path: .newPage(title: form.title.isEmpty ? nil : form.title, circle: Slug(form.circle),
      model: model.rawValue))">\(model.name)</a></li>
    """
  })<li><a href="\(path: .pages)">Une page existante</a></li></ul>
  <p class="hint">Pour une page existante, ouvrez-la, puis choisissez «&nbsp;Partir de cette page&nbsp;».</p></nav>

  """
}

private func linksBox(_ editor: Editor) -> HTML {
  guard editor.hasLinksBox else { return .empty }
  return checkbox(
    EditorForm.Entry.linksWords.rawValue, "Relier les mots de l’abécédaire", isOn: editor.form.linksWords,
    hint: "Chaque mot retenu par la communauté mène à sa définition.")
}

private func filesLink(_ editor: Editor) -> HTML? {
  guard case .document(let document) = editor.subject, case .page(let slug) = document.name else {
    return nil
  }
  return """
    <a href="\(path: .pageFiles(slug))">Ajouter une image ou un fichier</a>. Gardez d’abord votre brouillon&nbsp;: vous le \
    reprendrez ensuite.
    """
}

private func buttons(_ editor: Editor) -> HTML {
  let isNew = if case .newPage = editor.subject { true } else { false }
  return """
    <p class="send">\(gestureButton(.preview, "Aperçu"))\
    \(if: editor.interruption != .archived,
      gestureButton(.save, isNew ? "Créer la page" : "Enregistrer", isMain: true))\
    \(gestureButton(
      .keep, editor.wouldLoseKept ? "Garder à la place de l’autre brouillon" : "Garder comme brouillon"))</p>
    """
}

/// What makes the text harder to read for some; it keeps nobody from saving.
private func writingWarnings(_ warnings: [WritingWarning]) -> HTML {
  guard !warnings.isEmpty else { return .empty }
  let rest = warnings.count - mostWarnings
  return """
    <section class="warnings" aria-labelledby="a-ameliorer"><h2 id="a-ameliorer" class="label">À améliorer</h2>
    <p class="hint">Rien n’empêche d’enregistrer. Ces détails gênent les personnes qui écoutent la page.</p>
    <ul>\(each: warnings.prefix(mostWarnings), { "<li>\(warningWords($0))</li>\n" })\
    \(if: rest > 0, "<li>Et \(counted(rest, "autre détail", "autres détails")).</li>")</ul></section>

    """
}

private let mostWarnings = 20

private func warningWords(_ warning: WritingWarning) -> HTML {
  switch warning {
  case .skippedHeading(let line, let written, let expected):
    """
    Ligne&nbsp;\(line)&nbsp;: ce titre saute un niveau. Écrivez-le avec <code>\(marks(expected))</code> au lieu de \
    <code>\(marks(written))</code>.
    """
  case .imageWithoutText(let line, let address):
    """
    Ligne&nbsp;\(line)&nbsp;: l’image <code>\(address)</code> n’a pas de texte. Dites entre les crochets ce qu’elle montre.
    """
  case .strayCall(let line):
    """
    Ligne&nbsp;\(line)&nbsp;: cet appel à inscriptions ou ce sondage de dates reste du texte. Mettez-le seul dans son paragraphe, \
    avec une ligne vide avant et après, et sans crochets dans la question. Un sondage se nomme par son numéro.
    """
  }
}

/// The signs of a heading of `level`; Markdown has six at most (CommonMark, 4.2).
private func marks(_ level: Int) -> String { String(repeating: "#", count: min(max(level, 1), 6)) }
