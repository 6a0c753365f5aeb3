import Domain
import Store
import Templates

extension Visit {
  /// The circle that the path names, for whoever may do `deed` on it. One that the viewer does not see is not there at all;
  /// one that was put aside is only seen and brought back.
  func circle(for deed: Deed, in store: Readings) throws -> CircleDetails {
    guard let circle = try store.circle(slug(), today: today) else { throw Failure.notFound }
    try require(deed, on: .circle(circle.summary.visibility, circle.standing))
    guard !circle.summary.isArchived || deed.isDoneInArchives else { throw Failure.forbidden }
    return circle
  }
}

extension Deed {
  /// Whether it is done on a circle that was put aside.
  var isDoneInArchives: Bool { self == .see || self == .archive }
}

extension Writings {
  /// The same inside a job, where the rights count: they may have changed since the page was asked for.
  func circle(_ slug: Slug, for deed: Deed, by member: Member) throws -> CircleAccess {
    let viewer = Viewer.member(member)
    guard let circle = try readings(as: viewer).circleScope(slug) else { throw Failure.notFound }
    guard viewer.may(deed, on: circle.scope), !circle.isArchived || deed.isDoneInArchives else {
      throw Failure.forbidden
    }
    return circle
  }

  /// Where `member` goes on after a change that may have put the circle out of their sight.
  func wayOn(from slug: Slug, for member: Member) throws -> SitePath {
    try readings(as: .member(member)).circleScope(slug) == nil ? .circles : .circle(slug)
  }
}
