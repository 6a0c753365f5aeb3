import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /rencontres/{id}/modifier`
@Sendable func showMeetingForm(_ visit: Visit) throws -> Response {
  let id = try visit.number()
  let form = try visit.read { store in try store.meetingDraft(id).map(MeetingForm.init(_:)) }
  guard let form else { throw Failure.notFound }
  return try .page(editMeetingForm(id, form, loaded: form, [], seal: visit.seal(), visit))
}

/// `POST /rencontres/{id}/modifier`. What others have changed since the form was shown is not undone without a word: the form
/// comes back and tells it.
@Sendable nonisolated(nonsending) func editMeeting(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  _ = try visit.read { try visit.meeting(for: .organise, in: $0) }
  let form = MeetingForm(visit.fields)
  let fields = visit.fields
  let loaded = MeetingForm.loaded { fields.all($0) }
  let seal = visit.seal()
  do {
    return try await visit.save(
      form.problems, again: { try editMeetingForm(id, form, loaded: loaded, $0, seal: seal, visit) },
      {
        guard let draft = form.draft else { throw Rejection(form.problems) }
        return try await visit.done { writings in
          _ = try writings.meeting(id, for: .organise, by: member, at: now)
          let current = try writings.readings(as: .member(member)).meetingDraft(id)
          if let current,
            let conflict = MeetingConflict(typed: form, loaded: loaded, current: MeetingForm(current))
          {
            throw conflict
          }
          try writings.requirePlaces(draft.circles, besides: current?.circles ?? [], for: member)
          let following =
            form.isForFollowing ? try writings.readings(as: .member(member)).followingMeetings(of: id) : []
          try writings.telling(of: id, by: member, at: now) {
            try writings.changeMeeting(id, draft, as: .member(member))
          }
          if let current { try writings.change(following, from: current, to: draft, by: member, at: now) }
          return Done(
            try writings.wayOn(fromMeeting: id, for: member),
            following.isEmpty ? .meetingSaved : .followingSaved)
        }
      })
  } catch let conflict as MeetingConflict {
    return try .page(
      editMeetingForm(
        id, conflict.form, loaded: conflict.current, conflict: conflict, [], seal: seal, visit), .conflict)
  }
}

extension Writings {
  /// Where `member` goes on after a change that may have put the meeting out of their sight.
  fileprivate func wayOn(fromMeeting id: Int, for member: Member) throws -> SitePath {
    try readings(as: .member(member)).meetingAccess(id).map { .meeting(id: id, $0.slug) } ?? .meetings
  }
}

private func editMeetingForm(
  _ id: Int, _ form: MeetingForm, loaded: MeetingForm, conflict: MeetingConflict? = nil,
  _ problems: [Problem],
  seal: FormSeal, _ visit: Visit
) throws -> HTML {
  try visit.read { store in
    let meeting = try visit.meeting(for: .organise, in: store)
    guard meeting.access.isOpen(at: visit.now) else { throw Failure.refused([Problem("", .validated)]) }
    let own = try store.meetingDraft(id)?.circles ?? []
    return editMeetingPage(
      form, of: meeting.summary, loaded: loaded, following: try store.followingMeetings(of: id).count,
      conflict: conflict,
      try visit.meetingChoices(besides: own, in: store), problems: problems, seal: seal, in: visit.frame)
  }
}
