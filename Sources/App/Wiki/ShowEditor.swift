import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /pages/{slug}/modifier`, `GET /cercles/{slug}/presentation`, `GET /mots/{slug}/modifier`: with the text that is read, or with the one that was kept
/// for the member if they ask for it.
@Sendable func showEditor(_ visit: Visit, of name: DocumentName) throws -> Response {
  let member = try visit.member()
  guard let text = try visit.store.documentText(name) else { throw Failure.notFound }
  let document = text.document
  try visit.require(name.deed, on: document.scope)
  try visit.leadOn(from: name, to: document.name) { .edit($0) }
  let kept = try visit.store.unsavedText(.document(document.id), of: member.id)
  let takenUp = visit.fields[Editor.takeUpField].isEmpty ? nil : kept
  let form = takenUp.map { EditorForm($0) } ?? EditorForm(proposing: text)
  var editor = try visit.editor(form, of: document, in: visit.store)
  editor.kept = kept
  editor.isTakenUp = takenUp != nil
  return .page(editorPage(editor, in: visit.frame))
}

extension Visit {
  /// The editor of a document with `form` in it, and with the text that was kept for the member if `form` does not come from it.
  /// Whoever sees it is known to write there from then on.
  func editor(_ form: EditorForm, of document: Document, in store: Readings) throws -> Editor {
    let member = try member()
    var editor = Editor(form, for: .document(document), seal: seal(), now: now)
    editor.warnings = form.warnings
    if !form.replacesKept {
      editor.kept = try store.unsavedText(.document(document.id), of: member.id)
    }
    if document.isArchived {
      editor.interruption = .archived
    } else {
      application.editors.note(member.id, in: document.id, at: now)
      editor.others = try othersWriting(in: document, store)
    }
    return editor
  }
}

extension EditorForm {
  /// What is said of the text to its writer; nothing of a text that is too long to be one.
  var warnings: [WritingWarning] {
    body.utf8.count <= 4 * TextLimit.body ? writingWarnings(in: body) : []
  }
}
