import Domain
import Store
import Templates

extension Writings {
  /// Lets a page go where `PlaceField` says, if `member` writes there.
  ///
  /// - Throws: `Rejection` of `circle`, the same for a circle that they do not see and for none.
  func requirePlace(_ circle: String, for member: Member) throws {
    guard circle != PlaceField.community else { return }
    let viewer = Viewer.member(member)
    guard let slug = Slug(circle), let access = try readings(as: viewer).circleScope(slug),
      viewer.may(.write, on: access.scope)
    else { throw Rejection([Problem(PlaceField.name, .unknown)]) }
  }
}

extension [Problem] {
  /// With a problem of `circle` if the form names one that is not among those that can be chosen: its writer is told that what
  /// they meant is not there.
  func addingLostPlace(_ circle: String, among circles: [CircleSummary]) -> [Problem] {
    let lost = Problem(PlaceField.name, .unknown)
    guard Slug(circle) != nil, !circles.contains(where: { $0.link.slug.text == circle }), !contains(lost)
    else {
      return self
    }
    return self + [lost]
  }
}
