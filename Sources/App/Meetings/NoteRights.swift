import Domain
import HTTP
import Store
import Templates

extension Visit {
  /// The note whose number is the second hole, of the meeting whose number is the first, for whoever writes there. One that was
  /// taken off the page is there for those who may bring it back.
  func note(in store: Readings) throws -> NoteText {
    guard let note = try store.noteText(number(at: 1), of: number()) else { throw Failure.notFound }
    try require(.write, on: note.meeting.scope)
    return note
  }

  /// What was written for a note or for a cell, given back to its writer when there is nothing any more that they may write in: it is lost
  /// otherwise.
  nonisolated(nonsending) func givingBack(
    _ text: String, of thing: UnkeptThing = .note,
    _ action: nonisolated(nonsending) () async throws -> Response
  ) async throws -> Response {
    do {
      return try await action()
    } catch let failure as Failure
      where (failure == .notFound || failure == .forbidden) && !text.isEmpty && viewer.member != nil
    {
      return .page(unkeptPage(thing, text, in: frame), failure.status)
    }
  }

  /// The address of the meeting whose number is the first hole.
  func meetingPath() throws -> SitePath {
    guard let meeting = try read({ try $0.meetingAccess(number()) }) else { throw Failure.notFound }
    return .meeting(id: meeting.id, meeting.slug)
  }
}

extension Viewer {
  /// Whether they may take a note off the page: whoever wrote it first, and organisers.
  func mayWithdraw(_ note: NoteText) -> Bool { note.isOwn || may(.organise, on: note.meeting.scope) }
}

extension Writings {
  /// The same inside a job, in a meeting that is still open.
  func note(_ id: Int, of meeting: Int, by member: Member, at now: Instant) throws -> NoteText {
    let meeting = try self.meeting(meeting, for: .write, by: member, at: now)
    guard let note = try readings(as: .member(member)).noteText(id, of: meeting.id) else {
      throw Failure.notFound
    }
    return note
  }
}

extension Done {
  /// Leads to a note in the page on which it is read.
  init(_ note: NoteText, _ notice: Notice) {
    self.init(path: "\(note.page.text)#note-\(note.id)", notice)
  }
}
