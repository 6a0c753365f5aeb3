import HTTP
import Templates

/// `GET /`
@Sendable func showHome(_ visit: Visit) throws -> Response {
  try .page(
    homePage(
      visit.store.home(today: visit.today), of: visit.community,
      datePolls: visit.store.countOfDatePollsWaiting(at: visit.now), in: visit.frame))
}
