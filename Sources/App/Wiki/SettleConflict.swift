import Domain
import HTML
import HTTP
import Secrets
import Store
import Templates

/// The page on which one chooses between the text that was sent and the one that others have saved meanwhile.
func conflictScreen(
  _ sent: EditorForm, _ conflict: EditConflict, of document: Document, _ visit: Visit
) throws -> HTML {
  guard
    case .conflict(let text) = Merge(base: conflict.base, mine: sent.body, theirs: conflict.theirs)
  else { return try writingAgain(sent, of: document, visit) }
  var form = sent
  form.body = text.keepingMine
  form.older = sent.base
  form.base = conflict.latest.number
  return conflictPage(
    Conflict(
      form, of: document, latest: conflict.latest, places: text.conflicts, seal: visit.seal(), now: visit.now),
    in: visit.frame)
}

/// The same page once more, with the text as it was sent from there; nil when it was sent from elsewhere, or nothing is left to
/// choose.
func conflictAgain(_ form: EditorForm, of document: Document, _ store: Readings, _ visit: Visit) throws
  -> HTML?
{
  guard let found = try store.conflict(of: form, in: document),
    case .conflict(let text) = Merge(base: found.olderSource, mine: form.body, theirs: found.newerSource)
  else { return nil }
  return conflictPage(
    Conflict(
      form, of: document, latest: found.newer, places: text.conflicts, seal: visit.seal(), now: visit.now),
    in: visit.frame)
}

/// The form that was sent from the screen of conflicts, with the other text behind the writer's own wherever they differ.
func keepingBoth(_ sent: EditorForm, of document: Document, _ visit: Visit) throws -> EditorForm {
  guard let found = try visit.read({ try $0.conflict(of: sent, in: document) }) else { return sent }
  var form = sent
  form.body =
    switch Merge(base: found.olderSource, mine: sent.body, theirs: found.newerSource) {
    case .clean(let text): text
    case .conflict(let text): text.keepingBoth
    }
  return form
}

/// Leaves the document as the other one wrote it. The writer's own text is kept for them; beside another one that was kept for
/// them before, as a new page.
nonisolated(nonsending) func leaveText(_ form: EditorForm, of document: Document, _ visit: Visit) async throws
  -> Response
{
  let (member, name, now, another) = (try visit.member(), document.name, visit.now, Secret().text)
  return try await visit.save(
    [], again: { try writingAgain(form, $0, of: document, visit) },
    {
      let done = try await visit.once { writings in
        let document = try writings.document(name, for: name.deed, by: member)
        var (form, subject) = (form, UnsavedText.Subject.document(document.id))
        if !form.replacesKept,
          try writings.readings(as: .member(member)).unsavedText(subject, of: member.id) != nil
        {
          subject = .newPage(form: another)
          form.title = document.title
        }
        try writings.keep(form.unsaved(subject), for: member.id, at: now)
        return Done(.document(document.name), .unsavedKept)
      }
      visit.application.editors.forget(member.id, in: document.id)
      return visit.lead(to: done)
    })
}

extension Readings {
  /// The two revisions between which a form of the screen of conflicts stands; nil for a form of another page.
  fileprivate func conflict(of form: EditorForm, in document: Document) throws -> Comparison? {
    guard let older = form.older, older < form.base else { return nil }
    return try comparison(document.name, older: older, newer: form.base)
  }
}
