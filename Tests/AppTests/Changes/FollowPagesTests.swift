import Domain
import HTTP
import Secrets
import Store
import Testing

@testable import App

@Suite("Following, and being told")
struct FollowPagesTests {
  let community: CircleSite
  private let site: Site
  /// The meetings of the three circles.
  private let meetings: [Int]

  init() throws {
    community = try CircleSite()
    site = community.site
    let now = site.now
    meetings = try site.store.writer.writings { writings in
      try CircleSite.slugs.map { slug in
        let draft = MeetingDraft(
          title: "Rencontre \(slug)", day: Day(iso: "2026-12-20")!, start: TimeOfDay(iso: "12:00")!,
          minutes: 60, place: "", videoLink: nil, circles: [Slug(slug)!], participants: [], agenda: [],
          otherNotes: [], synthesis: "", nextSteps: [], decisions: [], tasks: [])
        try writings.createPage(
          PageDraft(title: "Page \(slug)", body: "Bonjour.", circle: Slug(slug), summary: "", author: "Ada"),
          as: nil,
          at: now)
        return try writings.createMeeting(draft, as: nil, at: now)
      }
    }
  }

  /// visitor, outsider, insider, keeper, facilitator, administrator.
  private static let sees = [
    "cercle-ouvert": [false, true, true, true, true, true],
    "cercle-interne": [false, true, true, true, true, true],
    "cercle-cache": [false, false, true, true, false, true],
  ]

  @Test(
    "The button is there for members who see the thing, and works for nobody else",
    arguments: CircleKnocker.allCases)
  func buttons(_ knocker: CircleKnocker) throws {
    let column = try #require(CircleKnocker.allCases.firstIndex(of: knocker))
    let browser = try knocker.browser(in: community)
    for (index, slug) in CircleSite.slugs.enumerated() {
      let sees = try #require(Self.sees[slug])[column]
      let things = [
        ("/pages/page-\(slug)", "/pages/page-\(slug)"),
        ("/rencontres/\(meetings[index])-rencontre-\(slug)", "/rencontres/\(meetings[index])"),
      ]
      for (page, thing) in things {
        let text = try browser.get(page).text
        #expect(text.contains("action=\"\(thing)/suivre\"") == sees, "\(thing)")
        if sees {
          #expect(try browser.submit("\(thing)/suivre", on: page).field("Location") == page)
          #expect(try browser.get(page).text.contains("action=\"\(thing)/ne-plus-suivre\""))
        } else {
          let forced = try browser.force("\(thing)/suivre")
          #expect([Status.forbidden, .notFound].contains(forced.status), "\(thing)")
        }
      }
    }
    guard knocker != .visitor else { return }
    let own = try browser.get("/compte/suivi").words
    for slug in CircleSite.slugs {
      #expect(own.contains("Page \(slug)") == (try #require(Self.sees[slug])[column]))
    }
  }

