import Domain
import HTTP
import Testing

@testable import App

/// A guest is in one meeting, and a visitor everywhere else: every route is walked.
@Suite("What guests see and do")
struct GuestRightsTests {
  /// Where they take part in their own meeting.
  private static let theirs: Set = [
    "/rencontres/{id}/je-suis-la", "/rencontres/{id}/je-ne-suis-plus-la", "/inscriptions/{id}/repondre",
    "/inscriptions/{id}/se-retirer",
  ]

  /// What a guest's own meeting shows them beside its page.
  private static let shown: Set = [
    "/rencontres/{id-slug}", "/rencontres/{id}/projection", "/rencontres/{id}/grille/cases/{n}",
    "/rencontres/{id}/direct", "/rencontres/{id}/rencontre.ics",
  ]

  /// The ways a pattern's holes are filled: with the numbers of the guest's own meeting, of the unknown one and of the open one,
  /// and the names of the hidden circle and its page.
  private func paths(_ pattern: String, _ site: GuestSite) throws -> [(path: String, isOwn: Bool)] {
    let open = try site.follow.parts()
    let parts: [(meeting: String, item: Int, call: Int, task: Int, isOwn: Bool)] = [
      ("\(site.own.meeting)", site.own.item, site.own.call, site.own.task, true),
      ("\(site.other)", site.otherItem, site.own.pageCall, open.task, false),
      ("\(open.meeting)", open.item, open.call, open.task, false),
    ]
    return parts.map { part in
      let id =
        pattern.hasPrefix("/inscriptions")
        ? "\(part.call)" : pattern.hasPrefix("/taches") ? "\(part.task)" : part.meeting
      let slug = pattern.hasPrefix("/pages") ? "page-zinzolin-cercle-cache" : FollowUpSite.hidden
      let name = part.isOwn ? "rencontre-zinzolin" : "rencontre-\(GuestSite.secret)"
      let filled = pattern.replacing("{id-slug}", with: "\(part.meeting)-\(name)")
        .replacing("{item}", with: "\(part.item)").replacing("{id}", with: id).replacing("{slug}", with: slug)
        .replacing("{letter}", with: "a")
        .replacing(#/\{[a-z-]+\}/#, with: "1")
      return (filled, part.isOwn && pattern.contains("{id"))
    }
  }

  @Test func theySeeNoMoreThanVisitorsButTheirMeeting() throws {
    let site = try GuestSite()
    let (guest, visitor) = (try site.guest(), Visitor(site.site))
    _ = try guest.get("/")  // where the notice is said
    for route in Routes.all where route.method == .get {
      for (path, isOwn) in try paths(route.pattern, site) {
        let (seen, open) = (try guest.get(path), try visitor.get(path))
        if !(isOwn && Self.shown.contains(route.pattern)) && !path.contains("/code") {
          let isTheirs = isOwn && open.status == .notFound
          #expect(seen.status == open.status || isTheirs && seen.status == .seeOther, "\(path)")
        }
        for word in [GuestSite.secret, "Cercle caché", "Page zinzolin", "Inès Dedans", "Olga Dehors"] {
          let isTold = open.text.contains(word)
          #expect(!seen.text.contains(word) || isTold, "\(path) tells « \(word) »")
        }
        if case .form = route.action { Issue.record("a form is no page") }
      }
    }
    for path in ["/recherche?q=amarante", "/recherche?q=zinzolin", "/changements", "/taches", "/rencontres"] {
      let page = try guest.get(path).text.replacing("value=\"amarante\"", with: "")
      #expect(!page.contains("Rencontre amarante") && !page.contains("Page zinzolin"), "\(path)")
    }
    #expect(site.site.causes == [])
  }

  @Test func theyWriteNothingButTheirAnswers() throws {
    let site = try GuestSite()
    let guest = try site.guest()
    let values = [
      "title": "X", "text": "X", "body": "X", "question": "X ?", "kind": "decision", "name": "X",
      "names": "X",
      "item": "\(site.own.item)", "version": "1", "place": "1", "day": "30/06/2027", "start": "9h30",
      "minutes": "60", "participants": "X", "synthesis": "X", "gesture": "X", "etape": "prendre",
    ]
    for route in Routes.all where route.method == .post {
      guard route.right != .anyone else { continue }
      for (path, isOwn) in try paths(route.pattern, site)
      where !(isOwn && Self.theirs.contains(route.pattern)) {
        let before = try kept(site)
        let status = try guest.force(path, values).status
        #expect(
          status == .forbidden || status == .notFound || status == .unprocessableContent, "\(path) \(status)")
        #expect(try kept(site) == before, "\(path) writes")
      }
    }
    for pattern in Self.theirs {
      for (path, isOwn) in try paths(pattern, site) where isOwn {
        #expect(try guest.force(path, values).status == .seeOther, "\(path)")
      }
    }
    #expect(site.site.causes == [])
  }

  private func kept(_ site: GuestSite) throws -> [String] {
    try site.site.dump().filter { !$0.hasPrefix("submission: ") && !$0.hasPrefix("session: ") }
  }

  static let rows = [
    KnockerRow(
      "/rencontres/{m}/presences", open: [303, 403, 403, 200, 200, 200],
      members: [303, 403, 403, 200, 200, 200], hidden: [303, 404, 403, 200, 404, 200]),
    KnockerRow(
      "/rencontres/{m}/presences", ["names": "Zoé"], open: [403, 403, 403, 303, 303, 303],
      members: [403, 403, 403, 303, 303, 303], hidden: [403, 404, 403, 303, 404, 303]),
    KnockerRow(
      "/rencontres/{m}/presences/retirer", ["place": "1", "name": "Zoé"],
      open: [403, 403, 403, 303, 303, 303],
      members: [403, 403, 403, 303, 303, 303], hidden: [403, 404, 403, 303, 404, 303]),
    KnockerRow(
      "/rencontres/{m}/code", [:], open: [403, 403, 403, 303, 303, 303],
      members: [403, 403, 403, 303, 303, 303], hidden: [403, 404, 403, 303, 404, 303]),
    KnockerRow(
      "/rencontres/{m}/code/clore", ["sending-out": "oui"], open: [403, 403, 403, 303, 303, 303],
      members: [403, 403, 403, 303, 303, 303], hidden: [403, 404, 403, 303, 404, 303]),
    KnockerRow(
      "/rencontres/{m}/je-suis-la", [:], open: [403, 303, 303, 303, 303, 303],
      members: [403, 303, 303, 303, 303, 303], hidden: [403, 404, 303, 303, 404, 303]),
    KnockerRow(
      "/rencontres/{m}/je-ne-suis-plus-la", [:], open: [403, 303, 303, 303, 303, 303],
      members: [403, 303, 303, 303, 303, 303], hidden: [403, 404, 303, 303, 404, 303]),
  ]

  @Test(arguments: rows) func everyKnocker(_ row: KnockerRow) throws {
    for (index, knocker) in CircleKnocker.allCases.enumerated() {
      let site = try FollowUpSite()
      site.site.wait(until: "2026-11-20")
      let browser = try knocker.browser(in: site.community)
      for (slug, expected) in zip(CircleSite.slugs, [row.open, row.members, row.hidden]) {
        let path = try site.filled(row.path, slug)
        let response = try row.values.map { try browser.force(path, $0) } ?? browser.get(path)
        #expect(response.status.rawValue == expected[index], "\(knocker) \(path) \(slug)")
      }
    }
  }
}
