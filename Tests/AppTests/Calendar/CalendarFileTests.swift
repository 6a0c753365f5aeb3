import Domain
import HTTP
import Store
import Support
import Testing

@Suite("Calendars for programs, over HTTP")
struct CalendarFileTests {
  let community: CircleSite
  private let circles = ["cercle-ouvert", "cercle-interne", "cercle-cache", ""]

  init() throws {
    community = try CircleSite()
    let keeper = try community.site.visitor(signedInAs: community.keeper)
    let organiser = try community.site.visitor(.organiser)
    for circle in circles {
      _ = try community.makeMeeting(
        ["circles": circle, "title": "Rencontre \(circle.isEmpty ? "commune" : circle)"],
        by: circle.isEmpty ? organiser : keeper)
    }
  }

  private func titles(_ response: Response) throws -> Set<String> {
    guard case .bytes(let bytes) = response.body else { return [] }
    return Set(try CalendarObject(bytes).events.compactMap { $0.text("SUMMARY") })
  }

  private func make(_ browser: Visitor) throws -> String {
    let page = try browser.submit("/compte/calendrier").text
    return String(
      try #require(page.firstMatch(of: #/value="https://cercles.example(/calendrier/[^"]*\.ics)"/#)).1)
  }

  @Test("public ones are the visitors' for everyone", arguments: CircleKnocker.allCases)
  func publicOnes(_ knocker: CircleKnocker) throws {
    let browser = try knocker.browser(in: community)
    let site = try browser.get("/calendrier.ics")
    #expect(site.status == .ok && site.field("Content-Type") == "text/calendar; charset=utf-8")
    #expect(try titles(site) == ["Rencontre cercle-ouvert", "Rencontre commune"])
    #expect(try titles(browser.get("/cercles/cercle-ouvert/calendrier.ics")) == ["Rencontre cercle-ouvert"])
    for circle in ["cercle-interne", "cercle-cache", "inconnu"] {
      #expect(try browser.get("/cercles/\(circle)/calendrier.ics").status == .notFound)
    }
  }

  @Test("a meeting alone, for whoever sees it", arguments: CircleKnocker.allCases)
  func single(_ knocker: CircleKnocker) throws {
    let browser = try knocker.browser(in: community)
    let ids = try community.site.store.writer.writings { writings in
      try writings.readings(as: .administrator).meetings(today: Day(number: 0)).upcoming.map {
        ($0.id, $0.title, $0.slug.text)
      }
    }
    for (id, title, slug) in ids where title.hasPrefix("Rencontre") {
      let response = try browser.get("/rencontres/\(id)/rencontre.ics")
      let page = try browser.get("/rencontres/\(id)-\(slug)")
      #expect(response.status == page.status, "\(title)")
      if response.status == .ok {
        #expect(try titles(response) == [title] && response.all("Vary") == ["Cookie"])
        #expect(page.text.contains("href=\"/rencontres/\(id)/rencontre.ics\""))
      }
    }
    #expect(try browser.get("/rencontres/0/rencontre.ics").status == .notFound)
  }

  @Test("the page of the month shows what its reader sees", arguments: CircleKnocker.allCases)
  func page(_ knocker: CircleKnocker) throws {
    let browser = try knocker.browser(in: community)
    let seen = try circles.filter { circle in
      try circle.isEmpty || browser.get("/cercles/\(circle)").status == .ok
    }
    for path in ["/calendrier?mois=2027-06", "/calendrier/liste"] {
      let page = try browser.get(path).text
      for circle in circles {
        let title = "Rencontre \(circle.isEmpty ? "commune" : circle)"
        #expect(page.contains(">\(title)</a>") == seen.contains(circle), "\(path) \(circle)")
      }
    }
    for circle in circles.dropLast() {
      let page = try browser.get("/calendrier?mois=2027-06&cercle=\(circle)")
      #expect(page.status == (seen.contains(circle) ? .ok : .notFound))
      #expect(!page.text.contains("Rencontre commune"))
    }
  }

  @Test("one's own shows what one sees now, without a session, and nobody keeps it")
  func own() throws {
    let browser = try community.site.visitor(signedInAs: community.insider)
    let path = try make(browser)
    let response = try community.site.answer("GET", path)
    #expect(
      try titles(response) == [
        "Rencontre cercle-ouvert", "Rencontre cercle-interne", "Rencontre cercle-cache", "Rencontre commune",
      ])
    #expect(response.all("Cache-Control") == ["private, no-store"])
    #expect(response.all("Referrer-Policy").last == "no-referrer")
    let secret = try #require(path.split(separator: "/").last?.dropLast(4))
    #expect(!response.text.contains(secret))
    _ = try browser.force("/cercles/cercle-cache/quitter")
    #expect(try !titles(community.site.answer("GET", path)).contains("Rencontre cercle-cache"))
  }

