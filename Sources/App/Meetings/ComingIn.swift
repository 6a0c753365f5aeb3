import Domain
import HTML
import HTTP
import Secrets
import Store
import Templates

/// `GET /code`: where a code is typed; for a guest, also the way out.
@Sendable func showCode(_ visit: Visit) throws -> Response {
  .page(codePage(code: "", GuestDraft(name: ""), visit, []))
}

/// `POST /code`. A code that never was, one that has ended and that of a meeting which is over get the same answer. A member
/// stays one: a code shows them no more than they see.
@Sendable nonisolated(nonsending) func comeIn(_ visit: Visit) async throws -> Response {
  let (typed, draft) = (
    visit.fields[GuestDraft.codeField], GuestDraft(name: visit.fields[GuestDraft.nameField])
  )
  let code = JoinCode(typed: typed)
  let isUnread = code == nil ? Problem.Reason.malformed : nil
  let problems =
    [isUnread.map { Problem(GuestDraft.codeField, typed.trimmed.isEmpty ? .missing : $0) }].compactMap(\.self)
    + (visit.viewer.member == nil ? draft.problems : [])
  return try await visit.save(
    problems, again: { codePage(code: typed, draft, visit, $0) },
    {
      guard let code else { throw Rejection([Problem(GuestDraft.codeField, .malformed)]) }
      let meeting = try visit.meeting(openedBy: code)
      let path = SitePath.meeting(id: meeting.id, meeting.slug)
      switch visit.viewer {
      case .member:
        guard try visit.read({ try $0.meetingAccess(meeting.id) }) != nil else {
          throw Rejection([Problem("", .signedIn)])
        }
        return visit.lead(to: Done(path, nil))
      case .guest(let guest) where guest.meeting == meeting.id: return visit.lead(to: Done(path, nil))
      case .guest, .visitor:
        let (agent, now) = (visit.agent, visit.now)
        return try await visit.beginSession { writings, hash in
          let meeting = try writings.letIn(draft, by: code.text, tokenHash: hash, agent: agent, now: now)
          return Done(.meeting(id: meeting.id, meeting.slug), .guestWelcome)
        }
      }
    })
}

private func codePage(code: String, _ draft: GuestDraft, _ visit: Visit, _ problems: [Problem]) -> HTML {
  Templates.codePage(code: code, draft, problems: problems, seal: visit.seal(), in: visit.frame)
}

extension Visit {
  /// The meeting that a code opens. Wrong codes are braked; right ones take back what they counted, in the same step, so that a
  /// whole room may come in at once from one address.
  fileprivate func meeting(openedBy code: JoinCode) throws -> MeetingLink {
    let guess = [(rule: Throttle.Rule.codeAnywhere, key: "")]
    let isFlood = mustWait(guess) != nil
    let own = [(rule: Throttle.Rule.code, key: sender.address)]
    let tries = isFlood ? own + [(rule: .codeInFlood, key: sender.address)] : own
    if let seconds = mustWait(tries) {
      if !isFlood { release(guess) }
      throw Failure.tooMany(seconds: seconds)
    }
    guard let meeting = try read({ try $0.meeting(openedBy: code.text) }) else {
      throw Rejection([Problem(GuestDraft.codeField, .wrong)])
    }
    release(isFlood ? tries : tries + guess)
    return meeting
  }
}
