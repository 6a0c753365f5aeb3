import Domain
import Foundation
import Secrets
import Store
import Support
import Testing

/// The meeting of the seeds, with five items and seventeen notes, as whoever organises it has it: the heaviest page.
@Suite("The page of a meeting")
struct PageWeightTests {
  private static let page = "/rencontres/1-strategie-d-animation-de-la-communaute"
  let site: RunningSite
  let cookie: [String: String]

  init() throws {
    site = try RunningSite()
    let store = try Store.open(path: site.folder.file("cercles.db"))
    defer { store.writer.close() }
    let secret = Secret()
    let (hash, now) = (secret.hash, Instant(seconds: Int(Date().timeIntervalSince1970)))
    cookie = ["Cookie": "cercles=\(secret.text)"]
    try store.writer.writings { writings in
      let person = try writings.addMember(
        AccountDraft(name: "Ada", email: "ada@exemple.fr", password: ""), passwordHash: "$y$j9T$abc",
        role: .organiser, now: now, by: .command)
      _ = try writings.openSession(tokenHash: hash, person: person, agent: "Firefox", now: now)
    }
  }

  /// README.md: less than 40 kB.
  @Test("is light with its style, before it begins, while it runs and once it is closed")
  func weight() throws {
    #expect(try weight(saying: "Compte rendu") < 36_500)
    try press("", on: "/rencontres/1/cloture", to: "/rencontres/1/rouvrir")
    #expect(try weight(saying: "Ajouter une note") < 38_000)
    try press("&geste=commencer", on: "/rencontres/1/conduite", to: "/rencontres/1/conduite")
    #expect(try weight(saying: "jusqu’à") < 39_000)
  }

  /// The bytes of the page and of its style sheets, as they are served.
  private func weight(saying words: String) throws -> Int {
    let page = try site.client.get(Self.page, fields: cookie)
    #expect(page.status == 200 && page.text.contains(words))
    let sheets = page.text.matches(of: #/<link rel="stylesheet" href="([^"]*)">/#)
    #expect(!sheets.isEmpty)
    return try sheets.reduce(page.body.count) { sum, sheet in
      sum + (try site.client.get(String(sheet.1)).body.count)
    }
  }

  /// Sends what a button adds to the hidden fields of a form.
  private func press(_ button: String, on page: String, to path: String) throws {
    let text = try site.client.get(page, fields: cookie).text
    let form = try #require(
      text.matches(of: #/<form[^>]* action="([^"]*)"[^>]*>(.*?)</form>/#.dotMatchesNewlines())
        .first { $0.1 == path })
    let hidden = form.2.matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)">/#)
    let answer = try site.client.send(
      "POST", path, fields: cookie.merging(["Content-Type": "application/x-www-form-urlencoded"]) { $1 },
      body: hidden.map { "\($0.1)=\($0.2)" }.joined(separator: "&") + button)
    #expect(answer.status == 303)
  }
}
