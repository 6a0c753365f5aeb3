import Foundation
import Support
import Testing

extension InABrowser {
  /// The agenda of the seeded meeting, whose minutes may still be corrected: five items of 10, 20, 10, 10 and 10 minutes from
  /// noon.
  @Suite struct AgendaTests {
    private static let page = "/rencontres/1/ordre-du-jour"
    private static let titles = "[...document.querySelectorAll('.slot h2')].map((title) => title.textContent)"
    private static let hours =
      "[...document.querySelectorAll('.slot .clock')].map((hours) => hours.textContent)"

    let site: RunningSite

    init() throws {
      site = try RunningSite()
      try site.addOrganiser()
    }

    @Test("By keyboard, without scripts: move, give another duration, insert, cut, change, remove")
    func withoutScripts() throws {
      let browser = try site.signedIn(runsScripts: false)
      try browser.open(site.address(Self.page))
      let before = try titles(browser)
      try follow(browser, "button", "Descendre", at: before[0])
      try browser.arrive(Self.page, saying: "Le point est déplacé")
      #expect(try titles(browser) == [before[1], before[0]] + before[2...])
      try browser.reach("document.activeElement.type === 'number'")
      try browser.type("35")
      try browser.press(Browser.Key.enter)
      try browser.arrive(Self.page, saying: "est enregistré")
      #expect(try hours(browser)[1] == "12 h 20 – 12 h 55", "the keyboard went on at the item that moved")
      #expect(
        try browser.text("return document.querySelector('#bilan').textContent").contains("dépasse de 25"))
      try follow(browser, "button", "Ajuster au temps", at: "")
      try browser.arrive(Self.page, saying: "tient dans le temps")
      try follow(browser, "a", "Couper en deux", at: before[0])
      try browser.reach("document.activeElement.name === 'nextTitle'")
      try browser.type("La suite")
      try browser.press(Browser.Key.enter)
      try browser.arrive(Self.page, saying: "coupé en deux")
      try browser.reach("document.activeElement.name === 'title'")
      try browser.type("Un point de plus")
      try browser.press(Browser.Key.enter)
      try browser.arrive(Self.page, saying: "Le point est ajouté")
      #expect(
        try titles(browser) == [before[1], before[0], "La suite"] + before[2...] + ["Un point de plus"])
      try follow(browser, "a", "Modifier", at: "Un point de plus")
      try browser.reach("document.activeElement.name === 'title'")
      try browser.type("Autrement")
      try browser.press(Browser.Key.enter)
      try browser.arrive(Self.page, saying: "est enregistré")
      try follow(browser, "button", "Retirer", at: "Autrement")
      try browser.arrive(Self.page, saying: "Le point est retiré")
      #expect(try titles(browser) == [before[1], before[0], "La suite"] + before[2...])
      #expect(try browser.complaints() == [])
    }

    @Test("By keyboard, with scripts: the hours follow while one types, items move and say where they are")
    func withScripts() throws {
      let browser = try site.signedIn()
      try browser.open(site.address(Self.page))
      let before = try titles(browser)
      try browser.reach("document.activeElement.type === 'number'")
      try browser.type("15")
      #expect(try hours(browser).prefix(2) == ["12 h 00 – 12 h 15", "12 h 15 – 12 h 35"])
      #expect(
        try browser.text("return document.querySelector('#bilan').textContent").contains(
          "dépasse de 5\u{A0}minutes"))
      try browser.reach("document.activeElement.className === 'handle'")
      try browser.press(Browser.Key.down, holding: Browser.Key.alt)
      try browser.wait(for: "\(Self.live).includes('Point 1 déplacé en 2e position, 12\u{A0}h\u{A0}20')")
      try browser.wait(
        for:
          "document.querySelector('[data-move]').value === document.querySelectorAll('.slot')[2].dataset.item"
      )
      #expect(try titles(browser) == [before[1], before[0]] + before[2...])
      #expect(
        try browser.text("return document.activeElement.className") == "handle", "the handle keeps the focus")
      // Taken, moved twice, put back; then taken and put down.
      try browser.press(" ", Browser.Key.down, Browser.Key.down, Browser.Key.escape)
      #expect(try titles(browser) == [before[1], before[0]] + before[2...])
      try browser.press(" ", Browser.Key.up, " ")
      try browser.wait(for: "\(Self.live).includes('déplacé en 1re position')")
      try browser.wait(
        for: "document.activeElement.className === 'handle' && \(Self.titles)[0] === '\(before[0])'")
      try browser.open(site.address(Self.page))
      #expect(try titles(browser) == before, "the site knows the order")
      #expect(try hours(browser)[0] == "12 h 00 – 12 h 15", "and the duration typed beside")
      #expect(try browser.complaints() == [])
    }

    @Test(
      "With the mouse: an item is dragged below another one, in a small window too", arguments: [1_280, 360])
    func dragging(_ width: Int) throws {
      let browser = try site.signedIn()
      try browser.resize(width: width)
      try browser.open(site.address(Self.page))
      let before = try titles(browser)
      try browser.drag(".slot:nth-child(1) .handle", below: ".slot:nth-child(2)")
      try browser.wait(for: "\(Self.live).includes('Point 1 déplacé en 2e position')")
      try browser.wait(
        for:
          "document.querySelector('[data-move]').value === document.querySelectorAll('.slot')[2].dataset.item"
      )
      try browser.open(site.address(Self.page))
      #expect(try titles(browser) == [before[1], before[0]] + before[2...])
      #expect(try browser.complaints() == [])
    }

    @Test("No page is wider than a small phone")
    func widths() throws {
      let browser = try site.signedIn()
      try browser.resize(width: 320)
      for page in ["ordre-du-jour", "conducteur", "projection", "points/1", "points/1/couper"] {
        try browser.open(site.address("/rencontres/1/\(page)"))
        let script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        #expect(try browser.evaluate(script) as? Int == 0, "\(page)")
        #expect(try browser.complaints() == [], "\(page)")
      }
    }

    private static let live = "[...document.querySelectorAll('[role=status]')].pop().textContent"

    private func titles(_ browser: Browser) throws -> [String] {
      try browser.evaluate("return \(Self.titles)") as? [String] ?? []
    }

    /// With every space as a space.
    private func hours(_ browser: Browser) throws -> [String] {
      let shown = try browser.evaluate("return \(Self.hours)") as? [String] ?? []
      return shown.map { $0.replacing("\u{A0}", with: " ") }
    }

    /// Goes to the link or button with these words that is about a thing, and follows it.
    private func follow(_ browser: Browser, _ element: String, _ words: String, at thing: String) throws {
      let script = """
        (document.activeElement.localName === '\(element)' && document.activeElement.textContent.startsWith('\(words)') \
        && document.activeElement.textContent.includes('\(thing)'))
        """
      try browser.reach(script)
      try browser.press(Browser.Key.enter)
    }
  }
}