  @Test(
    "Whoever enters a circle follows it; what is out of sight keeps its row without its name, and can be ended"
  )
  func list() throws {
    let insider = try site.visitor(signedInAs: community.insider)
    #expect(
      try insider.get("/cercles/cercle-cache").text.contains(
        "action=\"/cercles/cercle-cache/ne-plus-suivre\""))
    #expect(
      try insider.submit("/pages/page-cercle-cache/suivre", on: "/pages/page-cercle-cache").status
        == .seeOther)
    #expect(
      try insider.submit("/cercles/cercle-cache/quitter", on: "/cercles/cercle-cache").status == .seeOther)
    let own = try insider.get("/compte/suivi")
    #expect(!own.text.contains("Cercle caché") && !own.text.contains("Page cercle-cache"))
    #expect(own.words.contains("Ce que vous ne pouvez plus lire"))
    #expect(try !insider.get("/compte/donnees.json").text.contains("page-cercle-cache"))
    let row = try #require(
      own.text.firstMatch(of: #/action="(\/compte\/suivi\/\d+\/arreter)"/#).map { String($0.1) })
    let outsider = try site.visitor(signedInAs: community.outsider)
    #expect(try outsider.force(row).status == .notFound)
    #expect(try insider.submit(row, on: "/compte/suivi").status == .seeOther)
    #expect(try !insider.get("/compte/suivi").words.contains("Ce que vous ne pouvez plus lire"))
  }

  @Test("The mails are chosen, told to their owner, and erased with them")
  func chosen() throws {
    let insider = try site.visitor(signedInAs: community.insider)
    #expect(try insider.submit("/compte/suivi", ["rappels": "oui"]).status == .seeOther)
    let page = try insider.get("/compte/suivi").text
    #expect(page.contains("value=\"oui\" checked") && page.matches(of: #/ checked/#).count == 1)
    let file = try insider.get("/compte/donnees.json").text
    #expect(file.contains("\"takesDigest\": false") && file.contains("\"takesReminders\": true"))
    #expect(file.contains("\"place\": \"/cercles/cercle-ouvert\""))
    let person = community.insider
    _ = try site.store.writer.writings { [now = site.now] in
      try $0.erase(person: person, by: .command, now: now)
    }
    #expect(try !site.dump().contains { $0.contains(try! Regex("^follow: [0-9]+ \(person) ")) })
    #expect(try !site.dump().contains { $0.hasPrefix("telling: \(person) ") })
  }

  // MARK: Stopping mails

  /// The address that the insider's mails bring.
  private func stopLink(_ kind: StoppableMail) throws -> String {
    let (person, now, new) = (community.insider, site.now, Secret())
    let text = try site.store.writer.writings { try $0.stopKey(of: person, orElse: new.text, now: now) }
    return
      "/ne-plus-recevoir/\(kind.rawValue)/\(person)/\(StopLink.token(kind, key: try #require(Secret(text))))"
  }

  private func choice() throws -> TellingChoice {
    let person = community.insider
    return try site.store.writer.writings { try $0.readings.tellingChoice(of: person) }
  }

  @Test(
    "A link asks, and changes nothing; its button does, signed in or not", arguments: StoppableMail.allCases)
  func button(_ kind: StoppableMail) throws {
    let link = try stopLink(kind)
    let browser = Visitor(site)
    let before = try site.dump()
    for method in ["GET", "HEAD", "GET"] { #expect(try site.answer(method, link).status == .ok) }
    #expect(try site.dump() == before)
    let page = try browser.get(link)
    let form = try #require(page.text.firstMatch(of: #/<form class="form".*?<\/form>/#.dotMatchesNewlines()))
      .0
    #expect(form.matches(of: #/<button/#).count == 1)
    let done = try browser.submit(link)
    #expect(done.status == .ok && done.words.contains("Vous ne recevrez plus"))
    #expect(browser.cookies["cercles"] == nil, "nobody is signed in")
    #expect(try choice() == TellingChoice(takesDigest: kind != .digest, takesReminders: kind != .reminders))
    #expect(try browser.submit(link).status == .ok, "once more does no harm")
  }

  /// RFC 8058, 3.2 and 3.3: no cookie, no origin, no redirect.
  @Test("A mail program stops them by one request")
  func oneClick() throws {
    let link = try stopLink(.digest)
    let parts =
      "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n"
    for (type, body) in [
      ("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"),
      ("multipart/form-data; boundary=b", parts),
    ] {
      _ = try site.store.writer.writings { [person = community.insider, now = site.now] in
        try $0.saveTelling(.usual, of: person, now: now)
      }
      let answer = try site.answer("POST", link, "Content-Type: \(type)", body: body)
      #expect(answer.status == .ok && answer.all("Set-Cookie").isEmpty)
      #expect(try choice() == TellingChoice(takesDigest: false, takesReminders: true))
    }
    #expect(
      try site.answer("POST", link, "Content-Type: text/plain", body: "x").status == .unsupportedMediaType)
  }

  @Test("Nothing else stops anything")
  func forged() throws {
    let link = try stopLink(.digest)
    let token = try #require(link.split(separator: "/").last)
    let (insider, outsider) = (community.insider, community.outsider)
    let key = try #require(try site.store.writer.writings { try $0.readings.stopKey(of: insider) })
    let before = try site.dump()
    for path in [
      "/ne-plus-recevoir/rappels/\(insider)/\(token)", "/ne-plus-recevoir/nouvelles/\(outsider)/\(token)",
      "/ne-plus-recevoir/nouvelles/\(insider)/\(key)",
      "/ne-plus-recevoir/nouvelles/\(insider)/\(token.dropLast())",
      "/ne-plus-recevoir/nouvelles/\(insider)/\(String(token.reversed()))",
      "/ne-plus-recevoir/nouvelles/9999/\(token)", "/ne-plus-recevoir/nouvelles/-1/\(token)",
      "/ne-plus-recevoir/nouvelles/0\(insider)/\(token)", "/ne-plus-recevoir/tout/\(insider)/\(token)",
    ] {
      let type = "Content-Type: application/x-www-form-urlencoded"
      #expect(try site.answer("GET", path).status == .notFound, "\(path)")
      #expect(
        try site.answer("POST", path, type, body: "List-Unsubscribe=One-Click").status == .notFound, "\(path)"
      )
    }
    #expect(try site.dump() == before)
    // The token lets its holder do nothing else.
    #expect(try site.answer("GET", "/compte", "Cookie: cercles=\(token)").status != .ok)
  }

  // MARK: The home page

  private static let heading = "Depuis votre dernière visite"

  /// Someone else makes a page.
  private func page(_ title: String, in circle: String?) throws {
    let now = site.now
    _ = try site.store.writer.writings { writings in
      try writings.createPage(
        PageDraft(
          title: title, body: "Bonjour.", circle: circle.flatMap { Slug($0) }, summary: "", author: "Ada"),
        as: nil, at: now)
    }
  }

  /// The home page, once what it has the store note is noted.
  private func home(_ browser: Visitor) throws -> String {
    defer { try? site.store.writer.perform { _ in } }
    return try browser.get("/").words
  }

  @Test("The home page tells what is new until the next visit, in one's circles and in what one follows")
  func visits() throws {
    let browser = try site.visitor(signedInAs: community.insider)
    #expect(try !home(Visitor(site)).contains(Self.heading))
    site.wait(seconds: 86_400)
    try page("Nouvelle interne", in: "cercle-interne")
    try page("Nouvelle commune", in: nil)
    site.wait(seconds: 60)
    for _ in 0..<2 {
      let shown = try home(browser)
      #expect(shown.contains(Self.heading) && shown.contains("Nouvelle interne"))
      #expect(!shown.contains("Nouvelle commune"))
      site.wait(seconds: 600)
    }
    // Still the same visit: what came in it stays for the next one too.
    try page("Encore", in: "cercle-cache")
    site.wait(seconds: 1_000)
    #expect(try home(browser).contains("Nouvelle interne"))
    site.wait(seconds: 86_400)
    let next = try home(browser)
    #expect(next.contains("Encore") && !next.contains("Nouvelle interne"))
    site.wait(seconds: 86_400)
    #expect(try !home(browser).contains(Self.heading))
  }

  @Test("What is marked as read is what was shown; ten are shown at most")
  func markedAsRead() throws {
    let browser = try site.visitor(signedInAs: community.insider)
    site.wait(seconds: 86_400)
    for number in 1...12 { try page("Page \(number)", in: "cercle-ouvert") }
    let text = try browser.get("/").text
    #expect(text.contains("Page 12") && !text.contains(">Page 2<"))
    #expect(text.contains("dont d’autres depuis votre dernière visite"))
    let form = try #require(Visitor.Form(to: "/compte/nouvelles-lues", in: text))
    site.wait(seconds: 10)
    try page("Après coup", in: "cercle-ouvert")
    #expect(try browser.send(form).field("Location") == "/")
    let after = try home(browser)
    #expect(after.contains("Après coup") && !after.contains("Page 12"))
    for wrong in ["", "x", "-1", "99999999999999999999"] {
      #expect(
        try browser.force("/compte/nouvelles-lues", ["jusqu-a": wrong]).status == .unsupportedMediaType,
        "\(wrong)")
    }
    // Nobody reads ahead of time.
    #expect(try browser.force("/compte/nouvelles-lues", ["jusqu-a": "99999999999"]).status == .seeOther)
    site.wait(seconds: 60)
    try page("Plus tard", in: "cercle-ouvert")
    #expect(try home(browser).contains("Plus tard"))
  }
}
