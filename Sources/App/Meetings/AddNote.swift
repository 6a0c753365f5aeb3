import Domain
import HTML
import HTTP
import Store
import Templates

/// `POST /rencontres/{id}/notes`: one more entry. Entries never conflict: they stand in the order in which they came.
@Sendable nonisolated(nonsending) func addNote(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  let form = NoteForm { visit.fields[$0] }
  let draft = form.draft(by: member)
  return try await visit.givingBack(form.body) {
    try await visit.save(
      draft.problems, again: { try pageWithNote(form, $0, visit) },
      {
        try await visit.done { writings in
          _ = try writings.meeting(id, for: .write, by: member, at: now)
          guard let note = try writings.addNote(draft, to: id, at: now) else { throw Failure.notFound }
          return Done(try writings.note(note, of: id, by: member, at: now), .noteAdded)
        }
      })
  }
}

/// The page of the meeting, or of the cell, as it is now, with what was typed.
private func pageWithNote(_ sent: NoteForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  var form = sent
  form.problems = problems
  return try visit.read { store in
    let meeting = try visit.meeting(for: .write, in: store)
    if case .cell(let number) = form.place,
      let page = try cell(number, of: meeting, visit, in: store, note: form)
    {
      return page
    }
    return try visit.page(of: meeting, in: store) { $0.noteForm = form }
  }
}
