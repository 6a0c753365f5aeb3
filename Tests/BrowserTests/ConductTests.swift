import Domain
import Foundation
import Store
import Support
import Testing

extension InABrowser {
  /// A meeting that begins now, of three items of 10, 20 and 30 minutes, led by Ada.
  @Suite struct ConductTests {
    let site: RunningSite
    let meeting: Int

    private var conduct: String { "/rencontres/\(meeting)/conduite" }
    private var page: String { "/rencontres/\(meeting)-conseil" }

    init() throws {
      site = try RunningSite()
      try site.addOrganiser()
      let items = [("Accueil", 10), ("Débat", 20), ("Décisions", 30)]
      meeting = try site.write {
        try $0.createMeeting(RunningSite.meeting(of: items, at: $1), as: nil, at: $1)
      }
    }

    @Test(
      "By keyboard: begin, next, back, skip, more time, with and without scripts", arguments: [false, true])
    func byKeyboard(runsScripts: Bool) throws {
      let browser = try site.signedIn(runsScripts: runsScripts)
      try browser.open(site.address(page))
      try browser.reach("document.activeElement.textContent === 'Conduire'")
      try browser.press(Browser.Key.enter)
      try browser.wait(for: "location.pathname === '\(conduct)'")
      try press("Commencer", on: browser, until: Self.goesOn("Accueil"))
      try press("Point suivant", on: browser, until: Self.goesOn("Débat"))
      try press("Reprendre", on: browser, until: Self.goesOn("Accueil"))
      try press(
        "Sauter", on: browser, until: "document.querySelectorAll('.slot .tag')[1].textContent === 'reporté'")
      try press("Point suivant", on: browser, until: Self.goesOn("Décisions"))
      try browser.reach("document.activeElement.type === 'number'")
      try browser.type("7")
      _ = try browser.evaluate("window.isLeft = true")
      try browser.press(Browser.Key.enter)
      try browser.wait(
        for: """
          !window.isLeft \
          && document.querySelector('.slot:last-child .length')?.textContent.startsWith('jusqu’à')
          """)
      try press(
        "Terminer le dernier point", on: browser,
        until: "document.querySelector('.helm h2').textContent.startsWith('Tous')")
      #expect(try browser.complaints() == [])
    }

    @Test("Two browsers count down alike, and what is pushed to a page is counted on")
    func countdown() throws {
      let browser = try site.signedIn()
      try browser.open(site.address(conduct))
      try press("Commencer", on: browser, until: Self.goesOn("Accueil"))
      let other = try Browser(width: 360)
      try other.open(site.address(page))
      for each in [browser, other] { try each.wait(for: "/^\\d+:\\d\\d$/.test(\(Self.shown))") }
      let left = try [browser, other, browser].map(Self.left)
      #expect(left[0] <= 600 && left[0] > 500)
      #expect(left[0] + 1 >= left[1] && left[1] + 1 >= left[2], "\(left)")
      #expect(try other.text("return document.querySelector('.remains').ariaHidden") == "true")

      // As the stream does it: another bar takes the place of the one there is.
      try push(302, to: other)
      try other.wait(for: "\(Self.said).startsWith('Il reste 5')")
      #expect(try other.text("return \(Self.said)") == "Il reste 5\u{A0}minutes pour «\u{A0}Accueil\u{A0}».")
      try push(4, to: other)
      #expect(try !other.text("return \(Self.said)").contains("passé"), "it was not over when it came")
      try other.wait(for: "\(Self.said).startsWith('Le temps de')")
      try push(-125, to: other)
      try other.wait(for: "\(Self.shown) === '+2\u{A0}min'")
      #expect(try browser.complaints() == [] && other.complaints() == [])
    }

    @Test("The page of whoever leads follows what another one does, and keeps the focus")
    func twoLead() throws {
      let browsers = [try site.signedIn(), try site.signedIn()]
      for browser in browsers { try browser.open(site.address(conduct)) }
      try press("Commencer", on: browsers[0], until: Self.goesOn("Accueil"))
      try browsers[1].open(site.address(conduct))
      try browsers[1].reach("document.activeElement.textContent.startsWith('Point suivant')")
      try press("Point suivant", on: browsers[0], until: Self.goesOn("Débat"))
      _ = try browsers[1].evaluate(
        "const bar = document.getElementById('direct'); bar.replaceWith(bar.cloneNode(true))")
      try browsers[1].wait(for: Self.goesOn("Débat"))
      try browsers[1].wait(for: "document.activeElement.textContent.startsWith('Point suivant')")
      #expect(try browsers[1].complaints() == [])
    }

