import Domain
import HTTP
import Store
import Testing

@Suite("Settings, journal and health")
struct SettingsTests {
  let community: AdministrationSite
  let browser: Visitor

  init() throws {
    community = try AdministrationSite()
    browser = try community.site.visitor(signedInAs: community.administrator)
  }

  @Test("keep what the community says of itself")
  func settings() throws {
    let shown = try browser.get("/administration/reglages")
    #expect(shown.text.contains("value=\"Riposte créative territoriale\""))
    let response = try browser.submit(
      "/administration/reglages",
      [
        "name": "Les Passeurs", "tagline": "On passe.", "contact": "nous@exemple.fr",
        "description": "**Oui**",
        "takesRequests": "oui", "largestFile": "7", "fileQuota": "90",
      ])
    #expect(response.status == .seeOther)
    #expect(try browser.get("/administration/reglages").text.contains("max=\"20\" value=\"7\""))
    let home = try Visitor(community.site).get("/")
    #expect(home.text.contains("Les Passeurs") && home.text.contains("<strong>Oui</strong>"))
    #expect(try Visitor(community.site).get("/rejoindre").status == .ok)
    #expect(try browser.get("/administration/journal").words.contains("a changé les réglages"))
    _ = try browser.submit(
      "/administration/reglages",
      [
        "name": "Les Passeurs", "tagline": "On passe.", "description": "", "largestFile": "5",
        "fileQuota": "1",
      ])
    #expect(try Visitor(community.site).get("/rejoindre").status == .notFound)
  }

  @Test("come back as they were typed when they are refused")
  func refusal() throws {
    let response = try browser.submit(
      "/administration/reglages",
      [
        "name": " ", "tagline": "A \"B\" <c>", "contact": "x", "description": "\nligne",
        "takesRequests": "oui",
      ])
    #expect(response.status == .unprocessableContent)
    #expect(
      response.text.contains("A &quot;B&quot; &lt;c&gt;") && response.text.contains("\n\nligne</textarea>"))
    #expect(response.text.contains("value=\"oui\" checked"))
  }

  @Test("tell of the file and of mails that were given up, which are tried again or dropped")
  func health() throws {
    let page = try browser.get("/administration/sante")
    #expect(page.words.contains("Jamais.") && page.words.contains("ines@exemple.fr"))
    #expect(page.words.contains(#/Taille du fichier</dt><dd>[0-9]+(,[0-9])? (ko|Mo)/#))
    #expect(try browser.get("/administration").words.contains("courriels non partis : 1"))
    let path = "/administration/courriels/\(community.mail)/renvoyer"
    #expect(try browser.submit(path, on: "/administration/sante").status == .seeOther)
    let outbox = try community.read { try $0.outbox() }
    #expect(outbox.waiting == 1 && outbox.failed == 0)
  }

  @Test("drop a mail for good")
  func dropping() throws {
    let path = "/administration/courriels/\(community.mail)/abandonner"
    #expect(try browser.submit(path, on: "/administration/sante").status == .seeOther)
    let outbox = try community.read { try $0.outbox() }
    #expect(outbox.waiting == 0 && outbox.failed == 0)
  }

  @Test("tell all acts, page by page")
  func journal() throws {
    let (now, person, by) = (community.site.now, community.member, community.administrator)
    try community.site.store.writer.writings { writings in
      for number in 0..<60 {
        try writings.setRole(
          of: person, to: number.isMultiple(of: 2) ? .organiser : .participant, by: .person(by), now: now)
      }
    }
    let first = try browser.get("/administration/journal")
    let next = try #require(first.text.firstMatch(of: #/href="(\/administration\/journal\?avant=[0-9]+)"/#))
    let second = try browser.get(String(next.1))
    #expect(!second.text.contains("?avant="))
    let count = [first, second].map { $0.text.matches(of: #/a changé un rôle/#).count }
    #expect(count.reduce(0, +) == 60)
  }
}
