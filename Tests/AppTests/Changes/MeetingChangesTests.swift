import Domain
import HTTP
import Store
import Testing

@Suite("What the changes and the feeds tell of meetings")
struct MeetingChangesTests {
  let community: CircleSite
  private let ids: [String: Int]

  /// In each of the three circles a meeting with a run sheet, announced by its keeper.
  init() throws {
    let community = try CircleSite()
    self.community = community
    let (now, keeper) = (community.site.now, Viewer.member(community.member(community.keeper)))
    ids = try community.site.store.writer.writings { writings in
      var ids: [String: Int] = [:]
      for slug in CircleSite.slugs {
        var item = AgendaItemDraft(title: "Point", minutes: 10)
        item.runSheet = RunSheetDraft(
          instructions: "CONDUCTEUR", material: "CONDUCTEUR", subgroups: "CONDUCTEUR")
        let draft = MeetingDraft(
          title: "Rencontre \(slug)", day: Day(iso: "2026-11-20")!, start: TimeOfDay(iso: "12:00")!,
          minutes: 60, place: "", videoLink: nil, circles: [Slug(slug)!], participants: [], agenda: [item],
          otherNotes: [], synthesis: "", nextSteps: [], decisions: [], tasks: [])
        ids[slug] = try writings.createMeeting(draft, as: keeper, at: now)
      }
      return ids
    }
  }

  private func close(_ slug: String) throws {
    let id = try #require(ids[slug])
    let keeper = try community.site.visitor(signedInAs: community.keeper)
    #expect(try keeper.submit("/rencontres/\(id)/cloture").status == .seeOther)
  }

  /// visitor, outsider, insider, keeper, facilitator, administrator.
  private static let sees = [
    "cercle-ouvert": [true, true, true, true, true, true],
    "cercle-interne": [false, true, true, true, true, true],
    "cercle-cache": [false, false, true, true, false, true],
  ]

  @Test("show each what they may see, before it is closed and after", arguments: CircleKnocker.allCases)
  func pages(_ knocker: CircleKnocker) throws {
    let column = try #require(CircleKnocker.allCases.firstIndex(of: knocker))
    let browser = try knocker.browser(in: community)
    for isClosed in [false, true] {
      if isClosed { for slug in CircleSite.slugs { try close(slug) } }
      let whole = try browser.get("/changements").text
      let all = try browser.get("/changements.atom").text
      #expect(!whole.contains("CONDUCTEUR") && !all.contains("CONDUCTEUR"))
      for slug in CircleSite.slugs {
        let sees = try #require(Self.sees[slug])[column]
        let own = try browser.get("/cercles/\(slug)/changements")
        let feed = try browser.get("/cercles/\(slug)/changements.atom")
        #expect(own.status == (sees ? .ok : .notFound))
        #expect(feed.status == (slug == "cercle-ouvert" ? .ok : .notFound))
        let minutes = "Compte rendu de «\u{A0}Rencontre \(slug)\u{A0}»"
        for page in [whole, own.text] {
          #expect(page.contains("Rencontre annoncée\u{A0}: Rencontre \(slug)") == sees)
          #expect(page.contains(minutes) == (sees && isClosed) && !page.contains("CONDUCTEUR"))
          #expect(page.contains("/rencontres/\(ids[slug] ?? 0)/compte-rendu\"") == (sees && isClosed))
          if sees { #expect(page.contains("Karim Gardien · ")) }
        }
        #expect(all.contains(minutes) == (slug == "cercle-ouvert" && isClosed))
        #expect(feed.text.contains(minutes) == (slug == "cercle-ouvert" && isClosed))
      }
    }
  }

  @Test("a page and a feed that were kept know at once of a meeting that was closed, or opened again")
  func keptPagesAreRenewed() throws {
    let site = community.site
    let paths = ["/changements", "/changements.atom", "/cercles/cercle-ouvert/changements"]
    func tags() throws -> [String] {
      try paths.map { path in
        _ = try site.answer("GET", path)
        return try #require(try site.answer("GET", path).entityTag).quoted
      }
    }
    let before = try tags()
    try close("cercle-ouvert")
    let closed = try tags()
    let keeper = try site.visitor(signedInAs: community.keeper)
    let base = "/rencontres/\(try #require(ids["cercle-ouvert"]))"
    #expect(try keeper.submit("\(base)/rouvrir", on: "\(base)/cloture").status == .seeOther)
    let opened = try tags()
    for index in paths.indices {
      #expect(before[index] != closed[index] && before[index] == opened[index], "\(paths[index])")
    }
  }
}
