import Foundation
import Support
import Testing

extension InABrowser {
  /// A grid made for the seeded meeting, from nothing to a subject that has moved.
  @Suite struct GridTests {
    private static let meeting = "/rencontres/1-strategie-d-animation-de-la-communaute"
    private static let cell = "/rencontres/1/grille/cases/1"

    let site: RunningSite

    init() throws {
      site = try RunningSite()
      try site.addOrganiser()
    }

    @Test("By keyboard: rooms and slots, a subject, another room", arguments: [false, true])
    func byKeyboard(runsScripts: Bool) throws {
      let browser = try site.signedIn(runsScripts: runsScripts)
      try browser.open(site.address("/rencontres/1/cloture"))
      _ = try browser.evaluate("document.querySelector('form[action$=\"/rouvrir\"]').requestSubmit()")
      try browser.arrive(Self.meeting, saying: "rouverte")
      try follow(browser, "a", "Grille")
      try browser.wait(for: "location.pathname === '/rencontres/1/grille'")
      try browser.reach("document.activeElement.name === 'kind'")
      try browser.press("F")
      try browser.reach("document.activeElement.name === 'added'")
      try browser.type("Salle A")
      try browser.press(Browser.Key.enter)
      try browser.type("Salle B")
      for _ in 0..<2 {
        try browser.reach("document.activeElement.type === 'checkbox' && !document.activeElement.checked")
        try browser.press(" ")
      }
      try follow(browser, "button", "Enregistrer la grille")
      try browser.arrive(Self.meeting, saying: "La grille est enregistrée")
      try follow(browser, "a", "Proposer un sujet")
      try browser.reach("document.activeElement.name === 'subject'")
      try browser.type("Les communs")
      try browser.press(Browser.Key.enter)
      try browser.arrive(Self.cell, saying: "La case est enregistrée")
      #expect(try heading(browser) == "Les communs")
      if runsScripts { try watchesAnother(browser) }
      try follow(browser, "summary", "Modifier ou déplacer")
      try browser.reach("document.activeElement.name === 'spot'")
      try browser.press(Browser.Key.down)
      try follow(browser, "button", "Enregistrer")
      // The page and its notice are those that it left: only the room tells that it moved.
      try browser.wait(
        for: "document.querySelector('.when')?.textContent.startsWith('Salle B') === true")
      #expect(try browser.complaints() == [])
    }

    /// What is written and answered in another window comes to this one, which has the page of the cell open.
    private func watchesAnother(_ browser: Browser) throws {
      let other = try site.signedIn()
      try other.open(site.address(Self.cell))
      _ = try other.evaluate(
        "document.querySelector('textarea[form=noter]').value = 'Vu du couloir'")
      _ = try other.evaluate("document.querySelector('button[form=noter]').click()")
      try other.arrive(Self.cell, saying: "ajoutée")
      try browser.wait(for: "document.querySelector('#notes-case-1').textContent.includes('Vu du couloir')")
      #expect(try browser.text("return document.querySelector('#sans-note-1')?.textContent ?? ''") == "")
      _ = try other.evaluate(
        "[...document.querySelectorAll('button')].find((b) => b.textContent.includes('J’y vais')).click()")
      try browser.wait(for: "document.querySelector('#viennent-1').textContent.includes('Ada')")
    }

    @Test("No page of it is wider than its window", arguments: [320, 1_280])
    func widths(_ width: Int) throws {
      let browser = try site.signedIn()
      try browser.resize(width: width)
      for page in ["/rencontres/1/grille", Self.meeting] {
        try browser.open(site.address(page))
        let script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        #expect(try browser.evaluate(script) as? Int == 0, "\(page)")
      }
    }

    private func heading(_ browser: Browser) throws -> String {
      try browser.text("return document.querySelector('h1').textContent")
    }

    /// Goes to the link, the button or the summary that begins with these words, and follows it.
    private func follow(_ browser: Browser, _ element: String, _ words: String) throws {
      try browser.reach(
        """
        (document.activeElement.localName === '\(element)' \
        && document.activeElement.textContent.startsWith('\(words)'))
        """)
      try browser.press(Browser.Key.enter)
    }
  }
}
