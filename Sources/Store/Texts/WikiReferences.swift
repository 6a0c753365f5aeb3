import Database
import Domain

/// What a wiki link of a text names.
struct WikiReference: Hashable {
  /// The slug of the title.
  let name: Slug
  /// The circle that stands before the title.
  let circle: Slug?
  /// The title as it is written.
  let title: String
  /// The page that it leads to for all who read the text; nil while there is none.
  let page: ReferredPage?
}

/// Where a wiki link leads.
struct ReferredPage: Hashable {
  let id: Int
  let slug: Slug
}

/// Where wiki links lead: only to pages that all who read the text may read. Such a page is open to everyone, or it belongs to
/// the circle of the text. Elsewhere a page looks as if it were not written.
extension TextRenderer {
  /// Reads the target of a wiki link that stands in a text of `circle` (nil for none). `[[Circle/Page]]` names a circle that all
  /// readers of the text see; otherwise the slash belongs to the title.
  func reference(_ target: String, readWith circle: Int?) throws -> WikiReference {
    if let slash = target.firstIndex(of: "/") {
      let (before, after) = (target[..<slash].trimmed, target[target.index(after: slash)...].trimmed)
      let slug = Slug(naming: before)
      if !before.isEmpty, !after.isEmpty, let named = try circleID(slug, readWith: circle) {
        let name = Slug(naming: after)
        return WikiReference(
          name: name, circle: slug, title: after, page: try page(named: name, inCircle: named))
      }
    }
    let name = Slug(naming: target)
    return WikiReference(
      name: name, circle: nil, title: target, page: try page(named: name, readWith: circle))
  }

  /// The nearest page of that name: of the text's own circle, of that slug, of that slug in former times. Where that one is hidden
  /// from readers, it hides no open page of the same title, whose slug has a number behind it.
  private func page(named name: Slug, readWith circle: Int?) throws -> ReferredPage? {
    if let circle, let own = try page(named: name, inCircle: circle) { return own }
    let found = try connection.first(
      """
      SELECT page.id, page.slug FROM page LEFT JOIN circle ON circle.id = page.circle_id
      WHERE page.id = COALESCE(
          (SELECT id FROM page WHERE slug = \(name.text)),
          (SELECT page_id FROM former_address WHERE slug = \(name.text)))
        AND (page.circle_id = \(circle) OR \(Viewer.visitor.seesPage))
      """
    ) { row in ReferredPage(id: try row.int(0), slug: try row.slug(1)) }
    return try found ?? openPage(titled: name)
  }

  /// The oldest page with a title of this slug that everyone may read.
  private func openPage(titled name: Slug) throws -> ReferredPage? {
    let candidates = try connection.rows(
      """
      SELECT page.id, page.slug, page.title FROM page LEFT JOIN circle ON circle.id = page.circle_id
      WHERE \(SQL.pageIsTitled(name)) AND \(Viewer.visitor.seesPage) LIMIT \(Self.mostCandidates)
      """
    ) { row in
      Candidate(page: ReferredPage(id: try row.int(0), slug: try row.slug(1)), title: try row.text(2))
    }
    return candidates.filter { Slug(naming: $0.title) == name }.min { $0.page.id < $1.page.id }?.page
  }

  private static var mostCandidates: Int { 100 }

  /// The page of a circle whose title has this slug. It has the slug itself, or a number behind it where another page of the same
  /// title was there before; those are `name-2` to `name-9…`, between `-0` and `-:` in the order of ASCII.
  private func page(named name: Slug, inCircle circle: Int) throws -> ReferredPage? {
    let candidates = try connection.rows(
      """
      SELECT id, slug, title FROM page
      WHERE circle_id = \(circle)
        AND (slug = \(name.text) OR (slug > \(name.text + "-0") AND slug < \(name.text + "-:")))
      """
    ) { row in
      Candidate(page: ReferredPage(id: try row.int(0), slug: try row.slug(1)), title: try row.text(2))
    }
    // The one that has the slug itself comes first; then the oldest.
    let ordered = candidates.sorted { $0.rank(for: name) < $1.rank(for: name) }
    if let found = ordered.first(where: { Slug(naming: $0.title) == name }) { return found.page }
    if let first = ordered.first, first.page.slug == name { return first.page }
    return try formerPage(name, inCircle: circle)
  }

  private func formerPage(_ name: Slug, inCircle circle: Int) throws -> ReferredPage? {
    try connection.first(
      """
      SELECT page.id, page.slug FROM former_address JOIN page ON page.id = former_address.page_id
      WHERE former_address.slug = \(name.text) AND page.circle_id = \(circle)
      """
    ) { row in ReferredPage(id: try row.int(0), slug: try row.slug(1)) }
  }

  private func circleID(_ slug: Slug, readWith circle: Int?) throws -> Int? {
    try connection.first(
      "SELECT id FROM circle WHERE slug = \(slug.text) AND (id = \(circle) OR \(Viewer.visitor.sees))"
    ) { row in try row.int(0) }
  }
}

extension SQL {
  /// Holds for the rows of `page` whose title has this slug, through the index of the alphabet: before its U+0001 a sort key has the
  /// words of the title with one space between them, and one behind them if the title ends with a sign. Titles with letters that
  /// are not Latin are not found in this way.
  static func pageIsTitled(_ name: Slug) -> SQL {
    let words = String(name.text.map { $0 == "-" ? " " : $0 })
    return """
      ((page.sort_key >= \(words + "\u{1}") AND page.sort_key < \(words + "\u{2}"))
        OR (page.sort_key >= \(words + " \u{1}") AND page.sort_key < \(words + " \u{2}")))
      """
  }
}

private struct Candidate {
  let page: ReferredPage
  let title: String

  func rank(for name: Slug) -> Int { page.slug == name ? 0 : page.id }
}
