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
      meeting = try site.write { try $0.createMeeting(RunningSite.meeting(of: [], at: $1), as: nil, at: $1) }
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
