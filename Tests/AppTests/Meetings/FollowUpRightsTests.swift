import Domain
import HTTP
import Testing

@Suite("Who may do what with outcomes, tasks and calls")
struct FollowUpRightsTests {
  /// 303 of a page leads a visitor to sign in. The values stand for visitor, outsider, insider, keeper, facilitator, administrator.
  static let rows = [
    KnockerRow(
      "/cercles/{slug}/taches", open: [200, 200, 200, 200, 200, 200],
      members: [404, 200, 200, 200, 200, 200],
      hidden: [404, 404, 200, 200, 404, 200]),
    KnockerRow(
      "/rencontres/{m}/suites", open: [303, 403, 403, 200, 200, 200],
      members: [303, 403, 403, 200, 200, 200],
      hidden: [303, 404, 403, 200, 404, 200]),
    KnockerRow(
      "/rencontres/{m}/suites/{outcome}", open: [303, 403, 403, 200, 200, 200],
      members: [303, 403, 403, 200, 200, 200], hidden: [303, 404, 403, 200, 404, 200]),
    KnockerRow(
      "/rencontres/{m}/taches", open: [303, 403, 403, 200, 200, 200],
      members: [303, 403, 403, 200, 200, 200],
      hidden: [303, 404, 403, 200, 404, 200]),
    KnockerRow(
      "/rencontres/{m}/inscriptions", open: [303, 403, 403, 200, 200, 200],
      members: [303, 403, 403, 200, 200, 200], hidden: [303, 404, 403, 200, 404, 200]),
    KnockerRow(
      "/taches/{task}", open: [303, 403, 403, 200, 200, 200], members: [303, 403, 403, 200, 200, 200],
      hidden: [303, 404, 403, 200, 404, 200]),
    KnockerRow(
      "/taches/{task}", ["title": "Écrire", "version": "1"], open: [403, 403, 403, 303, 303, 303],
      members: [403, 403, 403, 303, 303, 303], hidden: [403, 404, 403, 303, 404, 303]),
    KnockerRow(
      "/taches/{task}/fait", ["version": "1"], open: [403, 403, 403, 303, 303, 303],
      members: [403, 403, 403, 303, 303, 303], hidden: [403, 404, 403, 303, 404, 303]),
    KnockerRow(
      "/taches/{task}/prendre", ["version": "1"], open: [403, 303, 303, 303, 303, 303],
      members: [403, 303, 303, 303, 303, 303], hidden: [403, 404, 303, 303, 404, 303]),
    KnockerRow(
      "/rencontres/{m}/suites", ["kind": "decision", "text": "Oui."], open: [403, 403, 403, 303, 303, 303],
      members: [403, 403, 403, 303, 303, 303], hidden: [403, 404, 403, 303, 404, 303]),
    KnockerRow(
      "/rencontres/{m}/suites/{outcome}/repondue", ["repondue": "oui"], open: [403, 403, 403, 303, 303, 303],
      members: [403, 403, 403, 303, 303, 303], hidden: [403, 404, 403, 303, 404, 303]),
    KnockerRow(
      "/rencontres/{m}/suites/{outcome}/retirer", ["version": "1"], open: [403, 403, 403, 303, 303, 303],
      members: [403, 403, 403, 303, 303, 303], hidden: [403, 404, 403, 303, 404, 303]),
    KnockerRow(
      "/inscriptions/{call}/repondre", [:], open: [403, 303, 303, 303, 303, 303],
      members: [403, 303, 303, 303, 303, 303], hidden: [403, 404, 303, 303, 404, 303]),
    KnockerRow(
      "/inscriptions/{call}/se-retirer", [:], open: [403, 303, 303, 303, 303, 303],
      members: [403, 303, 303, 303, 303, 303], hidden: [403, 404, 303, 303, 404, 303]),
    KnockerRow(
      "/inscriptions/{call}/clore", [:], open: [403, 403, 403, 303, 303, 303],
      members: [403, 403, 403, 303, 303, 303], hidden: [403, 404, 403, 303, 404, 303]),
    KnockerRow(
      "/inscriptions/{call}/retirer", open: [303, 403, 403, 200, 200, 200],
      members: [303, 403, 403, 200, 200, 200], hidden: [303, 404, 403, 200, 404, 200]),
    KnockerRow(
      "/inscriptions/{call}/retirer", ["reponses": "0"], open: [403, 403, 403, 303, 303, 303],
      members: [403, 403, 403, 303, 303, 303], hidden: [403, 404, 403, 303, 404, 303]),
    KnockerRow(
      "/inscriptions/{pageCall}/retirer", ["reponses": "0"], open: [403, 404, 404, 404, 404, 404],
      members: [403, 404, 404, 404, 404, 404], hidden: [403, 404, 404, 404, 404, 404]),
    KnockerRow(
      "/inscriptions/{pageCall}/repondre", [:], open: [403, 303, 303, 303, 303, 303],
      members: [403, 303, 303, 303, 303, 303], hidden: [403, 404, 303, 303, 404, 303]),
    KnockerRow(
      "/inscriptions/{pageCall}/clore", [:], open: [403, 303, 303, 303, 303, 303],
      members: [403, 303, 303, 303, 303, 303], hidden: [403, 404, 303, 303, 404, 303]),
  ]

