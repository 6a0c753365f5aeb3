import Domain
import HTTP
import Store
import Templates

/// `POST /rencontres/importer` with minutes in JSON in place of a pad: they are those of a closed meeting, and nothing in them is
/// to be guessed.
nonisolated(nonsending) func importMinutes(_ form: PadForm, _ visit: Visit) async throws -> Response {
  let (member, now) = (try visit.member(), visit.now)
  let field = PadForm.Entry.pad.rawValue
  let read = try await visit.compare([form.pad]) { [pad = form.pad] in ReadMinutes(pad) }
  let circles = form.circles.compactMap(Slug.init)
  return try await visit.save(
    [read.problem].compactMap(\.self), again: { try padForm(form, $0, visit) },
    {
      guard let record = read.record else { throw Failure.notFound }
      return try await visit.done { writings in
        if let wrong = record.problems(at: now).first {
          throw Rejection([Problem(field, .minutes(.wrong(place: wrong.field)))])
        }
        let id = try writings.importMinutes(
          record, into: circles.isEmpty ? nil : circles, as: .member(member), at: now)
        let places = try writings.readings(as: .member(member)).meeting(id: id)?.summary.circles ?? []
        try writings.requirePlaces(places.map(\.slug), for: member)
        return Done(.minutes(id), .minutesImported)
      }
    })
}

/// Minutes as they were pasted, or why they cannot be read.
private struct ReadMinutes: Sendable {
  var record: MinutesRecord?
  var problem: Problem?

  init(_ text: String) {
    do {
      record = try MinutesJSON.record(from: Array(text.utf8))
    } catch {
      problem = Problem(PadForm.Entry.pad.rawValue, .minutes(error))
    }
  }
}
