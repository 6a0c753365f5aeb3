import Database
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
      _ = try writings.createPage(draft, as: nil, at: Instant(seconds: 1))
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
    #expect(try keeping.page(path) == Site(settings: { $0.cachesPages = false }).page(path))
  }

  @Test("do not survive the day: what is next today is past tomorrow")
  func day() throws {
    let site = try Site(on: "2021-06-15")
    #expect(try site.page("/").contains("Prochaine rencontre"))
    site.wait(until: "2021-06-16")
    #expect(try site.page("/").contains("Dernière rencontre"))
  }

  @Test("are not made again: a change that nobody was told of does not show")
  func kept() throws {
    let keeping = try Site()
    let making = try Site(settings: { $0.cachesPages = false })
    for site in [keeping, making] {
      _ = try site.page("/cercles/codev")
      // Through a connection of its own, so that no version moves.
      let connection = try Connection(site.path, mode: .writer)
      try connection.execute(script: "UPDATE circle SET purpose = 'Un autre propos'")
    }
    #expect(!(try keeping.page("/cercles/codev").contains("Un autre propos")))
    #expect(try making.page("/cercles/codev").contains("Un autre propos"))
  }

  @Test("An error page has the community's present name too")
  func errorPages() throws {
    let site = try Site()
    #expect(try site.page("/inconnu").contains("Riposte créative territoriale"))
    try site.store.writer.writings { writings in
      try writings.saveCommunity(
        CommunityDraft(name: "Un autre nom", tagline: "Et une phrase.", contact: nil, description: ""))
    }
    #expect(try site.page("/inconnu").contains("Un autre nom"))
    #expect(site.desk.refuse(.malformed).text.contains("Un autre nom"))
  }

  @Test("Every page has a tag, kept or not", arguments: ["/cercles", "/cercles?x=1"])
  func tags(_ path: String) throws {
    for cachesPages in [true, false] {
      let site = try Site(settings: { $0.cachesPages = cachesPages })
      let tag = try #require(site.answer("GET", path).entityTag)
      #expect(try site.answer("GET", path, "If-None-Match: \(tag.quoted)").status == .notModified)
    }
  }
}
