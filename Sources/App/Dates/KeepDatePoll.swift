import Domain
import HTTP
import Secrets
import Store
import Templates

/// `POST /dates/{id}/clore`, `POST /dates/{id}/rouvrir`
nonisolated(nonsending) func setDatePollOpen(_ isOpen: Bool, _ visit: Visit) async throws -> Response {
  let now = visit.now
  return try await visit.pressDatePoll { writings, poll in
    try writings.setOpen(isOpen, poll, at: now)
    return isOpen ? .datePollReopened : .datePollClosed
  }
}

/// `POST /dates/{id}/retirer`, `POST /dates/{id}/remettre`
nonisolated(nonsending) func setDatePollWithdrawn(_ isWithdrawn: Bool, _ visit: Visit) async throws
  -> Response
{
  let now = visit.now
  return try await visit.pressDatePoll { writings, poll in
    try writings.setWithdrawn(isWithdrawn, poll, at: now)
    return isWithdrawn ? .datePollWithdrawn : .datePollBroughtBack
  }
}

/// `POST /dates/{id}/rappeler`
@Sendable nonisolated(nonsending) func remindOfDates(_ visit: Visit) async throws -> Response {
  guard visit.application.settings.sendsMail else { throw Failure.notFound }
  let now = visit.now
  return try await visit.pressDatePoll { writings, poll in
    try writings.remind(of: poll, at: now)
    return .datesReminded
  }
}

/// `POST /dates/{id}/lien`: a new link in the place of the one before, shown by this answer and never again. The same form sent
/// once more makes none.
@Sendable nonisolated(nonsending) func makeDateLink(_ visit: Visit) async throws -> Response {
  let (member, id, secret) = (try visit.member(), try visit.number(), Secret())
  let link = try visit.read { try visit.datePoll(for: .organise, in: $0) }.link
  if visit.review != nil { return visit.lead(to: Done(.datePoll(link), .pressAgain)) }
  let hash = secret.hash
  let done = try await visit.once { writings in
    let poll = try writings.datePoll(id, for: .organise, by: .member(member))
    try writings.setLink(hash, of: poll)
    return Done(.datePoll(poll.link), nil)
  }
  if done.isRepeated { return visit.lead(to: done) }
  let address = visit.application.settings.address + SitePath.sharedDates(token: secret.text).text
  var response = Response.page(datePollLinkPage(link, address: address, in: visit.frame))
  response.fields.add("Cache-Control", "no-store")
  return response
}

/// `POST /dates/{id}/lien/fermer`
@Sendable nonisolated(nonsending) func endDateLink(_ visit: Visit) async throws -> Response {
  try await visit.pressDatePoll { writings, poll in
    try writings.setLink(nil, of: poll)
    return .dateLinkEnded
  }
}

extension Visit {
  /// Presses a button of the poll that the path names, for those who organise it.
  nonisolated(nonsending) fileprivate func pressDatePoll(
    _ job: @escaping @Sendable (Writings, DatePollAccess) throws -> Notice
  ) async throws -> Response {
    let (member, id) = (try member(), try number())
    let link = try read { try datePoll(for: .organise, in: $0) }.link
    return try await press(on: .datePoll(link)) { writings in
      let poll = try writings.datePoll(id, for: .organise, by: .member(member))
      let notice = try job(writings, poll)
      return Done(.datePoll(poll.link), notice)
    }
  }
}
