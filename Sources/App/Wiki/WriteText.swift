import Domain
import HTML
import HTTP
import Secrets
import Store
import Templates

/// `POST /pages/{slug}/modifier`, `POST /cercles/{slug}/presentation`, `POST /mots/{slug}/modifier`: does what the pressed button
/// says. Whatever became of the document and of the writer's rights meanwhile, what was typed comes back.
@Sendable nonisolated(nonsending) func writeText(_ visit: Visit, of name: DocumentName) async throws
  -> Response
{
  let form = EditorForm { visit.fields[$0] }
  do {
    let document = try visit.read { try visit.document(name, for: name.deed, in: $0) }
    guard form.isFor(document) else { throw DocumentReplaced() }
    return switch form.gesture {
    case .preview: try await previewText(form, of: document, visit)
    case .keep: try await keepText(form, of: document, visit)
    case .save, .both: try await saveText(form, of: document, visit)
    case .theirs: try await leaveText(form, of: document, visit)
    }
  } catch Failure.notFound where !form.body.isEmpty {
    return try .page(givenBack(form, .destroyed, visit), .conflict)
  } catch is DocumentReplaced {
    return try .page(givenBack(form, .replaced, visit), .conflict)
  } catch Failure.forbidden where !form.body.isEmpty {
    return try .page(givenBack(form, .closed, visit), .forbidden)
  }
}

/// Another document stands now under the address that a form was shown at.
private struct DocumentReplaced: Error {}

extension Writings {
  /// The document that a form was shown for, inside a job, for whoever may write in it.
  func document(_ name: DocumentName, of form: EditorForm, by member: Member) throws -> Document {
    let document = try document(name, for: name.deed, by: member)
    guard form.isFor(document) else { throw DocumentReplaced() }
    return document
  }
}

/// The page on which a text is written, with what was sent in it; the screen of conflicts, if it was sent from there.
nonisolated(nonsending) func writingAgain(
  _ form: EditorForm, _ problems: [Problem] = [], of document: Document, _ visit: Visit
) async throws -> HTML {
  if problems.isEmpty, let screen = try await conflictAgain(form, of: document, visit) { return screen }
  return try visit.read { store in
    let document = try visit.document(document.name, for: document.name.deed, in: store)
    var editor = try visit.editor(form, of: document, in: store)
    editor.problems = problems
    return editorPage(editor, in: visit.frame)
  }
}

/// The text as it would be read, over the editor.
private nonisolated(nonsending) func previewText(
  _ form: EditorForm, of document: Document, _ visit: Visit
) async throws -> Response {
  let problems = form.problems.filter { $0.reason != .missing }
  if !problems.isEmpty {
    let again = try await writingAgain(form, problems, of: document, visit)
    return .page(again, visit.review ?? .unprocessableContent)
  }
  return try visit.read { store in
    var editor = try visit.editor(form, of: document, in: store)
    editor.preview = try store.rendered(
      form.body, for: document.name, circle: nil, linksWords: form.linksWords
    ).html
    return .page(editorPage(editor, in: visit.frame), visit.review ?? .ok)
  }
}

/// What was typed for a document in which its writer may write no more, as a new page, whose place they must choose: the document
/// may have been hidden. It is not said whether it is gone or only out of their sight.
private func givenBack(_ sent: EditorForm, _ interruption: Editor.Interruption, _ visit: Visit) throws -> HTML
{
  var form = EditorForm(newPage: Secret().text, body: sent.body)
  form.circle = ""
  form.summary = sent.summary
  form.linksWords = sent.linksWords
  return try newPageEditor(form, visit) { $0.interruption = interruption }
}
