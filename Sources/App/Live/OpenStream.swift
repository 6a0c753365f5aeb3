import Domain
import HTML
import HTTP
import Store
import Templates

extension Routes {
  static let live: [Route] = [.stream("/rencontres/{id}/direct", .anyone, openStream)]
}

/// `GET /rencontres/{id}/direct?depuis=N`: what has changed in the meeting since change N, then each change as it comes, as
/// server-sent events (WHATWG HTML, section 9.2). A browser that comes back names the last change it has (`Last-Event-ID`). A
/// meeting whose page nothing comes to any more has no stream: 204 keeps browsers from asking again.
@Sendable func openStream(_ visit: Visit) throws -> Response {
  visit.browser.leavesNotice = true
  let id = try visit.number()
  guard let access = try visit.store.meetingAccess(id) else { throw Failure.notFound }
  guard access.isOpen(at: visit.now) else { return Response(.noContent, fields: SecurityFields.all) }
  let last = try visit.store.lastLiveChange(of: id)
  // Not the same for all: after a restart they do not come back as one.
  var wait = EventText()
  wait.addRetry(milliseconds: Int.random(in: 1_000...4_000))
  // What is known from before the community was brought back from a backup tells nothing.
  let missed = try visit.lastKnownChange.flatMap { since in
    since == last ? nil : try visit.events(of: id, since: since < last ? since : 0)
  }
  let token = visit.session == nil ? nil : visit.browser.key?.hash
  let listener = Listeners.Listener(to: id, token: token, address: visit.sender.address)
  guard let number = visit.desk.assumeIsolated({ $0.listeners.add(listener, told: last) }) else {
    throw Failure.busy
  }
  // A copy for each of what they have missed would be many copies: the little that is not the same comes behind it.
  if missed != nil { visit.desk.streams.push(wait.bytes, [number]) }
  return Response(.ok, fields: streamFields, body: .stream(number: number, first: missed ?? wait.bytes))
}

/// `X-Accel-Buffering`: nginx, where it stands before us, passes on what comes at once.
private let streamFields: ResponseFields = {
  var fields = SecurityFields.all
  fields.add("Content-Type", "text/event-stream; charset=utf-8")
  fields.add("Cache-Control", "no-store")
  fields.add("X-Accel-Buffering", "no")
  return fields
}()

extension Visit {
  /// The number of the last change that the browser has; nil when it names none.
  fileprivate var lastKnownChange: Int? {
    let text = request.fields.first("last-event-id") ?? fields["depuis"]
    return Int(text).flatMap { $0 >= 0 ? $0 : nil }
  }
}

extension Visit {
  /// What has changed in a meeting that the viewer sees after the change with number `since`; nil for nothing.
  fileprivate func events(of meeting: Int, since: Int) throws -> [UInt8]? {
    let changes = try store.liveChanges(of: meeting, since: since)
    guard let first = changes.first, let last = changes.last else { return nil }
    let (commit, gap) = (reader.snapshot, MissedEvents.Gap(meeting: meeting, first: first.id, last: last.id))
    let now = now
    if let known = desk.assumeIsolated({ $0.missed.filling(gap, at: commit, now) }) { return known }
    guard let meeting = try store.meeting(id: meeting) else { throw Failure.notFound }
    var events = EventText()
    events.add(changes, of: meeting, at: now)
    let bytes = events.bytes
    desk.assumeIsolated { $0.missed.keep(bytes, for: gap) }
    return bytes
  }
}

extension EventText {
  /// Adds what has changed in a meeting, the same for everybody who sees it.
  mutating func add(_ changes: [LiveChange], of meeting: Meeting, at now: Instant) {
    for change in changes {
      add("parts", id: change.id, data: HTML.page { livePart(change.part, of: meeting, at: now) })
    }
  }
}
