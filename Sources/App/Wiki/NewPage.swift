import Domain
import HTML
import HTTP
import Secrets
import Store
import Templates

/// `GET /nouvelle-page`: empty, or with what the address names: a title, a circle, a model, another page, a text that was kept.
@Sendable func showNewPage(_ visit: Visit) throws -> Response {
  let member = try visit.member()
  let form = visit.fields[Editor.takeUpField]
  let kept = form.isEmpty ? nil : try visit.store.unsavedText(.newPage(form: form), of: member.id)
  guard let kept else { return try .page(newPageEditor(begun(visit), visit)) }
  return try .page(
    newPageEditor(
      EditorForm(kept), visit,
      problems: kept.text.isPlaced ? [] : [Problem(EditorForm.Entry.circle.rawValue, .unknown)]
    ) { editor in
      editor.kept = kept
      editor.isTakenUp = true
    })
}

/// `POST /nouvelle-page`: does what the pressed button says.
@Sendable nonisolated(nonsending) func writeNewPage(_ visit: Visit) async throws -> Response {
  let form = EditorForm { visit.fields[$0] }
  return switch form.gesture {
  case .save: try await createPage(form, visit)
  case .keep: try await keepNewPage(form, visit)
  case .preview, .both, .theirs: try previewNewPage(form, visit)
  }
}

/// The page on which a new page is written.
func newPageEditor(
  _ form: EditorForm, _ visit: Visit, problems: [Problem] = [],
  _ change: (inout Editor) throws -> Void = { _ in }
) throws -> HTML {
  try visit.read { store in
    let circles = try store.circles()
    var editor = Editor(form, for: .newPage(circles: circles), seal: visit.seal(), now: visit.now)
    editor.problems = problems.addingLostPlace(form.circle, among: circles)
    editor.warnings = form.warnings
    try change(&editor)
    return editorPage(editor, in: visit.frame)
  }
}

/// A new form, with what the address says of it. The text of another page goes where that page stands: what is meant for a few
/// is not offered to all.
private func begun(_ visit: Visit) throws -> EditorForm {
  let asked = try Slug(visit.fields["cercle"]).flatMap { try visit.store.circleScope($0) }
  let circle = asked.flatMap { $0.isArchived ? nil : $0.link.slug }
  let model = PageModel(rawValue: visit.fields["modele"])
  let copied = try Slug(visit.fields[Editor.copyField]).flatMap { try visit.store.documentText(.page($0)) }
  return EditorForm(
    newPage: Secret().text, title: visit.fields["titre"], circle: copied?.document.circle?.slug ?? circle,
    body: copied?.body ?? model?.text ?? "")
}

private nonisolated(nonsending) func createPage(_ form: EditorForm, _ visit: Visit) async throws -> Response {
  let (member, now) = (try visit.member(), visit.now)
  return try await visit.save(
    form.problems(ofPageBy: member), again: { try newPageEditor(form, visit, problems: $0) },
    {
      let tries: [(rule: Throttle.Rule, key: String)] = [(.newPage, "\(member.id)")]
      try visit.brake(tries)
      do {
        return try await visit.done { writings in
          try writings.requirePlace(form.circle, for: member)
          let slug = try writings.createPage(form.page(by: member), as: .member(member), at: now)
          try writings.dropUnsavedText(.newPage(form: form.form), of: member.id)
          return Done(.page(slug), .pageCreated)
        }
      } catch {
        visit.release(tries)
        throw error
      }
    })
}

private nonisolated(nonsending) func keepNewPage(_ form: EditorForm, _ visit: Visit) async throws -> Response
{
  try await visit.keep(form, by: visit.member(), again: { try newPageEditor(form, visit, problems: $0) }) {
    _ in
    Keeping(.newPage(form: form.form), Done(.unsavedTexts, .unsavedKept))
  }
}

private func previewNewPage(_ form: EditorForm, _ visit: Visit) throws -> Response {
  let problems = form.problems(ofPageBy: try visit.member()).filter { $0.reason != .missing }
  if !problems.isEmpty {
    return try .page(newPageEditor(form, visit, problems: problems), visit.review ?? .unprocessableContent)
  }
  let html = try newPageEditor(form, visit) { editor in
    editor.preview = try visit.store.rendered(
      form.body, for: nil, circle: Slug(form.circle), linksWords: form.linksWords
    ).html
  }
  return .page(html, visit.review ?? .ok)
}
