import Domain
import Foundation
import Support
import Testing

extension InABrowser {
  /// A date that is found together, by keyboard alone.
  @Suite struct DatesTests {
    let site: RunningSite

    init() throws {
      site = try RunningSite()
      try site.addOrganiser()
    }

    @Test(
      "A poll is made, answered by a member and by its link, and becomes a meeting", arguments: [false, true])
    func fromPollToMeeting(runsScripts: Bool) throws {
      let ada = try site.signedIn(runsScripts: runsScripts)
      let page = try makePoll(ada)
      try choose("yes", at: 0, on: ada)
      try choose("if-needed", at: 1, on: ada)
      try ada.follow("button", "Répondre")
      try ada.arrive(page, saying: "Votre réponse est enregistrée")

      let zoe = try Browser(width: 360, runsScripts: runsScripts)
      try zoe.open(site.address(try makeLink(ada)))
      try zoe.reach("document.activeElement.name === 'name'")
      try zoe.type("Zoé")
      try choose("no", at: 0, on: zoe)
      try choose("yes", at: 1, on: zoe)
      try choose("yes", at: 2, on: zoe)
      try zoe.follow("button", "Répondre")
      let path = try zoe.text("return location.pathname")
      try zoe.arrive(path, saying: "Votre réponse est enregistrée")
      let own = try zoe.text("return document.querySelector('#retrouver').value")
      #expect(own.hasPrefix("http") && own.contains("/dates/reponse/"))
      #expect(try zoe.text("return document.querySelector('main').textContent").contains("Zoé (par le lien)"))

      try ada.open(site.address(page))
      try ada.follow("Retenir une date")
      try ada.reach("document.activeElement.name === 'date'")
      let best = "document.querySelector('[name=date]:checked')"
      #expect(
        try ada.text("return \(best).parentElement.textContent").contains("1\u{A0}oui, 1\u{A0}si besoin"))
      try ada.follow("button", "Retenir cette date")
      try ada.wait(for: "/^.rencontres.\\d+.ordre-du-jour$/.test(location.pathname)")
      try ada.arrive(ada.text("return location.pathname"), saying: "la rencontre est créée")
      try ada.open(site.address(page))
      try ada.follow("Voir la rencontre")
      try ada.wait(for: "location.pathname.endsWith('-bilan') && document.readyState === 'complete'")
      let meeting = try ada.text("return document.querySelector('main').textContent")
      #expect(meeting.contains("Zoé") && meeting.contains("14\u{A0}h\u{A0}30"))
      #expect(try ada.complaints() == [] && zoe.complaints() == [])
    }

    /// Two hours on two days in one gesture, less one of the four. Gives the address of the poll.
    private func makePoll(_ browser: Browser) throws -> String {
      let today = Instant(seconds: Int(Date().timeIntervalSince1970)).inParis.day
      let days = [20, 21].map { ahead -> String in
        let (year, month, day) = Day(number: today.number + ahead).parts
        return "\(day)/\(month)/\(year)"
      }
      try browser.open(site.address("/dates"))
      try browser.follow("Proposer des dates")
      for (name, text) in [
        ("title", "Bilan"), ("days", days.joined(separator: ", ")), ("hours", "9h, 14h30"),
      ] {
        try browser.reach("document.activeElement.name === '\(name)'")
        try browser.type(text)
      }
      try browser.follow("button", "Ajouter ces dates")
      let boxes = "document.querySelectorAll('[name=slots]:checked')"
      try browser.wait(for: "\(boxes).length === 4")
      #expect(
        try browser.text("return \(boxes)[3].parentElement.textContent").contains("à 14\u{A0}h\u{A0}30"))
      try browser.reach("document.activeElement === \(boxes)[3]")
      try browser.press(" ")
      try browser.follow("button", "Ouvrir le sondage")
      try browser.wait(for: "location.pathname.endsWith('-bilan')")
      let page = try browser.text("return location.pathname")
      try browser.arrive(page, saying: "Le sondage est ouvert")
      return page
    }

    /// Gives the way that leads to the poll without an account.
    private func makeLink(_ browser: Browser) throws -> String {
      try browser.follow("button", "Faire un lien à partager")
      try browser.wait(for: "document.querySelector('#lien') !== null")
      return try browser.text("return new URL(document.querySelector('#lien').value).pathname")
    }

    /// Gives an answer to the date at `place`, from 0.
    private func choose(_ answer: String, at place: Int, on browser: Browser) throws {
      try browser.reach("document.activeElement === document.querySelectorAll('[value=yes]')[\(place)]")
      try browser.press(" ")
      for _ in 0..<(["yes": 0, "if-needed": 1, "no": 2][answer] ?? 0) { try browser.press(Browser.Key.down) }
      #expect(
        try browser.text("return document.activeElement.value") == answer
          && browser.evaluate("return document.activeElement.checked") as? Bool == true)
    }
  }
}
