import HTTP
import Templates

/// `GET /vue-d-ensemble`
@Sendable func showOverview(_ visit: Visit) throws -> Response {
  try .page(
    overviewPage(visit.store.circleOverviews(today: visit.today), today: visit.today, in: visit.frame))
}
