import Domain
import Foundation
import Secrets
import Store
import Support
import Testing

/// A meeting that is led while the program is killed.
@Suite("A meeting that runs")
struct LiveMeetingTests {
  let folder = TemporaryFolder()
  let meeting: Int
  let cookie: String

  init() throws {
    let store = try Store.open(path: folder.file("cercles.db"))
    defer { store.writer.close() }
    let secret = Secret()
    let now = Instant(seconds: Int(Date().timeIntervalSince1970))
    let hash = secret.hash
    cookie = "cercles=\(secret.text)"
    meeting = try store.writer.writings { writings in
      let person = try writings.addMember(
        AccountDraft(name: "Ada", email: "ada@exemple.fr", password: ""), passwordHash: "$y$j9T$abc",
        role: .organiser, now: now, by: .command)
      _ = try writings.openSession(tokenHash: hash, person: person, agent: "Firefox", now: now)
      let draft = MeetingDraft(
        title: "Réunion", day: now.inParis.day, start: now.inParis.time, minutes: 60, place: "",
        videoLink: nil, circles: [], participants: [],
        agenda: [AgendaItemDraft(title: "Un", minutes: 10), AgendaItemDraft(title: "Deux", minutes: 20)],
        otherNotes: [], synthesis: "", nextSteps: [], decisions: [], tasks: [])
      return try writings.createMeeting(draft, as: nil, at: now)
    }
  }

  @Test("goes on by the clock after the program was killed")
  func killed() throws {
    let site = try RunningSite(in: folder)
    try press("commencer", on: site)
    try press("suivant", on: site)
    let before = try bar(site)
    #expect(before.contains("Deux"))
    site.kill()
    let again = try RunningSite(in: folder)
    let after = try bar(again)
    let end = try #require(before.firstMatch(of: #/data-end="\d+"/#)).0
    #expect(after.contains("Deux") && after.contains(end))
    try press("precedent", on: again)
    #expect(try bar(again).contains("Un"))
  }

  /// What the page of the meeting says of what goes on.
  private func bar(_ site: RunningSite) throws -> String {
    let page = try site.client.get("/rencontres/\(meeting)-reunion").text
    return String(
      try #require(page.firstMatch(of: #/<section class="live".*?<\/section>/#.dotMatchesNewlines())).0)
  }

  private func press(_ word: String, on site: RunningSite) throws {
    let page = "/rencontres/\(meeting)/conduite"
    let text = try site.client.get(page, fields: ["Cookie": cookie]).text
    func field(_ name: String) throws -> String {
      let match = text.firstMatch(
        of: try Regex("name=\"\(name)\" value=\"([^\"]*)\"", as: (Substring, Substring).self))
      return String(try #require(match).1)
    }
    let body = try ["jeton", "numero", "vu"].map { "\($0)=\(try field($0))" }.joined(separator: "&")
    let answer = try site.client.send(
      "POST", page, fields: ["Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"],
      body: body + "&geste=\(word)")
    #expect(answer.status == 303)
  }
}
