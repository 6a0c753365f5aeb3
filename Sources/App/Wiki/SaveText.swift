import Domain
import HTTP
import Store
import Templates

/// Keeps the text as a revision, or shows both texts where someone else changed the same paragraphs meanwhile.
nonisolated(nonsending) func saveText(_ form: EditorForm, of document: Document, _ visit: Visit) async throws
  -> Response
{
  let (member, name, now) = (try visit.member(), document.name, visit.now)
  return try await visit.save(
    form.problems, again: { try writingAgain(form, $0, of: document, visit) },
    {
      do {
        let done = try await visit.once { writings in
          let document = try writings.document(name, for: name.deed, by: member)
          let revised = try writings.save(form, in: document, by: member, at: now)
          return Done(.document(document.name), revised.notice)
        }
        visit.application.editors.forget(member.id, in: document.id)
        return visit.lead(to: done)
      } catch let conflict as EditConflict {
        return try .page(conflictScreen(form, conflict, of: document, visit), .conflict)
      }
    })
}

extension Writings {
  /// Revises. A text that was kept for the writer and that this one does not come from stays kept.
  fileprivate func save(
    _ form: EditorForm, in document: Document, by member: Member, at now: Instant
  ) throws -> Revised {
    var other: KeptText?
    if !form.replacesKept {
      other = try readings(as: .member(member)).unsavedText(.document(document.id), of: member.id)
    }
    let revised = try revise(document, form.text, by: member, at: now)
    if let other { try keep(other.text, for: member.id, at: other.savedAt) }
    return revised
  }
}

extension Revised {
  fileprivate var notice: Notice {
    switch self {
    case .saved: .textSaved
    case .merged: .textMerged
    case .unchanged: .textUnchanged
    }
  }
}
