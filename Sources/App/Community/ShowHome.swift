import Domain
import HTTP
import Store
import Templates

/// `GET /`
@Sendable func showHome(_ visit: Visit) throws -> Response {
  try .page(
    homePage(
      visit.store.home(today: visit.today), news: news(for: visit), of: visit.community,
      datePolls: visit.store.countOfDatePollsWaiting(at: visit.now), in: visit.frame))
}

/// What has changed for a member since their last visit; nil for anyone else. About once a visit the store is told that they were
/// here; nobody waits for it.
private func news(for visit: Visit) throws -> NewsOnHome? {
  guard let member = visit.viewer.member else { return nil }
  let (mark, now) = (try visit.store.newsMark(of: member.id), visit.now)
  if mark?.isOver(at: now) ?? true {
    visit.application.store.writer.submit({ try Writings($0).newsShown(to: member.id, at: now) }) { _ in }
  }
  guard let mark else { return nil }
  let news = try visit.store.news(
    .followedOrOwn, after: mark.start(at: now), until: now, limit: News.mostOnHome)
  return news.isEmpty ? nil : NewsOnHome(news, at: now, seal: visit.seal())
}
