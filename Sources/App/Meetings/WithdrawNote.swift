import Domain
import HTTP
import Store
import Templates

/// `POST /rencontres/{id}/notes/{n}/retirer`: for whoever wrote it first, and for organisers.
@Sendable nonisolated(nonsending) func withdrawNote(_ visit: Visit) async throws -> Response {
  let (member, id, number, now) = (try visit.member(), try visit.number(), try visit.number(at: 1), visit.now)
  return try await visit.press(on: visit.meetingPath()) { writings in
    let note = try writings.note(number, of: id, by: member, at: now)
    guard Viewer.member(member).mayWithdraw(note) else { throw Failure.forbidden }
    try writings.withdrawNote(note, at: now)
    return Done(note.page, .noteWithdrawn)
  }
}

/// `POST /rencontres/{id}/notes/{n}/remettre`: a note that was taken off the page is there for those alone who may bring it back.
@Sendable nonisolated(nonsending) func bringBackNote(_ visit: Visit) async throws -> Response {
  let (member, id, number, now) = (try visit.member(), try visit.number(), try visit.number(at: 1), visit.now)
  return try await visit.press(on: visit.meetingPath()) { writings in
    let note = try writings.note(number, of: id, by: member, at: now)
    try writings.bringBackNote(note)
    return Done(note, .noteBroughtBack)
  }
}
