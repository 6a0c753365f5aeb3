import Domain
import Testing

@testable import Database
@testable import Store

/// The list of awaited pages where many are awaited.
@Suite struct AwaitedTests {
  let world: WikiWorld

  init() throws { world = try WikiWorld() }

  private var asZoe: Readings { world.writings.readings(as: .member(world.zoe)) }

  /// A text with links to pages that are not written.
  private func write(_ title: String, linkingTo names: [String], in circle: String? = nil) throws {
    let links = names.map { "[[\($0)]]" }.joined(separator: " ")
    try world.writings.createPage(Sample.page(title, links, circle: circle.map(Slug.of)))
  }

  private static func names(_ prefix: String, _ numbers: ClosedRange<Int>) -> [String] {
    numbers.map { "\(prefix) \(1_000 + $0)" }
  }

  @Test func theListEndsAndSoDoesTheCount() throws {
    for number in 1...AwaitedPage.mostCounted + 5 { try write("Texte \(number)", linkingTo: ["Zèbre"]) }
    try write("Encore", linkingTo: ["Zèbre", "Yack"] + Self.names("Nom", 1...AwaitedPage.mostShown))
    try write("Et encore", linkingTo: ["Yack"])
    let awaited = try asZoe.awaitedPages()
    #expect(awaited.map(\.title) == ["Zèbre", "Yack"] + Self.names("Nom", 1...AwaitedPage.mostShown - 2))
    #expect(awaited.map(\.count).prefix(3) == [AwaitedPage.mostCounted, 2, 1])
    #expect(awaited[0].isCountedInPart && !awaited[1].isCountedInPart)
  }

  /// Whatever the texts that one does not see link to, the list is the same: it neither loses nor gains a name by them, and none moves.
  @Test func hiddenLinksChangeNothing() throws {
    let seen = [Self.names("Vu", 1...120), Self.names("Vu", 100...120), ["Vu 1120", "Dernier"]]
    for (index, names) in seen.enumerated() { try write("Texte \(index)", linkingTo: names) }
    let before = try asZoe.awaitedPages()
    #expect(before.first?.title == "Vu 1120" && before.first?.count == 3)
    #expect(before.count == AwaitedPage.mostShown)
    for number in 1...4 {
      try write(
        "Caché \(number)", linkingTo: Self.names("Caché", 1...250) + Self.names("Vu", 60...99) + ["Dernier"],
        in: "secret")
    }
    #expect(try asZoe.awaitedPages() == before)
    #expect(try world.readings.awaitedPages().first?.title == "Dernier")
    #expect(try world.readings.awaitedPages().last?.count == 4)
  }

  /// What triggers count is what is there, whatever becomes of a text and of the pages it links to.
  @Test func theCountsFollowTheLinks() throws {
    func isExact() throws -> Bool {
      try world.connection.number(
        """
        SELECT count(*) FROM (
          SELECT * FROM (SELECT name, circle, count(*) FROM wiki_link WHERE page_id IS NULL GROUP BY name, circle)
          EXCEPT SELECT name, circle, links FROM awaited_name)
        """) == 0
        && world.connection.number("SELECT count(*) FROM awaited_name")
          == world.connection.number(
            "SELECT count(*) FROM (SELECT 1 FROM wiki_link WHERE page_id IS NULL GROUP BY name, circle)")
    }
    try write("Un", linkingTo: ["Deux", "deux", "Trois", "Ouvert/Quatre"])
    try write("Autre", linkingTo: ["Deux", "Trois"])
    #expect(try isExact() && world.connection.number("SELECT max(links) FROM awaited_name") == 2)
    try write("Deux", linkingTo: ["Un", "Cinq"])
    #expect(try isExact())
    try world.rename("deux", to: "Trois", circle: "secret")
    #expect(try isExact())
    try world.revise(.page(.of("un")), "[[Deux]] [[Six]]")
    #expect(try isExact())
    for slug in ["trois", "un", "autre"] {
      #expect(try world.writings.destroyPage(world.document(slug), by: .command, at: noon))
      #expect(try isExact(), "\(slug)")
    }
    #expect(try world.connection.number("SELECT count(*) FROM awaited_name") == 0)
  }
}
