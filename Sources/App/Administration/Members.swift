import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /administration/membres`
@Sendable func showMembers(_ visit: Visit) throws -> Response {
  let search = visit.fields[MembersQuery.search.rawValue]
  let page = max(Int(visit.fields[MembersQuery.page.rawValue]) ?? 1, 1)
  let members = try visit.store.members(matching: search, page: page - 1)
  return .page(membersPage(members, search: search, page: page, in: visit.frame))
}

/// `GET /administration/membres/{id}`
@Sendable func showMember(_ visit: Visit) throws -> Response {
  try .page(memberForm(visit.number(), nil, [], seal: visit.seal(), visit))
}

/// `POST /administration/membres/{id}/role`
@Sendable nonisolated(nonsending) func changeRole(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  let role = Role(rawValue: visit.fields[MemberEntry.role.rawValue])
  let seal = visit.seal()
  return try await visit.save(
    role == nil ? [Problem(MemberEntry.role.rawValue, .unknown)] : [],
    again: { try memberForm(id, role, $0, seal: seal, visit) },
    {
      guard let role else { throw Failure.notFound }
      // Whoever gives up this role is no administrator any more.
      let wayOn: SitePath = id == member.id && role != .administrator ? .account : .member(id)
      return try await visit.done { writings in
        guard try writings.setRole(of: id, to: role, by: .person(member.id), now: now) else {
          throw Failure.notFound
        }
        return Done(wayOn, .roleSaved)
      }
    })
}

/// `POST /administration/membres/{id}/suspension`: out until further notice, or in again.
@Sendable nonisolated(nonsending) func changeSuspension(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  guard id != member.id else { throw Failure.forbidden }
  let isSuspended = visit.fields[MemberEntry.suspended.rawValue] == FormValue.yes
  return try await visit.press(on: .member(id)) { writings in
    let isDone =
      isSuspended
      ? try writings.suspend(id, by: .person(member.id), now: now)
      : try writings.resume(id, by: .person(member.id), now: now)
    guard isDone else { throw Failure.notFound }
    return Done(.member(id), isSuspended ? .suspended : .resumed)
  }
}

/// `POST /administration/membres/{id}/mot-de-passe`: a link to choose a new one goes to the member, or is shown to be handed
/// on where no mail can be sent.
@Sendable nonisolated(nonsending) func makePasswordLink(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  if visit.review != nil { return visit.lead(to: Done(.member(id), .pressAgain)) }
  guard visit.application.settings.sendsMail else {
    return try await visit.handOverPassword(back: .member(id)) { writings, hash in
      guard try writings.addPasswordLink(hash: hash, person: id, now: now, by: .person(member.id)) else {
        throw try writings.refusal(ofLinkFor: id)
      }
      return Done(.member(id), nil)
    }
  }
  return try await visit.press(on: .member(id)) { writings in
    guard let account = try writings.readings.memberSummary(id), !account.isSuspended else {
      throw try writings.refusal(ofLinkFor: id)
    }
    try writings.askPasswordLink(email: account.email, now: now)
    try writings.note(.passwordLinkMade, by: .person(member.id), subject: id, now: now)
    return Done(.member(id), .passwordMailed)
  }
}

/// `POST /administration/membres/{id}/retrait`: for ever. One's own account is erased in one's own pages, by password.
@Sendable nonisolated(nonsending) func removeMember(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  guard id != member.id else { throw Failure.forbidden }
  let response = try await visit.press(on: .members) { writings in
    guard try writings.erase(person: id, by: .person(member.id), now: now) else { throw Failure.notFound }
    return Done(.members, .removed)
  }
  visit.application.store.writer.emptyLog()
  return response
}

extension Writings {
  /// Why an account gets no link: it is not there, or it is suspended.
  fileprivate func refusal(ofLinkFor person: Int) throws -> any Error {
    try readings.memberSummary(person) == nil ? Failure.notFound : Rejection([Problem("account", .unknown)])
  }
}

/// - Parameter role: the one chosen; nil for the one they have.
private func memberForm(
  _ id: Int, _ role: Role?, _ problems: [Problem], seal: FormSeal, _ visit: Visit
) throws -> HTML {
  guard let member = try visit.read({ try $0.member(id, now: visit.now) }) else { throw Failure.notFound }
  return memberPage(
    member, role: role ?? member.summary.role, isSelf: id == visit.viewer.member?.id, problems: problems,
    seal: seal, in: visit.frame, sendsMail: visit.application.settings.sendsMail)
}
