import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /rencontres/{id}/notes/{n}`
@Sendable func showNoteEditor(_ visit: Visit) throws -> Response {
  let note = try visit.note(in: visit.store)
  guard note.meeting.isOpen(at: visit.now) else { throw Failure.refused([Problem("", .validated)]) }
  guard !note.isWithdrawn else { throw Failure.refused([Problem("", .unknown)]) }
  return .page(visit.page(of: note, EditorForm(note), problems: []))
}

/// `POST /rencontres/{id}/notes/{n}`: does what the pressed button says. Whatever became of the note meanwhile, what was typed comes
/// back.
@Sendable nonisolated(nonsending) func writeNote(_ visit: Visit) async throws -> Response {
  let form = EditorForm { visit.fields[$0] }
  return try await visit.givingBack(form.body) {
    switch form.gesture {
    case .save, .both: return try await saveNote(form, visit)
    case .theirs: return try await leaveNote(form, visit)
    case .preview, .keep:
      let again = try await noteAgain(form, [], visit)
      return .page(again, visit.review ?? .ok)
    }
  }
}

/// Keeps the text, or shows both texts where someone else changed the same paragraphs meanwhile. It is merged here and not by the
/// writer, who only looks whether the version that it was merged with is the latest still.
private nonisolated(nonsending) func saveNote(_ sent: EditorForm, _ visit: Visit) async throws -> Response {
  try await visit.save(
    sent.text.problemsOfNote, again: { try await noteAgain(sent, $0, visit) },
    {
      let form = sent.gesture == .both ? try await keepingBoth(sent, visit) : sent
      for _ in 0..<mostMerges {
        var draft = form.text
        if let found = try visit.noteTexts(from: draft.base) {
          let merge = try await visit.merge(draft.body, base: found.base, theirs: found.note.source)
          if let places = merge.places {
            return .page(conflictScreen(form, merge.mine, places, found, visit), .conflict)
          }
          (draft.body, draft.base) = (merge.mine, found.note.version)
        }
        do {
          return try await keep(draft, from: form, visit)
        } catch is Superseded {
          continue
        }
      }
      throw Failure.busy
    })
}

/// Keeps `draft`, which is the text of `form`, or what came of it by a merge.
private nonisolated(nonsending) func keep(_ draft: TextDraft, from form: EditorForm, _ visit: Visit)
  async throws -> Response
{
  let (member, id, number, now) = (try visit.member(), try visit.number(), try visit.number(at: 1), visit.now)
  let isMerged = !draft.body.utf8.elementsEqual(form.body.utf8)
  return try await visit.done { writings in
    let note = try writings.note(number, of: id, by: member, at: now)
    let revised = try writings.reviseNote(note, draft, by: member, at: now)
    let notice: Notice = isMerged ? .noteMerged : .noteSaved
    return Done(note, revised == .unchanged ? .noteUnchanged : notice)
  }
}

/// Leaves the note as the other one wrote it.
private nonisolated(nonsending) func leaveNote(_ form: EditorForm, _ visit: Visit) async throws -> Response {
  let note = try visit.read { try visit.note(in: $0) }
  return try await visit.save([], again: { try await noteAgain(form, $0, visit) }) {
    visit.lead(to: Done(note, .noteUnchanged))
  }
}

/// The page on which the note is written, with what was sent in it; the screen of conflicts, if it was sent from there.
private nonisolated(nonsending) func noteAgain(
  _ form: EditorForm, _ problems: [Problem], _ visit: Visit
) async throws -> HTML {
  if problems.isEmpty, let older = form.older, older < form.base,
    let found = try visit.noteTexts(from: older),
    found.note.version == form.base,
    let places = try await visit.merge(form.body, base: found.base, theirs: found.note.source).places
  {
    return noteConflictPage(
      found.note, form, latest: found.latest, places: places, seal: visit.seal(), in: visit.frame)
  }
  let note = try visit.read { try visit.note(in: $0) }
  return visit.page(of: note, form, problems: problems)
}

/// The page on which one chooses between the text that was sent and the one that others have saved meanwhile.
///
/// - Parameter body: the text that was sent, with all that did not conflict.
private func conflictScreen(
  _ sent: EditorForm, _ body: String, _ places: ConflictPlaces, _ found: NoteTexts, _ visit: Visit
) -> HTML {
  var form = sent
  form.body = body
  form.older = sent.base
  form.base = found.note.version
  return noteConflictPage(
    found.note, form, latest: found.latest, places: places, seal: visit.seal(), in: visit.frame)
}

/// The form that was sent from the screen of conflicts, with the other text behind the writer's own wherever they differ.
private nonisolated(nonsending) func keepingBoth(_ sent: EditorForm, _ visit: Visit) async throws
  -> EditorForm
{
  guard let older = sent.older, older < sent.base else { return sent }
  let found = try visit.read { store in
    let note = try visit.note(in: store)
    return try [older, sent.base].compactMap { try store.source(ofVersion: $0, of: note) }
  }
  guard found.count == 2 else { return sent }
  var form = sent
  form.body = try await visit.merge(sent.body, base: found[0], theirs: found[1]).both
  return form
}

/// A note with the text that its writer began from.
private struct NoteTexts {
  let base: String
  let note: NoteText
  /// What the note says now, as the screen of conflicts tells of it.
  let latest: RevisionSummary
}

extension Visit {
  fileprivate func page(of note: NoteText, _ form: EditorForm, problems: [Problem]) -> HTML {
    notePage(
      note, form, problems: problems, mayWithdraw: viewer.mayWithdraw(note), seal: seal(), in: frame)
  }

  /// What a text was begun from and what the note says now; nil when these are one, or nothing can be kept there.
  ///
  /// - Throws: `Rejection` of `base` for a version that there is not.
  fileprivate func noteTexts(from base: Int) throws -> NoteTexts? {
    try read { store in
      let note = try note(in: store)
      if note.isWithdrawn || note.version == base { return nil }
      guard let text = try store.source(ofVersion: base, of: note) else {
        throw Rejection([Problem("base", .unknown)])
      }
      return NoteTexts(base: text, note: note, latest: try store.latestVersion(of: note))
    }
  }
}

extension EditorForm {
  /// The form with a note as it is read.
  fileprivate init(_ note: NoteText) {
    self.init { _ in "" }
    body = note.source
    base = note.version
  }
}
