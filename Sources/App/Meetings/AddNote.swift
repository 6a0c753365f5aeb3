import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /rencontres/{id}/notes`: whoever reads again a page that came back at the address of the form is led to the meeting.
@Sendable func showNotes(_ visit: Visit) throws -> Response {
  guard let meeting = try visit.store.meeting(id: visit.number()) else { throw Failure.notFound }
  return .seeOther(SitePath.meeting(id: meeting.summary.id, meeting.summary.slug).text)
}

/// `POST /rencontres/{id}/notes`: one more entry. Entries never conflict: they stand in the order in which they came.
@Sendable nonisolated(nonsending) func addNote(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  let form = NoteForm(visit.fields.pairs)
  let draft = form.draft(by: member)
  return try await visit.givingBack(form.words) {
    try await visit.save(
      draft.problems, again: { try pageWithNotes(form, $0, visit) },
      {
        let done = try await visit.once { writings in
          _ = try writings.meeting(id, for: .write, by: member, at: now)
          guard let note = try writings.addNote(draft, to: id, at: now) else { throw Failure.notFound }
          return Done(try writings.note(note, of: id, by: member, at: now), .noteAdded)
        }
        guard let rest = form.rest else { return visit.lead(to: done) }
        // Without scripts what was typed elsewhere on the page is in this request and nowhere else.
        visit.frame.notice = done.notice
        return try .page(pageWithNotes(rest, [], visit))
      })
  }
}

/// The page of the meeting, or of the cell, as it is now, with what was typed.
private func pageWithNotes(_ sent: NoteForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
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
