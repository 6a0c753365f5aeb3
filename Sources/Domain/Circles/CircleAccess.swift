/// A circle as far as rights go, for a viewer who sees it.
package struct CircleAccess: Hashable, Sendable {
  /// The row of the circle.
  package let id: Int
  package let slug: Slug
  package let visibility: Visibility
  /// How the viewer stands in it; nil when they are not in it.
  package let standing: CircleStanding?

  package init(id: Int, slug: Slug, visibility: Visibility, standing: CircleStanding?) {
    self.id = id
    self.slug = slug
    self.visibility = visibility
    self.standing = standing
  }

  /// What `Viewer.may` asks about.
  package var scope: Scope { .circle(visibility, standing) }
}
