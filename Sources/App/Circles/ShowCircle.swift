import Domain
import HTTP
import Templates

/// `GET /cercles/{slug}`
@Sendable func showCircle(_ visit: Visit) throws -> Response {
  let circle = try visit.circle(for: .see, in: visit.store)
  let polls = try visit.placedDatePolls(
    in: [circle.introduction], on: .circle(circle.summary.link.slug), visit.store)
  return try .page(
    circlePage(circle, actions: actions(of: visit, on: circle), polls: polls, in: visit.frame))
}

/// What a member may do in the circle; nil for anyone else.
private func actions(of visit: Visit, on circle: CircleDetails) throws -> CircleActions? {
  guard visit.viewer.member != nil else { return nil }
  let scope = Scope.circle(circle.summary.visibility, circle.standing)
  let isArchived = circle.summary.isArchived
  func may(_ deed: Deed) -> Bool {
    visit.viewer.may(deed, on: scope) && (!isArchived || deed.isDoneInArchives)
  }
  let introduction =
    try may(.editCircle)
    ? visit.store.document(.introduction(circle.summary.link.slug)) : nil
  return try CircleActions(
    seal: visit.seal(), mayEdit: may(.editCircle), mayKeepMembers: may(.keepCircleMembers),
    mayOrganise: may(.organise), mayWrite: may(.write), mayBringBack: isArchived && may(.archive),
    isFollowed: visit.store.follows(.circle(circle.summary.link.slug)),
    others: introduction.map { try visit.othersWriting(in: $0, visit.store) } ?? [])
}