    @Test("A button that one goes to while the page is read again has the focus afterwards")
    func readingIsSlow() throws {
      let browser = try site.signedIn()
      try browser.open(site.address(conduct))
      try press("Commencer", on: browser, until: Self.goesOn("Accueil"))
      _ = try browser.evaluate(
        """
        const real = window.fetch, gate = new Promise((open) => { window.letThrough = open; });
        window.fetch = (...rest) => { window.isRead = true; return gate.then(() => real(...rest)); };
        document.activeElement.blur();
        document.getElementById('conduite').dataset.old = 'yes';
        const bar = document.getElementById('direct');
        bar.replaceWith(bar.cloneNode(true));
        """)
      try browser.wait(for: "window.isRead")
      try browser.reach("document.activeElement.textContent.startsWith('Point suivant')")
      _ = try browser.evaluate("window.letThrough()")
      try browser.wait(for: "!document.getElementById('conduite').dataset.old")
      #expect(try browser.text("return document.activeElement.textContent").hasPrefix("Point suivant"))
    }

    @Test("Without scripts a page loaded again says the item and its end")
    func withoutScripts() throws {
      let browser = try site.signedIn(runsScripts: false)
      try browser.open(site.address(conduct))
      try press("Commencer", on: browser, until: Self.goesOn("Accueil"))
      try browser.open(site.address(page))
      try browser.reach("document.activeElement.textContent === 'Actualiser'")
      try browser.press(Browser.Key.enter)
      try browser.wait(for: "location.search !== '' || document.readyState === 'complete'")
      let bar = try browser.text("return document.getElementById('direct').textContent")
      #expect(bar.contains("Accueil jusqu’à") && bar.contains("Ensuite, à"))
    }

    @Test("No page of it is wider than its window", arguments: [320, 360, 1_280])
    func widths(_ width: Int) throws {
      let browser = try site.signedIn()
      try browser.resize(width: width)
      try browser.open(site.address(conduct))
      try press("Commencer", on: browser, until: Self.goesOn("Accueil"))
      for path in [conduct, page, "/rencontres/\(meeting)/projection"] {
        try browser.open(site.address(path))
        let script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        #expect(try browser.evaluate(script) as? Int == 0, "\(path)")
        #expect(try browser.complaints() == [], "\(path)")
      }
    }

    private static let shown = "document.querySelector('[data-left]').textContent"
    private static let said = "[...document.querySelectorAll('[role=status]')].pop().textContent"

    private static func goesOn(_ title: String) -> String {
      "document.querySelector('.helm h2')?.textContent === '\(title)'"
    }

    /// The seconds that a page shows.
    private static func left(_ browser: Browser) throws -> Int {
      let parts = try browser.text("return \(shown)").split(separator: ":").compactMap { Int($0) }
      return parts.count == 2 ? parts[0] * 60 + parts[1] : -1
    }

    /// Puts a bar in place whose item has so many seconds left.
    private func push(_ seconds: Int, to browser: Browser) throws {
      _ = try browser.evaluate(
        """
        const bar = document.getElementById('direct'), next = bar.cloneNode(true);
        window.began ??= Math.max(...[...document.querySelectorAll('[data-now]')].map((clock) => clock.dataset.now));
        const passed = performance.now() - performance.getEntriesByType('navigation')[0].responseStart;
        const now = window.began + Math.floor(passed / 1000);
        next.dataset.now = now;
        next.dataset.end = now + \(seconds);
        bar.replaceWith(next);
        """)
    }

    /// Goes to the button with these words, and presses it. What is waited for is looked for in the page that comes of it: the one
    /// that is left is told of it too, and a key that is pressed there then is lost.
    private func press(_ words: String, on browser: Browser, until condition: String) throws {
      try browser.reach(
        "document.activeElement.localName === 'button' && document.activeElement.textContent.startsWith('\(words)')"
      )
      _ = try browser.evaluate("window.isLeft = true")
      try browser.press(Browser.Key.enter)
      try browser.wait(for: "!window.isLeft && \(condition)")
    }
  }
}