  @Test("one's own ends when it is replaced, closed, or its owner suspended")
  func ends() throws {
    let site = community.site
    let browser = try site.visitor(signedInAs: community.outsider)
    let first = try make(browser)
    let second = try make(browser)
    #expect(try site.answer("GET", first).status == .notFound && site.answer("GET", second).status == .ok)
    let (now, person) = (site.now, community.outsider)
    _ = try site.store.writer.writings { try $0.suspend(person, by: .command, now: now) }
    #expect(try site.answer("GET", second).status == .notFound)
    _ = try site.store.writer.writings { try $0.resume(person, by: .command, now: now) }
    #expect(try site.answer("GET", second).status == .ok)
    let again = try site.visitor(signedInAs: person)
    #expect(
      try again.submit("/compte/calendrier/fermer", on: "/compte/calendrier").field("Location")
        == "/compte/calendrier")
    #expect(try site.answer("GET", second).status == .notFound)
  }

  @Test("the secret of a feed reader is none of a calendar, and the other way round")
  func kinds() throws {
    let browser = try community.site.visitor(signedInAs: community.outsider)
    let calendar = try #require(try make(browser).split(separator: "/").last?.dropLast(4))
    let page = try browser.submit("/compte/flux").text
    let feed = try #require(page.firstMatch(of: #//flux/([A-Za-z0-9_-]{43})/#)).1
    #expect(try community.site.answer("GET", "/flux/\(calendar)/changements.atom").status == .notFound)
    #expect(try community.site.answer("GET", "/calendrier/\(feed).ics").status == .notFound)
  }

  @Test("what is no secret is not there", arguments: ["x.ics", ".ics", "liste.ics", "A.ICS"])
  func noSecret(_ name: String) throws {
    #expect(try community.site.answer("GET", "/calendrier/\(name)").status == .notFound)
  }

  @Test("what did not change is not sent again; what did has a higher number")
  func conditions() throws {
    let site = community.site
    let file = try site.answer("GET", "/calendrier.ics")
    let tag = try #require(file.entityTag).quoted
    #expect(try site.answer("GET", "/calendrier.ics", "If-None-Match: \(tag)").status == .notModified)
    let keeper = try site.visitor(signedInAs: community.keeper)
    let id = try community.makeMeeting(by: keeper)
    func event() throws -> CalendarObject.Component {
      guard case .bytes(let bytes) = try site.answer("GET", "/calendrier.ics").body else { throw Failed() }
      return try #require(
        try CalendarObject(bytes).events.first { $0["UID"]?.value == "rencontre-\(id)@cercles.example" })
    }
    #expect(try event()["SEQUENCE"]?.value == "0")
    let values = typedMeeting.merging(["start": "10h"]) { $1 }
    #expect(try keeper.submit("/rencontres/\(id)/modifier", values).status == .seeOther)
    #expect(try event()["SEQUENCE"]?.value == "1" && event()["DTSTART"]?.value == "20270630T100000")
    #expect(try site.answer("GET", "/calendrier.ics", "If-None-Match: \(tag)").status == .ok)
    _ = try keeper.submit("/rencontres/\(id)/annuler", on: "/rencontres/\(id)/modifier")
    #expect(try event()["SEQUENCE"]?.value == "2" && event()["STATUS"]?.value == "CANCELLED")
  }

  private struct Failed: Error {}
}
