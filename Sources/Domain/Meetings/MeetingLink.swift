/// A meeting's name and address.
package struct MeetingLink: Hashable, Sendable {
  package let id: Int
  package let slug: Slug
  package let title: String
  package let day: Day

  package init(id: Int, slug: Slug, title: String, day: Day) {
    self.id = id
    self.slug = slug
    self.title = title
    self.day = day
  }
}
