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
/// what the others wrote, and goes over it when it is sent again. It is merged here and not by the writer, who only looks whether
/// what it was merged with is what is kept still.
private nonisolated(nonsending) func keepMinutes(_ visit: Visit, publishes: Bool) async throws -> Response {
  let items = try visit.read { try visit.meeting(for: .organise, in: $0).agenda.map(\.id) }
  let typed = ClosingForm(items: items) { visit.fields[$0] }
  let loaded = ClosingForm.loaded(items: items) { visit.fields[$0] }
  let problems = typed.problems
  return try await visit.save(
    problems.isEmpty ? loaded.unreadable : problems,
    again: { try page(visit, typed, loaded: loaded, problems: $0) },
    {
      let (mine, base) = (typed.draft, loaded.draft)
      for _ in 0..<mostMerges {
        let current = try visit.openMinutes()
        do {
          let draft = try await visit.merge(mine, base: base, current: current)
          return try await keep(draft, over: current, visit, publishes: publishes)
        } catch let conflict as MinutesDraft.Conflict {
          let theirs = ClosingForm(current)
          return try .page(
            page(
              visit, ClosingForm(conflict.draft), loaded: theirs,
              conflict: ClosingConflict(conflict, current: theirs)), .conflict)
        } catch is Superseded {
          continue
        }
      }
      throw Failure.busy
    })
}

/// Keeps `draft`, which was merged with `current`.
private nonisolated(nonsending) func keep(
  _ draft: MinutesDraft, over current: MinutesDraft, _ visit: Visit, publishes: Bool
) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  return try await visit.done { writings in
    let meeting = try writings.meeting(id, for: .organise, by: member, at: now)
    let isPublished = publishes || meeting.state == .closed
    try writings.keepMinutes(draft, over: current, of: meeting, isPublished: isPublished)
    if publishes { try writings.closeMeeting(id, by: member, at: now) }
    return Done(isPublished ? .minutes(id) : .closing(id), publishes ? .meetingClosed : .attendanceSaved)
  }
}

private func page(
  _ visit: Visit, _ form: ClosingForm, loaded: ClosingForm, conflict: ClosingConflict? = nil,
  problems: [Problem] = []
) throws -> HTML {
  try visit.read { store in
    closingPage(
      visit.sheet(of: try visit.meeting(for: .organise, in: store)), form, loaded: loaded, conflict: conflict,
      problems: problems, seal: visit.seal(), in: visit.frame)
  }
}

extension Visit {
  /// What is kept of the minutes by now.
  ///
  /// - Throws: `Rejection` when nothing is kept there any more.
  fileprivate func openMinutes() throws -> MinutesDraft {
    try read { store in
      let meeting = try meeting(for: .organise, in: store).access
      guard meeting.isOpen(at: now) else { throw Rejection([Problem("", .validated)]) }
      guard let draft = try store.minutesDraft(of: meeting.id) else { throw Failure.notFound }
      return draft
    }
  }

  /// `draft`, begun from `base`, with what is kept by now: of long texts away from the loop.
  ///
  /// - Throws: `MinutesDraft.Conflict`.
  fileprivate nonisolated(nonsending) func merge(
    _ draft: MinutesDraft, base: MinutesDraft, current: MinutesDraft
  ) async throws -> MinutesDraft {
    if current == base { return draft }
    return try await compare([draft.synthesis, base.synthesis, current.synthesis]) {
      Result { () throws(MinutesDraft.Conflict) in try draft.merged(base: base, current: current) }
    }.get()
  }
}