  @Test(arguments: rows)
  func everyKnocker(_ row: KnockerRow) throws {
    for (index, knocker) in CircleKnocker.allCases.enumerated() {
      let site = try FollowUpSite()
      let browser = try knocker.browser(in: site.community)
      for (slug, expected) in zip(CircleSite.slugs, [row.open, row.members, row.hidden]) {
        let path = try site.filled(row.path, slug)
        let before = try site.site.followUps()
        let response = try row.values.map { try browser.force(path, $0) } ?? browser.get(path)
        #expect(response.status.rawValue == expected[index], "\(knocker) \(path)")
        let isRefused = knocker == .visitor || expected[index] > 399
        if isRefused { #expect(try site.site.followUps() == before, "\(knocker) \(path) writes") }
        if knocker == .visitor, response.status == .seeOther {
          #expect(response.field("Location")?.hasPrefix("/connexion") == true)
        }
      }
    }
  }

  /// What is hidden is in no page, whoever asks and cannot see it.
  @Test(arguments: [CircleKnocker.visitor, .outsider, .facilitator])
  func nothingHiddenIsSaid(_ knocker: CircleKnocker) throws {
    let site = try FollowUpSite()
    let browser = try knocker.browser(in: site.community)
    // They are named as the owner of a task that they do not see, and under a call that they do not see.
    if let person = [CircleKnocker.outsider: site.community.outsider][knocker] {
      let task = try site.parts(FollowUpSite.hidden).task
      try site.site.store.writer.perform { connection in
        try connection.run("UPDATE task SET owner = 'Olga', owner_id = \(person) WHERE id = \(task)")
      }
    }
    for path in [
      "/", "/taches", "/cercles", "/vue-d-ensemble", "/rencontres", "/changements", "/plan-du-site", "/pages",
      "/compte", "/compte/donnees", "/compte/donnees.json", "/recherche?q=zinzolin",
      "/cercles/cercle-ouvert/taches", "/cercles/cercle-ouvert",
    ] {
      let page = try browser.get(path).text.replacing("value=\"zinzolin\"", with: "")
        .replacing("«&nbsp;zinzolin", with: "").replacing("« zinzolin", with: "")
      #expect(!page.contains("Écrire zinzolin") && !page.contains("vient zinzolin"), "\(path)")
      #expect(!page.contains("Rencontre zinzolin") && !page.contains("lit zinzolin"), "\(path)")
    }
  }
}

extension Site {
  /// The rows of tables that these forms write.
  fileprivate func followUps() throws -> [String] {
    try dump().filter { row in
      ["task: ", "outcome: ", "signup: ", "signup_entry: "].contains { row.hasPrefix($0) }
    }
  }
}
