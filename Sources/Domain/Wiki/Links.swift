/// A page that texts link to and that is not written yet.
package struct AwaitedPage: Hashable, Sendable {
  /// The title as the texts write it.
  package let title: String
  /// The circle that the links name; nil for none.
  package let circle: Slug?
  /// How many texts link to it.
  package let count: Int
  /// Some of the pages that do, in alphabetical order.
  package let pages: [PageSummary]

  /// How many awaited pages are listed, and how many pages for each.
  package static let mostShown = 200
  package static let mostPages = 5

  package init(title: String, circle: Slug?, count: Int, pages: [PageSummary]) {
    self.title = title
    self.circle = circle
    self.count = count
    self.pages = pages
  }
}

/// A place whose text links to a page.
package enum Backlink: Hashable, Sendable {
  case page(PageSummary)
  case circle(CircleLink)
  case meeting(id: Int, slug: Slug, title: String, day: Day)
  case word(slug: Slug, text: String)
}

/// What the community's wiki lacks and what is lost in it.
package struct WikiCare: Hashable, Sendable {
  /// Those that most texts link to first.
  package let awaited: [AwaitedPage]
  /// Pages that no text links to, in alphabetical order; at most `mostOrphans`.
  package let orphans: [PageSummary]

  package static let mostOrphans = 500

  package init(awaited: [AwaitedPage], orphans: [PageSummary]) {
    self.awaited = awaited
    self.orphans = orphans
  }
}
