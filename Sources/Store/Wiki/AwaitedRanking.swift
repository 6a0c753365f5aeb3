import Domain

/// Counts the links to pages that are not written, given so that those to one page follow each other. Memory is bounded whatever
/// their number.
struct AwaitedRanking {
  /// A link of a text.
  struct Link {
    /// The slug of the title.
    let name: String
    /// The slug of the circle that stands before it; empty for none.
    let circle: String
    /// The title as it is written.
    let title: String
    /// The page whose text it is; nil for another text.
    let page: PageSummary?
  }

  private struct Group {
    let name: String
    let circle: String
    var count = 0
    /// How often each spelling was met.
    var titles: [String: Int] = [:]
    var pages: [PageSummary] = []
  }

  private static let mostSpellings = 20

  private var ranked: [AwaitedPage] = []
  private var group: Group?

  /// Counts one more.
  mutating func count(_ link: Link) {
    if group?.name != link.name || group?.circle != link.circle { close() }
    var group = group ?? Group(name: link.name, circle: link.circle)
    group.count += 1
    if group.titles[link.title] != nil || group.titles.count < Self.mostSpellings {
      group.titles[link.title, default: 0] += 1
    }
    if let page = link.page {
      let place = group.pages.firstIndex { French.sortKey(page.title) < French.sortKey($0.title) }
      group.pages.insert(page, at: place ?? group.pages.count)
      if group.pages.count > AwaitedPage.mostPages { group.pages.removeLast() }
    }
    self.group = group
  }

  /// Those that most texts link to first, and in alphabetical order where as many do.
  consuming func finished() -> [AwaitedPage] {
    close()
    return Array(Self.sorted(ranked).prefix(AwaitedPage.mostShown))
  }

  private mutating func close() {
    guard let group else { return }
    self.group = nil
    // The most frequent spelling; of several, the first in the alphabet.
    let title = group.titles.min { $0.value > $1.value || ($0.value == $1.value && $0.key < $1.key) }?.key
    ranked.append(
      AwaitedPage(
        title: title ?? group.name, circle: Slug(group.circle), count: group.count, pages: group.pages))
    if ranked.count >= 4 * AwaitedPage.mostShown {
      ranked = Array(Self.sorted(ranked).prefix(AwaitedPage.mostShown))
    }
  }

  private static func sorted(_ pages: [AwaitedPage]) -> [AwaitedPage] {
    pages.sorted {
      $0.count == $1.count ? French.sortKey($0.title) < French.sortKey($1.title) : $0.count > $1.count
    }
  }
}
