import Domain
import Testing

@testable import Database
@testable import Store

/// Long lists of pages, part by part.
@Suite struct PageListTests {
  let world: WikiWorld
  static let size = PageList.pageSize

  init() throws { world = try WikiWorld() }

  private var asZoe: Readings { world.writings.readings(as: .member(world.zoe)) }

  /// All parts, one after the other.
  private func parts(_ read: (Slug?) throws -> PageList) throws -> [[String]] {
    var (parts, last, goesOn): ([[String]], Slug?, Bool) = ([], nil, true)
    while goesOn, parts.count < 10 {
      let list = try read(last)
      parts.append(list.pages.map(\.slug.text))
      (last, goesOn) = (list.last, list.last != nil)
    }
    return parts
  }

  /// Pages of one title come one after the other, without an end between two of them being lost.
  @Test func everyPageIsInOnePart() throws {
    for _ in 1...Self.size + 50 { try world.writings.createPage(Sample.page("Bilan")) }
    for number in 1...Self.size - 50 { try world.writings.createPage(Sample.page("A \(number)")) }
    let secret = try world.writings.createPage(Sample.page("Au secret", circle: .of("secret")))
    try world.writings.createPage(Sample.page("Zèbre"))
    for list in [try parts { try asZoe.pages(after: $0) }, try parts { try asZoe.orphans(after: $0) }] {
      #expect(list.map(\.count) == [Self.size, Self.size, 1])
      #expect(Set(list.joined()).count == 2 * Self.size + 1 && !list.joined().contains(secret.text))
    }
    #expect(try world.readings.pages().pages.contains { $0.slug == secret })
  }

  @Test func aPageThatOneDoesNotSeeIsNoPlaceInTheList() throws {
    for title in ["A", "B", "C"] { try world.writings.createPage(Sample.page(title)) }
    try world.writings.createPage(Sample.page("Avant B", circle: .of("secret")))
    func titles(_ readings: Readings, _ slug: String) throws -> [[String]] {
      [
        try readings.pages(after: .of(slug)).pages.map(\.title),
        try readings.orphans(after: .of(slug)).pages.map(\.title),
      ]
    }
    #expect(try titles(asZoe, "a") == [["B", "C"], ["B", "C"]])
    for slug in ["avant-b", "inconnue"] {
      #expect(try titles(asZoe, slug) == [["A", "B", "C"], ["A", "B", "C"]])
    }
    #expect(try titles(world.readings, "avant-b") == [["B", "C"], ["B", "C"]])
  }

  @Test(arguments: [("A", ["École", "été", "Zèbre"]), ("F", ["Zèbre"]), ("Z", ["Zèbre"])])
  func aLetterIsAPlaceInTheList(_ letter: String, _ titles: [String]) throws {
    for title in ["2024", "École", "été", "Zèbre"] { try world.writings.createPage(Sample.page(title)) }
    #expect(try asZoe.pages(from: #require(Letter(letter))).pages.map(\.title) == titles)
  }

  /// Where few are among many, a part ends all the same, at a page that its reader sees.
  @Test func orphansAreLookedForInParts() throws {
    try world.writings.createPage(Sample.page("Texte"))
    try world.connection.run(
      """
      WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n <= \(PageList.mostLookedAt))
      INSERT INTO page (slug, title, sort_key, circle_id)
      SELECT 'a-' || n, 'A', 'a' || (100000 + n), CASE WHEN n % 10 = 0 THEN (SELECT id FROM circle WHERE slug = 'secret') END FROM number
      """)
    try world.connection.run(
      """
      INSERT INTO wiki_link (body_id, name, circle, title, page_id)
      SELECT (SELECT body_id FROM revision WHERE title = 'Texte'), slug, '', 'A', id FROM page WHERE title = 'A'
      """)
    #expect(
      try asZoe.orphans()
        == PageList(pages: [PageSummary(slug: .of("texte"), title: "Texte", circle: nil)], last: nil))
    let first = try world.readings.orphans()
    #expect(first == PageList(pages: [], last: .of("a-\(PageList.mostLookedAt)")))
    #expect(try world.readings.orphans(after: first.last).pages.map(\.title) == ["Texte"])
  }
}
