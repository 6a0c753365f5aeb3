import Domain
import HTTP
import Store
import Templates

/// How often a text is merged anew because others have saved once more meanwhile: so many may press the button at once. Whoever
/// has less luck is told that the site is busy, and has the text back.
let mostMerges = 16

/// Keeps the text as a revision, or shows both texts where someone else changed the same paragraphs meanwhile. It is merged here
/// and not by the writer, who only looks whether the revision that it was merged with is the latest still.
nonisolated(nonsending) func saveText(_ sent: EditorForm, of document: Document, _ visit: Visit) async throws
  -> Response
{
  try await visit.save(
    sent.problems, again: { try await writingAgain(sent, $0, of: document, visit) },
    {
      let form = sent.gesture == .both ? try await keepingBoth(sent, of: document, visit) : sent
      for _ in 0..<mostMerges {
        var draft = form.text
        if let revisions = try visit.revisions(since: draft, of: document.name) {
          let merge = try await visit.merge(draft.body, revisions)
          if let places = merge.places {
            return .page(
              conflictScreen(form, merge.mine, places, revisions.newer, of: document, visit), .conflict)
          }
          (draft.body, draft.base) = (merge.mine, revisions.newer.number)
        }
        do {
          return try await keep(draft, from: form, of: document, visit)
        } catch is Superseded {
          continue
        }
      }
      throw Failure.busy
    })
}

/// Keeps `draft`, which is the text of `form`, or what came of it by a merge.
private nonisolated(nonsending) func keep(
  _ draft: TextDraft, from form: EditorForm, of document: Document, _ visit: Visit
) async throws -> Response {
  let (member, name, now) = (try visit.member(), document.name, visit.now)
  let isMerged = !draft.body.utf8.elementsEqual(form.body.utf8)
  let done = try await visit.once { writings in
    let document = try writings.document(name, of: form, by: member)
    let revised = try writings.save(
      draft, in: document, by: member, replacingKept: form.replacesKept, at: now)
    let notice: Notice = isMerged ? .textMerged : .textSaved
    return Done(.document(document.name), revised == .unchanged ? .textUnchanged : notice)
  }
  visit.application.editors.forget(member.id, in: document.id)
  return visit.lead(to: done)
}

extension Writings {
  /// Revises. A text that was kept for the writer and that this one does not come from stays kept.
  fileprivate func save(
    _ draft: TextDraft, in document: Document, by member: Member, replacingKept: Bool, at now: Instant
  ) throws -> Revised {
    var other: KeptText?
    if !replacingKept {
      other = try readings(as: .member(member)).unsavedText(.document(document.id), of: member.id)
    }
    let revised = try revise(document, draft, by: member, at: now)
    if let other { try keep(other.text, for: member.id, at: other.savedAt) }
    return revised
  }
}
