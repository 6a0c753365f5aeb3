import Domain
import HTTP
import Store
import Templates

/// `GET /dates`
@Sendable func showDatePolls(_ visit: Visit) throws -> Response {
  try .page(
    datePollsPage(
      visit.store.datePolls(at: visit.now), at: visit.now,
      mayOrganise: visit.mayOrganiseSomewhere(in: visit.store), in: visit.frame))
}

/// `GET /dates/{id}-{slug}`: the number finds the poll; another title behind it leads to the present one.
@Sendable func showDatePoll(_ visit: Visit) throws -> Response {
  let digits = visit.parameter.prefix { $0 != "-" }
  guard let id = Int(digits), id > 0, "\(id)" == digits, let poll = try visit.store.datePollAccess(id) else {
    throw Failure.notFound
  }
  let path = SitePath.datePoll(poll.link).text
  guard visit.request.target.path == path else { throw Failure.movedTo(path) }
  return try .page(datePollPage(visit.sheet(of: poll, in: visit.store), in: visit.frame))
}
