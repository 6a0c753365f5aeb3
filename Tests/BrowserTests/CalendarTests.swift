import Domain
import Foundation
import Store
import Support
import Testing

extension InABrowser {
  /// The calendar by keyboard alone, with a meeting that takes place today.
  @Suite struct CalendarTests {
    let site: RunningSite
    let meeting: Int

    init() throws {
      site = try RunningSite()
      try site.addOrganiser()
      let store = try Store.open(path: site.folder.file("cercles.db"))
      defer { store.writer.close() }
      let now = Instant(seconds: Int(Date().timeIntervalSince1970))
      let draft = MeetingDraft(
        title: "Conseil", day: now.inParis.day, start: now.inParis.time, minutes: 60, place: "",
        videoLink: nil, circles: [], participants: [], agenda: [], otherNotes: [], synthesis: "",
        nextSteps: [], decisions: [], tasks: [])
      meeting = try store.writer.writings { try $0.createMeeting(draft, as: nil, at: now) }
    }

    @Test(
      "Months, the list, a meeting, and an address for programs that is shown once", arguments: [false, true])
    func byKeyboard(runsScripts: Bool) throws {
      let browser = try site.signedIn(runsScripts: runsScripts)
      try browser.open(site.address("/calendrier"))
      let month = try browser.text("return \(Self.caption)")
      try step("suivant", from: month, on: browser)
      try step("précédent", from: browser.text("return \(Self.caption)"), on: browser)
      #expect(try browser.text("return \(Self.caption)") == month)
      try step("précédent", from: month, on: browser)
      try browser.follow("En liste")
      try browser.wait(for: "location.pathname === '/calendrier/liste'")
      try browser.follow("Conseil")
      try browser.wait(for: "location.pathname === '/rencontres/\(meeting)-conseil'")
      try browser.open(site.address("/calendrier/liste"))
      try browser.follow("Par mois")
      try browser.wait(for: "location.pathname === '/calendrier' && \(Self.caption) === '\(month)'")
      try browser.follow("Conseil")
      try browser.wait(for: "location.pathname === '/rencontres/\(meeting)-conseil'")

      try browser.open(site.address("/calendrier"))
      try browser.follow("Mon calendrier dans mon agenda")
      try browser.follow("button", "Faire l’adresse de mon calendrier")
      try browser.wait(for: "document.querySelector('#calendrier') !== null")
      let address = try browser.text("return new URL(document.querySelector('#calendrier').value).pathname")
      let file = try site.client.send("GET", address)
      #expect(file.status == 200 && file.text.contains("SUMMARY:Conseil"))
      try browser.follow("Mon calendrier")
      try browser.follow("button", "Fermer l’adresse")
      try browser.arrive("/compte/calendrier", saying: "")
      #expect(try site.client.send("GET", address).status == 404)
      #expect(try browser.complaints() == [])
    }

    private static let caption = "document.querySelector('caption')?.textContent"

    /// Goes to the month beside.
    private func step(_ words: String, from month: String, on browser: Browser) throws {
      try browser.reach("document.activeElement.textContent.endsWith('(mois \(words))')")
      try browser.press(Browser.Key.enter)
      try browser.wait(
        for: "document.readyState === 'complete' && (\(Self.caption) ?? '\(month)') !== '\(month)'")
    }
  }
}
