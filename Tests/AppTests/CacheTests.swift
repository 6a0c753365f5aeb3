import Domain
import HTTP
import Store
import Testing

@Suite("Kept pages")
struct CacheTests {
  @Test("spare the body to whom has it")
  func conditional() throws {
    let site = try Site()
    let first = try site.answer("GET", "/cercles/codev")
    let tag = try #require(first.entityTag).quoted
    let second = try site.answer("GET", "/cercles/codev", "If-None-Match: \(tag)")
    #expect(second.status == .notModified && second.body.count == 0)
    #expect(try site.answer("GET", "/cercles/codev", "If-None-Match: \"other\"").status == .ok)
  }

  @Test("change with what they show, and only then")
  func invalidation() throws {
    let site = try Site()
    let before = try site.answer("GET", "/cercles/codev")
    try site.store.writer.writings { writings in
      _ = try writings.addPerson(named: "Une personne", at: Instant(seconds: 1))
    }
    #expect(try site.answer("GET", "/cercles/codev").entityTag == before.entityTag)
    try site.store.writer.writings { writings in
      let draft = PageDraft(
        title: "Une page toute neuve", body: "Du texte.", circle: Slug("codev"), summary: "",
        author: "Quelqu’un")
      _ = try writings.savePage(draft, at: Instant(seconds: 1))
    }
    let after = try site.answer("GET", "/cercles/codev")
    #expect(after.entityTag != before.entityTag && after.text.contains("Une page toute neuve"))
  }

  @Test("follow the name of the community")
  func community() throws {
    let site = try Site()
    #expect(try site.page("/pages").contains("Riposte créative territoriale"))
    try site.store.writer.writings { writings in
      try writings.saveCommunity(
        CommunityDraft(name: "Un autre nom", tagline: "Et une phrase.", contact: nil, description: ""))
    }
    #expect(try site.page("/pages").contains("Un autre nom"))
    #expect(try site.page("/inconnu").contains("Un autre nom"))
  }

  @Test(
    "are the same as pages made anew",
    arguments: ["/", "/cercles", "/cercles/codev", "/pages", "/rencontres", "/abecedaire"])
  func sameBytes(_ path: String) throws {
    let keeping = try Site()
    _ = try keeping.answer("GET", path)
    #expect(try keeping.page(path) == Site(cachesPages: false).page(path))
  }

  @Test("do not survive the day: what is next today is past tomorrow")
  func day() throws {
    #expect(try Site(now: "2021-06-15").page("/").contains("Prochaine rencontre"))
    #expect(try Site(now: "2021-06-16").page("/").contains("Dernière rencontre"))
  }
}
