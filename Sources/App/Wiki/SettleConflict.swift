import Domain
import HTML
import HTTP
import Secrets
import Store
import Templates

/// The page on which one chooses between the text that was sent and the one that others have saved meanwhile.
///
/// - Parameters:
///   - body: the text that was sent, with all that did not conflict.
///   - latest: what others have saved.
func conflictScreen(
  _ sent: EditorForm, _ body: String, _ places: ConflictPlaces, _ latest: RevisionSummary,
  of document: Document, _ visit: Visit
) -> HTML {
  var form = sent
  form.body = body
  form.older = sent.base
  form.base = latest.number
  return conflictPage(
    Conflict(form, of: document, latest: latest, places: places, seal: visit.seal(), now: visit.now),
    in: visit.frame)
}

/// The same page once more, with the text as it was sent from there; nil when it was sent from elsewhere, or nothing is left to
/// choose.
nonisolated(nonsending) func conflictAgain(
  _ form: EditorForm, of document: Document, _ visit: Visit
) async throws -> HTML? {
  guard let found = try visit.revisions(of: form, in: document),
    let places = try await visit.merge(form.body, found).places
  else { return nil }
  return conflictPage(
    Conflict(form, of: document, latest: found.newer, places: places, seal: visit.seal(), now: visit.now),
    in: visit.frame)
}

/// The form that was sent from the screen of conflicts, with the other text behind the writer's own wherever they differ.
nonisolated(nonsending) func keepingBoth(
  _ sent: EditorForm, of document: Document, _ visit: Visit
) async throws -> EditorForm {
  guard let found = try visit.revisions(of: sent, in: document) else { return sent }
  var form = sent
  form.body = try await visit.merge(sent.body, found).both
  return form
}

/// Leaves the document as the other one wrote it. The writer's own text is kept for them; beside another one that was kept for
/// them before, as a new page.
nonisolated(nonsending) func leaveText(_ form: EditorForm, of document: Document, _ visit: Visit) async throws
  -> Response
{
  let (member, name, now, another) = (try visit.member(), document.name, visit.now, Secret().text)
  return try await visit.save(
    [], again: { try await writingAgain(form, $0, of: document, visit) },
    {
      let done = try await visit.once { writings in
        let document = try writings.document(name, of: form, by: member)
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

extension Visit {
  /// The two revisions between which a form of the screen of conflicts stands; nil for a form of another page.
  fileprivate func revisions(of form: EditorForm, in document: Document) throws -> Comparison? {
    guard let older = form.older, older < form.base else { return nil }
    return try read { store in
      let document = try self.document(document.name, for: document.name.deed, in: store)
      return try store.comparison(document.name, older: older, newer: form.base)
    }
  }
}
