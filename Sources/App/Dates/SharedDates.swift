import Domain
import HTML
import HTTP
import Secrets
import Store
import Templates

// A poll for whoever has its link. Their answer is found again by a secret of their own: the browser that gave it knows it, and
// its address can be kept. A name that is typed finds nobody's answer.

/// `GET /dates/partage/{token}`: members who see the poll are led to its page.
@Sendable func showSharedDates(_ visit: Visit) throws -> Response {
  let poll = try visit.sharedPoll(in: visit.store)
  if visit.viewer != .visitor, try visit.store.datePollAccess(poll.id) != nil {
    return .seeOther(SitePath.datePoll(poll.link).text)
  }
  return try .ofSecret(sharedPage(poll, visit.ownSecret(for: poll), nil, [], visit, visit.store))
}

/// `POST /dates/partage/{token}`
@Sendable nonisolated(nonsending) func answerSharedDates(_ visit: Visit) async throws -> Response {
  let poll = try visit.read { try visit.sharedPoll(in: $0) }
  guard let hash = visit.token?.hash else { throw Failure.notFound }
  return try await answer(poll, visit.ownSecret(for: poll), visit) { try $0.datePollAccess(linkHash: hash) }
}

/// `GET /dates/reponse/{token}`: the answer of someone who came by the link.
@Sendable func showOwnDates(_ visit: Visit) throws -> Response {
  let (poll, secret) = try visit.ownPoll(in: visit.store)
  return try .ofSecret(sharedPage(poll, secret, nil, [], visit, visit.store))
}

/// `POST /dates/reponse/{token}`
@Sendable nonisolated(nonsending) func answerOwnDates(_ visit: Visit) async throws -> Response {
  let (poll, secret) = try visit.read { try visit.ownPoll(in: $0) }
  let hash = secret.hash
  return try await answer(poll, secret, visit) { try $0.datePollAccess(voterHash: hash) }
}

nonisolated(nonsending) private func answer(
  _ poll: DatePollAccess, _ secret: Secret, _ visit: Visit,
  found: @escaping @Sendable (Readings) throws -> DatePollAccess?
) async throws -> Response {
  let (now, hash) = (visit.now, secret.hash)
  let form = DateAnswerForm(name: visit.fields[DateAnswerForm.nameField], pairs: visit.fields.pairs)
  return try await visit.save(
    form.problems(needsName: true),
    again: { problems in try visit.read { try sharedPage(poll, secret, form, problems, visit, $0) } },
    {
      try visit.brake([(rule: .answerByLink, key: visit.sender.address)])
      return try await visit.done { writings in
        guard let poll = try found(writings.readings) else { throw Failure.notFound }
        try writings.answer(poll, form.ballot(needsName: true), as: .link(hash), at: now)
        return .here(.datesAnswered)
      }
    })
}

private func sharedPage(
  _ poll: DatePollAccess, _ secret: Secret, _ form: DateAnswerForm?, _ problems: [Problem], _ visit: Visit,
  _ store: Readings
) throws -> HTML {
  guard let details = try store.datePollDetails(poll, as: .link(secret.hash), showsNames: true) else {
    throw Failure.notFound
  }
  var sheet = DatePollSheet(
    details, at: visit.now, seal: visit.seal(), answering: visit.answering, mayOrganise: false)
  sheet.needsName = true
  sheet.form = form
  sheet.problems = problems
  if details.own != nil {
    sheet.ownAddress = visit.application.settings.address + SitePath.ownDates(token: secret.text).text
  }
  return datePollPage(sheet, in: visit.frame)
}

extension Visit {
  /// The secret in the path; nil for what is none.
  fileprivate var token: Secret? { Secret(parameter) }

  /// Where the form of this page is sent: to its own address.
  fileprivate var answering: SitePath {
    request.target.path.hasPrefix("/dates/partage/")
      ? .sharedDates(token: parameter) : .ownDates(token: parameter)
  }

  fileprivate func sharedPoll(in store: Readings) throws -> DatePollAccess {
    guard let token, let poll = try store.datePollAccess(linkHash: token.hash) else { throw Failure.notFound }
    return poll
  }

  fileprivate func ownPoll(in store: Readings) throws -> (DatePollAccess, Secret) {
    guard let token, let poll = try store.datePollAccess(voterHash: token.hash) else {
      throw Failure.notFound
    }
    return (poll, token)
  }

  /// The secret of this browser's answer to a poll, the same each time while it keeps its key.
  fileprivate func ownSecret(for poll: DatePollAccess) -> Secret {
    browser.keyForForms().derivedSecret(for: "dates", poll.id)
  }
}

extension Response {
  /// A page whose address is a secret: no search engine names it, and no cache keeps it.
  fileprivate static func ofSecret(_ html: HTML) -> Response {
    var response = Response.page(html)
    response.fields.add("X-Robots-Tag", "noindex")
    response.fields.add("Cache-Control", "no-store")
    return response
  }
}
