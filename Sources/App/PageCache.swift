import Database
import Domain
import HTTP

/// Pages as they were last made, for one loop. A page is kept with the tables that its queries read: it is as good as new
/// while none of them has changed, and while the day has not. All visitors see the same pages, so they share them.
struct PageCache {
  private struct Entry {
    let response: Response
    let tables: TableSet
    /// The last commit that the page surely holds; see `Versions`.
    let commit: UInt64
    let day: Day
  }

  /// What all entries may weigh, in bytes of bodies.
  private static let capacity = 32 << 20

  private var entries: [String: Entry] = [:]
  private var weight = 0

  /// The page at `path`, if it is still true.
  func page(at path: String, _ versions: Versions, today: Day) -> Response? {
    guard let entry = entries[path], entry.day == today,
      versions.unchanged(entry.tables, since: entry.commit)
    else { return nil }
    return entry.response
  }

  /// Keeps `response` as the page at `path`. When the cache is full it begins anew: made pages are cheap.
  mutating func keep(
    _ response: Response, at path: String, reading tables: TableSet, commit: UInt64, day: Day
  ) {
    if weight + response.body.count > Self.capacity {
      entries = [:]
      weight = 0
    }
    weight += response.body.count - (entries[path]?.response.body.count ?? 0)
    entries[path] = Entry(response: response, tables: tables, commit: commit, day: day)
  }
}
