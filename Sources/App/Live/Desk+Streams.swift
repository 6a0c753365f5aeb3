import Database
import Domain
import HTTP
import Store

/// Telling those who have a meeting's page open what has changed in it.
extension Desk {
  /// A stream is over, or has not begun. To be called on the loop's thread.
  package nonisolated func streamEnded(_ number: UInt32) { assumeIsolated { $0.listeners.remove(number) } }

  /// A part of a meeting has changed. From any thread; what comes until the loop's next turn is told together.
  nonisolated func wake() {
    guard !isWoken.exchange(true, ordering: .acquiringAndReleasing) else { return }
    Task(executorPreference: executor) { await self.tellListeners() }
  }

  /// Tells each audience what it has not been told. What cannot be read now is told with the next change.
  private func tellListeners() {
    isWoken.store(false, ordering: .releasing)
    for meeting in listeners.audiences.keys {
      do {
        try reader.readWithinBudget { connection in try tell(meeting, connection) }
      } catch {
        reportCause("stream of meeting \(meeting): \(error)")
      }
    }
  }

  private func tell(_ id: Int, _ connection: Connection) throws {
    guard let told = listeners.audiences[id]?.told else { return }
    let changes = try Readings(connection).liveChanges(of: id, since: told)
    guard let last = changes.last else { return }
    try dismissStrangers(to: id, connection)
    guard let audience = listeners.audiences[id], let viewer = audience.check?.viewer,
      let meeting = try Readings(connection, viewer: viewer).meeting(id: id)
    else { return }
    var events = EventText()
    events.add(changes, of: meeting, at: moment().now)
    streams.push(events.bytes, audience.streams)
    listeners.told(id, last.id)
  }

  /// Ends the streams of those who see the meeting no more: whose session is over, who were put out of a hidden circle, whose
  /// account is suspended. Looked at again when something that it was read from has changed, and when a session ends by
  /// itself.
  private func dismissStrangers(to meeting: Int, _ connection: Connection) throws {
    guard let audience = listeners.audiences[meeting] else { return }
    let now = moment().now
    if let check = audience.check, check.end.map({ now < $0 }) ?? true,
      reader.versions.unchanged(check.tables, since: check.commit)
    {
      return
    }
    connection.startTracking()
    var verdicts: [[UInt8]?: Holder?] = [:]
    var (strangers, seen, end) = ([UInt32](), Viewer?.none, Instant?.none)
    for stream in audience.streams {
      let token = listeners[stream]?.token
      let verdict = try verdicts[token] ?? holder(of: token, on: meeting, now, connection)
      verdicts[token] = .some(verdict)
      if let verdict {
        seen = verdict.viewer
        end = [end, verdict.sessionEnd].compactMap(\.self).min()
      } else {
        strangers.append(stream)
      }
    }
    for stream in strangers { listeners.remove(stream) }
    if !strangers.isEmpty { streams.end(strangers) }
    let (tables, commit) = (connection.trackedTables, reader.snapshot)
    listeners.checked(
      meeting, seen.map { Listeners.Check(viewer: $0, tables: tables, commit: commit, end: end) })
  }

  /// Who holds a stream, if they see the meeting.
  private func holder(
    of token: [UInt8]?, on meeting: Int, _ now: Instant, _ connection: Connection
  ) throws -> Holder? {
    var holder = Holder(viewer: .visitor, sessionEnd: nil)
    if let token {
      guard let session = try Readings(connection).session(tokenHash: token, now: now) else { return nil }
      holder = Holder(viewer: session.viewer, sessionEnd: session.endsAt)
    }
    return try Readings(connection, viewer: holder.viewer).meetingAccess(meeting) == nil ? nil : holder
  }
}

/// Who holds a stream, and when their session ends by itself.
private struct Holder {
  let viewer: Viewer
  let sessionEnd: Instant?
}
