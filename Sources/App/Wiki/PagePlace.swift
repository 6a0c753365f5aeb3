import Domain
import Store

extension Writings {
  /// Lets a page go to the circle with this slug, or to none when it is empty, if `member` writes there.
  ///
  /// - Throws: `Rejection` of `circle`, the same for a circle that they do not see and for none.
  func requirePlace(_ circle: String, for member: Member) throws {
    guard !circle.isEmpty else { return }
    let viewer = Viewer.member(member)
    guard let slug = Slug(circle), let access = try readings(as: viewer).circleScope(slug),
      viewer.may(.write, on: access.scope)
    else { throw Rejection([Problem("circle", .unknown)]) }
  }
}

extension [Problem] {
  /// With a problem of `circle` if the form names one that is not among those that can be chosen. The list of choices would show
  /// another one in its place, and what was meant for a few would be shown to all.
  func addingLostPlace(_ circle: String, among circles: [CircleSummary]) -> [Problem] {
    let lost = Problem("circle", .unknown)
    guard !circle.isEmpty, !circles.contains(where: { $0.link.slug.text == circle }), !contains(lost) else {
      return self
    }
    return self + [lost]
  }
}
