import Domain
import Store
import Templates

extension Visit {
  /// The meeting whose number is the hole at `index`, for whoever may do `deed` on it. One that the viewer does not see is not
  /// there at all.
  func meeting(at index: Int = 0, for deed: Deed, in store: Readings) throws -> Meeting {
    guard let meeting = try store.meeting(id: number(at: index)) else { throw Failure.notFound }
    try require(deed, on: meeting.access.scope)
    return meeting
  }

  /// The meeting with what the viewer may do on it.
  func sheet(of meeting: Meeting) -> MeetingSheet {
    let takesPart = viewer.participant != nil && viewer.may(.takePart, on: meeting.access.scope)
    return MeetingSheet(meeting, for: viewer, seal: takesPart ? seal() : nil, now: now)
  }
}

extension Writings {
  /// The same inside a job, where the rights count: they may have changed since the page was asked for. What is written in place
  /// is written while the meeting is open; later, `Rejection` of the whole form says so.
  ///
  /// - Parameter needsOpen: false for what goes on after the minutes are validated.
  func meeting(
    _ id: Int, for deed: Deed, by member: Member, at now: Instant, needsOpen: Bool = true
  ) throws -> MeetingAccess {
    try meeting(id, for: deed, as: .member(member), at: now, needsOpen: needsOpen)
  }

  /// The same for a member or a guest.
  func meeting(
    _ id: Int, for deed: Deed, as viewer: Viewer, at now: Instant, needsOpen: Bool = true
  ) throws -> MeetingAccess {
    guard let meeting = try readings(as: viewer).meetingAccess(id) else { throw Failure.notFound }
    guard viewer.may(deed, on: meeting.scope) else { throw Failure.forbidden }
    guard !needsOpen || meeting.isOpen(at: now) else { throw Rejection([Problem("", .validated)]) }
    return meeting
  }
}
