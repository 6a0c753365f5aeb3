/// A page that texts link to and that is not written yet.
package struct AwaitedPage: Hashable, Sendable {
  /// The title as the texts write it.
  package let title: String
  /// The circle that the links name; nil for none.
  package let circle: Slug?
  /// How many texts link to it, as far as they are counted: at most `mostCounted`.
  package let count: Int
  /// Some of the pages that do, in alphabetical order.
  package let pages: [PageSummary]

  /// How many awaited pages are listed, how many texts are counted for each, and how many pages are named.
  package static let mostShown = 100
  package static let mostCounted = 100
  package static let mostPages = 5

  /// Whether there may be more texts than were counted.
  package var isCountedInPart: Bool { count >= Self.mostCounted }

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
