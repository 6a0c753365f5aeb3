import Domain
import HTTP
import Testing

@testable import App

@Suite("Who prepares an agenda, and who reads its run sheet")
struct AgendaRightsTests {
  let prepared: AgendaSite

  init() throws { prepared = try AgendaSite() }

  @Test(
    "pages of those who organise: absent for whoever does not see the meeting",
    arguments: AgendaKnocker.allCases)
  func pages(_ knocker: AgendaKnocker) throws {
    let browser = try prepared.browser(knocker)
    for (circle, meeting) in prepared.meetings {
      let item = try prepared.agenda(meeting)[1].id
      for page in ["ordre-du-jour", "conducteur", "points/\(item)", "points/\(item)/couper"] {
        let response = try browser.get("/rencontres/\(meeting)/\(page)")
        let expected: Status =
          knocker == .visitor
          ? .seeOther : !knocker.sees(circle) ? .notFound : knocker.organises(in: circle) ? .ok : .forbidden
        #expect(response.status == expected, "\(page) in \(circle)")
      }
      let projection = try browser.get("/rencontres/\(meeting)/projection")
      #expect(projection.status == (knocker.sees(circle) ? .ok : .notFound), "\(circle)")
    }
  }

  @Test("forms change nothing for anyone else", arguments: AgendaKnocker.allCases)
  func forms(_ knocker: AgendaKnocker) throws {
    let browser = try prepared.browser(knocker)
    for (circle, meeting) in prepared.meetings {
      let before = try prepared.lines(meeting)
      let item = try prepared.agenda(meeting)[2].id
      let forms = [
        ("points", ["title": "Neuf", "minutes": "5"]),
        ("durees", ["minutes-\(item)": "9", "loaded-minutes-\(item)": "20"]),
        ("ajuster", [:]), ("points/\(item)/deplacer", ["before": ""]),
        ("points/\(item)/couper", ["minutes": "4", "title": "A", "nextTitle": "B", "version": "1"]),
        ("points/\(item)", ["title": "Autre", "minutes": "5"]),
        ("points/\(item)/retirer", ["version": "1", "isSure": "oui"]),
      ]
      for (path, values) in forms {
        let response = try browser.force("/rencontres/\(meeting)/\(path)", values)
        if knocker.organises(in: circle) {
          #expect(
            [.seeOther, .conflict, .unprocessableContent].contains(response.status), "\(path) in \(circle)")
        } else {
          #expect([.forbidden, .notFound].contains(response.status), "\(path) in \(circle)")
        }
      }
      #expect(try (prepared.lines(meeting) == before) == !knocker.organises(in: circle), "\(circle)")
    }
  }

  /// Every route of the table, with the search and each person's own feed and data: the words of the run sheets are met by those
  /// who may organise, on the pages made for them, and nowhere else.
  @Test("the words of a run sheet are met nowhere else", arguments: AgendaKnocker.allCases)
  func leaks(_ knocker: AgendaKnocker) throws {
    let browser = try prepared.browser(knocker)
    for (circle, meeting) in prepared.meetings {
      let item = try prepared.agenda(meeting)[1].id
      let own = ["conducteur", "points/\(item)", "ordre-du-jour"].map { "/rencontres/\(meeting)/\($0)" }
      for path in try Self.paths(meeting: meeting, item: item, circle: circle, for: browser) {
        let response = try browser.get(path)
        // The page of a search says again what was sought.
        if path.hasPrefix("/recherche?") {
          #expect(!response.text.contains("/rencontres/\(meeting)-"), "found by \(path)")
          continue
        }
        let isMet = Self.secrets(in: response)
        #expect(isMet.isEmpty || (knocker.organises(in: circle) && own.contains(path)), "\(isMet) in \(path)")
      }
      let runSheet = try browser.get(own[0])
      #expect(Self.secrets(in: runSheet).count == (knocker.organises(in: circle) ? 3 : 0), "\(circle)")
      if knocker.organises(in: circle) { #expect(runSheet.all("Cache-Control").contains("no-store")) }
    }
  }

  private static func secrets(in response: Response) -> [String] {
    // A number stands in the middle of others: whole words only.
    let words = Set(
      response.text.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }.map(String.init))
    return AgendaSite.secrets.filter(words.contains)
  }

  private static func paths(meeting: Int, item: Int, circle: String, for browser: Visitor) throws -> [String]
  {
    let address = try #require(
      try browser.site.store.writer.writings { writings in
        try writings.readings(as: .administrator).meeting(id: meeting)?.summary.slug
      })
    let pages = Routes.all.filter { $0.method == .get }.flatMap { route in
      [circle, "l-arpentage"].map { slug in
        route.pattern.replacing("{id-slug}", with: "\(meeting)-\(address)").replacing(
          "{item}", with: "\(item)"
        )
        .replacing("{id}", with: "\(meeting)").replacing("{slug}", with: slug)
        .replacing("{letter}", with: "a").replacing(#/\{[a-z]+\}/#, with: "1")
      }
    }
    let searches = AgendaSite.secrets.map { "/recherche?q=\($0)" }
    return Array(Set(pages)).sorted() + searches
  }

  @Test("nor in a member's own feed or files of the minutes")
  func feed() throws {
    let browser = try prepared.browser(.keeper)
    let page = try browser.submit("/compte/flux").text
    let link = String(try #require(page.firstMatch(of: #/value="https://cercles.example(/flux/[^"]*)"/#)).1)
    for circle in CircleSite.slugs {
      for path in [link, link.replacing("changements.atom", with: "cercles/\(circle).atom")] {
        let feed = try prepared.site.answer("GET", path)
        #expect(feed.status == .ok && Self.secrets(in: feed) == [])
      }
    }
    #expect(try Self.secrets(in: browser.get("/compte/donnees.json")) == [])
  }
}
