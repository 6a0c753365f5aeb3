import Domain
import HTTP
import Store
import Templates

/// `GET /rencontres/{id}/notes/{n}/versions`: what a note says and has said, for those who write in the meeting.
@Sendable nonisolated(nonsending) func showNoteVersions(_ visit: Visit) async throws -> Response {
  let before = Int(visit.fields["avant"]).flatMap { $0 > 0 ? $0 : nil }
  let history = try visit.read { store in try store.history(of: visit.note(in: store), before: before) }
  let changes = history.versions.map(\.change)
  let differences = try await visit.compare(changes.compactMap { $0?.after }) {
    changes.map { $0.map { TextDifference(from: $0.before, to: $0.after) } }
  }
  return .page(noteVersionsPage(history, differences, before: before, in: visit.frame))
}
