import Domain
import HTTP
import Store
import Templates

/// `POST /rencontres/importer` with minutes in JSON in place of a pad: they are those of a closed meeting, and nothing in them is
/// to be guessed.
nonisolated(nonsending) func importMinutes(_ form: PadForm, _ visit: Visit) async throws -> Response {
  let (member, now) = (try visit.member(), visit.now)
  let read = try await visit.compare([form.pad]) { [pad = form.pad] in ReadMinutes(pad, at: now) }
  let circles = form.circles.compactMap(Slug.init)
  return try await visit.save(
    [read.problem].compactMap(\.self), again: { try padForm(form, $0, visit) },
    {
      guard let record = read.record else { throw Failure.notFound }
      return try await visit.done { writings in
        let id = try writings.importMinutes(
          record, into: circles.isEmpty ? nil : circles, as: .member(member), at: now)
        let places = try writings.readings(as: .member(member)).meeting(id: id)?.summary.circles ?? []
        try writings.requirePlaces(places.map(\.slug), for: member)
        return Done(.minutes(id), .minutesImported)
      }
    })
}

/// Minutes as they were pasted, or why they cannot be kept.
private struct ReadMinutes: Sendable {
  var record: MinutesRecord?
  var problem: Problem?

  init(_ text: String, at now: Instant) {
    do throws(MinutesFileFault) {
      let record = try MinutesJSON.record(from: Array(text.utf8))
      if let fault = record.fault(at: now) { throw fault }
      self.record = record
    } catch {
      problem = Problem(PadForm.Entry.pad.rawValue, .minutes(error))
    }
  }
}
