import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /rencontres/{id}/cloture`
@Sendable func showClosing(_ visit: Visit) throws -> Response {
  let meeting = try visit.meeting(for: .organise, in: visit.store)
  guard meeting.access.isOpen(at: visit.now) else {
    throw Failure.refused([Problem("", .validated)])
  }
  guard let draft = try visit.store.minutesDraft(of: meeting.access.id) else { throw Failure.notFound }
  let form = ClosingForm(draft)
  return .page(
    closingPage(
      visit.sheet(of: meeting), form, loaded: form, problems: [], seal: visit.seal(), in: visit.frame))
}

/// `POST /rencontres/{id}/cloture`: keeps what was completed, and publishes the minutes.
@Sendable nonisolated(nonsending) func closeMeeting(_ visit: Visit) async throws -> Response {
  try await keepMinutes(visit, publishes: true)
}

/// `POST /rencontres/{id}/presence`: keeps what was completed, before the minutes are published or while they are corrected.
@Sendable nonisolated(nonsending) func keepAttendance(_ visit: Visit) async throws -> Response {
  try await keepMinutes(visit, publishes: false)
}

/// `POST /rencontres/{id}/rouvrir`: takes the minutes back, while they could be corrected.
@Sendable nonisolated(nonsending) func reopenMeeting(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  return try await visit.press(on: .closing(id)) { writings in
    let meeting = try writings.meeting(id, for: .organise, by: member, at: now)
    try writings.reopenMeeting(id)
    return Done(.meeting(id: id, meeting.slug), .meetingReopened)
  }
}

/// What others have changed since the form was shown is kept too. Where both changed the same text, the form comes back with
/// what the others wrote, and goes over it when it is sent again.
private nonisolated(nonsending) func keepMinutes(_ visit: Visit, publishes: Bool) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  let items = try visit.read { try visit.meeting(for: .organise, in: $0).agenda.map(\.id) }
  let typed = ClosingForm(items: items) { visit.fields[$0] }
  let loaded = ClosingForm.loaded(items: items) { visit.fields[$0] }
  let seal = visit.seal()
  do {
    return try await visit.save(
      typed.draft.problems, again: { try page(visit, typed, loaded: loaded, problems: $0, seal: seal) },
      {
        try await visit.done { writings in
          let meeting = try writings.meeting(id, for: .organise, by: member, at: now)
          guard let current = try writings.readings(as: .member(member)).minutesDraft(of: id) else {
            throw Failure.notFound
          }
          let draft = try typed.draft.merged(base: loaded.draft, current: current)
          let isPublished = publishes || meeting.state == .closed
          try writings.keepMinutes(draft, of: meeting, isPublished: isPublished)
          if publishes { try writings.closeMeeting(id, at: now) }
          return Done(
            isPublished ? .minutes(id) : .closing(id), publishes ? .meetingClosed : .attendanceSaved)
        }
      })
  } catch let conflict as MinutesDraft.Conflict {
    return try .page(page(visit, typed, loaded: loaded, conflict, problems: [], seal: seal), .conflict)
  }
}

private func page(
  _ visit: Visit, _ form: ClosingForm, loaded: ClosingForm, _ conflict: MinutesDraft.Conflict? = nil,
  problems: [Problem], seal: FormSeal
) throws -> HTML {
  try visit.read { store in
    let meeting = try visit.meeting(for: .organise, in: store)
    guard let draft = try store.minutesDraft(of: meeting.access.id) else { throw Failure.notFound }
    let current = ClosingForm(draft)
    return closingPage(
      visit.sheet(of: meeting), form, loaded: conflict == nil ? loaded : current,
      conflict: conflict.map { ClosingConflict($0, current: current) }, problems: problems, seal: seal,
      in: visit.frame)
  }
}
