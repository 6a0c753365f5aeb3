import Domain
import HTTP
import Secrets
import Store
import Testing

@Suite("A member's own feed")
struct OwnFeedTests {
  let community: CircleSite
  let browser: Visitor

  init() throws {
    community = try CircleSite()
    browser = try community.site.visitor(signedInAs: community.insider)
    let now = community.site.now
    try community.site.store.writer.writings { writings in
      let draft = PageDraft(
        title: "Page secrète", body: "Texte", circle: Slug("cercle-cache"), summary: "", author: "Inès")
      try writings.createPage(draft, as: nil, at: now)
    }
  }

  /// Makes an address and gives its path.
  private func make() throws -> String {
    let page = try browser.submit("/compte/flux").text
    let link = try #require(page.firstMatch(of: #/value="https://cercles.example(/flux/[^"]*)"/#))
    return String(link.1)
  }

  private func fetch(_ path: String) throws -> Response { try community.site.answer("GET", path) }

  @Test("shows what its member may see now, without a session")
  func content() throws {
    let path = try make()
    let feed = try fetch(path)
    #expect(feed.status == .ok && feed.text.contains("Page secrète"))
    #expect(feed.field("Content-Type") == "application/atom+xml; charset=utf-8")
    #expect(feed.all("Cache-Control") == ["private, no-store"])
    #expect(feed.all("Referrer-Policy").last == "no-referrer")
    let circle = path.replacing("changements.atom", with: "cercles/cercle-cache.atom")
    #expect(try fetch(circle).text.contains("Page secrète"))
    _ = try browser.force("/cercles/cercle-cache/quitter")
    #expect(try !fetch(path).text.contains("Page secrète"))
    #expect(try fetch(circle).status == .notFound)
  }

  @Test("is never answered from the kept pages, nor kept")
  func cache() throws {
    let path = try make()
    _ = try fetch(path)
    _ = try browser.submit("/compte/flux/fermer", on: "/compte/flux")
    #expect(try fetch(path).status == .notFound)
  }

  @Test("its address is shown once, and the store keeps its hash alone")
  func secret() throws {
    let form = try #require(Visitor.Form(to: "/compte/flux", in: browser.get("/compte/flux").text))
    let shown = try browser.send(form)
    let token = try #require(shown.text.firstMatch(of: #//flux/([A-Za-z0-9_-]{43})/#)).1
    #expect(shown.all("Cache-Control").contains("no-store"))
    #expect(try browser.send(form).field("Location") == "/compte/flux")
    #expect(try !browser.get("/compte/flux").text.contains(token))
    #expect(try !community.site.dump().contains { $0.contains(token) })
  }

  @Test("a new address ends the one before, and it can be closed")
  func replacing() throws {
    let (first, second) = (try make(), try make())
    #expect(try fetch(first).status == .notFound && fetch(second).status == .ok)
    _ = try browser.submit("/compte/flux/fermer", on: "/compte/flux")
    #expect(try browser.get("/compte/flux").words.contains("Votre adresse de flux ne répond plus."))
    #expect(try fetch(second).status == .notFound)
  }

  @Test("ends with the account")
  func account() throws {
    let path = try make()
    let (insider, now) = (community.insider, community.site.now)
    _ = try community.site.store.writer.writings { try $0.suspend(insider, by: .command, now: now) }
    #expect(try fetch(path).status == .notFound)
    _ = try community.site.store.writer.writings { try $0.resume(insider, by: .command, now: now) }
    #expect(try fetch(path).status == .ok)
    _ = try community.site.store.writer.writings { try $0.erase(person: insider, by: .command, now: now) }
    #expect(try fetch(path).status == .notFound)
  }

  @Test(
    "wrong addresses all have the same answer",
    arguments: [
      "/flux/\(Secret().text)/changements.atom", "/flux/x/changements.atom",
      "/flux/\(Secret().text)/cercles/codev.atom",
      "/flux/\(String(repeating: "=", count: 43))/changements.atom",
    ])
  func wrong(_ path: String) throws {
    let expected = try fetch("/flux/\(Secret().text)/changements.atom")
    let answer = try fetch(path)
    #expect(answer.status == .notFound && answer.text == expected.text)
  }

  @Test(
    "a circle's feed has the circle's name with its ending",
    arguments: ["codev", "codev.rss", ".atom", "Codev.atom"])
  func names(_ name: String) throws {
    let path = try make().replacing("changements.atom", with: "cercles/\(name)")
    #expect(try fetch(path).status == .notFound)
  }
}
