import Domain
import HTTP
import Store
import Testing

@Suite("Communities of all kinds")
struct CommunityTests {
  @Test(
    "An empty community has all its pages",
    arguments: [
      "/", "/cercles", "/pages", "/rencontres", "/abecedaire", "/abecedaire/a", "/plan-du-site", "/healthz",
    ])
  func empty(_ path: String) throws {
    let site = try Site(seeded: false)
    #expect(try site.answer("GET", path).status == .ok)
    #expect(site.causes == [])
  }

  @Test("Words are in no order of preference before the vote is over")
  func hiddenOutcome() throws {
    let site = try Site(seeded: false)
    try site.store.writer.writings { writings in
      let letter = try #require(Letter("A"))
      _ = try writings.createBatch(
        BatchDraft(letters: [letter], stage: .voting, rule: VoteRule(), intention: ""))
      for (place, text) in ["Zeste", "Avenir", "Archipel"].enumerated() where text.hasPrefix("A") {
        try writings.createWord(
          WordDraft(text: text, synonym: nil, place: place, definition: "", argument: ""),
          at: Instant(seconds: 0))
      }
    }
    let page = try site.page("/abecedaire/a")
    let archipel = try #require(page.range(of: "Archipel"))
    let avenir = try #require(page.range(of: "Avenir"))
    #expect(archipel.lowerBound < avenir.lowerBound)
    #expect(!(try site.page("/abecedaire").contains("Avenir")))
    #expect(!(try site.page("/").contains("Avenir")))
  }

  @Test("Hostile text is shown as it was typed")
  func hostileText() throws {
    let site = try Site(seeded: false)
    let hostile = "<script>alert(1)</script>\" onmouseover=\"x & 'y'"
    try site.store.writer.writings { writings in
      try writings.saveCommunity(
        CommunityDraft(name: hostile, tagline: hostile, contact: nil, description: hostile))
      _ = try writings.createPage(
        PageDraft(
          title: hostile, body: hostile + "\n\n[x](javascript:alert(1))", circle: nil, summary: "",
          author: "x"), as: nil,
        at: Instant(seconds: 1))
    }
    for path in ["/", "/pages", "/plan-du-site", "/pages/\(Slug(naming: hostile))", "/inconnu"] {
      let page = try site.page(path)
      #expect(
        !page.contains("<script") && !page.contains("\" onmouseover=") && !page.contains("href=\"javascript"),
        "\(path)")
      #expect(page.contains("&lt;script&gt;alert(1)"), "\(path)")
    }
  }

  @Test("A store that cannot answer is told with a number, the cause goes to the log")
  func broken() throws {
    let site = try Site()
    _ = try site.page("/")
    try site.store.writer.perform { connection in
      try connection.execute(script: "DROP TABLE circle_facilitator")
    }
    let response = try site.answer("GET", "/cercles/codev")
    #expect(response.status == .internalServerError)
    #expect(!response.text.contains("circle_facilitator") && !response.text.contains("SQLite"))
    let cause = try #require(site.causes.first)
    let number = try #require(cause.split(separator: ":").first)
    #expect(cause.contains("circle_facilitator") && response.text.contains(number))
  }

  @Test("A query without end is given up, told as such, and harms nobody else")
  func endlessQuery() throws {
    let site = try Site()
    try site.store.writer.perform { connection in
      try connection.execute(
        script: """
          DROP TABLE circle_facilitator;
          CREATE VIEW circle_facilitator (circle_id, position, name) AS
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number)
            SELECT n, n, 'x' FROM number;
          """)
    }
    let response = try site.answer("GET", "/cercles/codev")
    #expect(response.status == .serviceUnavailable)
    #expect(response.field("Retry-After") != nil)
    #expect(response.text.contains("</html>"))
    #expect(try site.answer("GET", "/cercles").status == .ok)
  }
}
