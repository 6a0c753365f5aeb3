/// A circle as far as rights go, for a viewer who sees it.
package struct CircleAccess: Hashable, Sendable {
  /// The row of the circle.
  package let id: Int
  package let link: CircleLink
  package let visibility: Visibility
  /// How the viewer stands in it; nil when they are not in it.
  package let standing: CircleStanding?
  /// Whether it was put aside. Nothing is added to it then.
  package let isArchived: Bool

  package init(
    id: Int, link: CircleLink, visibility: Visibility, standing: CircleStanding?, isArchived: Bool
  ) {
    self.id = id
    self.link = link
    self.visibility = visibility
    self.standing = standing
    self.isArchived = isArchived
  }

  /// What `Viewer.may` asks about.
  package var scope: Scope { .circle(visibility, standing) }
}
