import Foundation
import Support
import Testing

extension InABrowser {
  /// A community is opened, entered, written in and left in a real browser, with a keyboard and nothing else.
  @Suite struct WritingTests {
    private static let password = "une phrase de passe"

    let site: RunningSite
    let browser: Browser

    init() throws {
      site = try RunningSite()
      browser = try Browser()
    }

    @Test("By keyboard: open the community, sign out, sign in, change a circle, sign out")
    func wholePath() throws {
      try openCommunity()
      try signOut()
      try arrive("/", saying: "fermée")

      try follow("Se connecter")
      try fill(["email": "ada@exemple.fr", "password": Self.password])
      try browser.press(Browser.Key.enter)
      try arrive("/", saying: "ouverte")

      try follow("Cercles")
      try follow("Boussoles")
      try follow("Modifier ce cercle")
      try fill(["purpose": "Chercher le nord ensemble"])
      try browser.press(Browser.Key.enter)
      try arrive("/cercles/boussoles", saying: "enregistré")
      #expect(
        try browser.text("return document.querySelector('.lead').textContent").contains("Chercher le nord"))

      try follow("Ada")
      try signOut()
      try arrive("/", saying: "fermée")
      try browser.open(site.address("/compte"))
      #expect(try path() == "/connexion")
    }

    @Test("By keyboard: what is to be mended comes first, and each entry leads to its field")
    func problems() throws {
      try openCommunity()
      try browser.open(site.address("/compte/nom"))
      try tab { "document.activeElement.name === 'name'" }
      try browser.press(Browser.Key.delete, Browser.Key.enter)
      try wait(for: "document.title.startsWith('À corriger')")
      #expect(
        try browser.text("return document.activeElement.id") == "a-corriger", "the summary has the focus")
      try browser.press(Browser.Key.tab, Browser.Key.enter)
      try wait(for: "document.activeElement.name === 'name'")
      #expect(try browser.text("return document.activeElement.getAttribute('aria-invalid')") == "true")
      let described = try browser.text(
        "return document.getElementById(document.activeElement.getAttribute('aria-describedby').split(' ')[0]).textContent"
      )
      #expect(described.contains("Remplissez"))
      try browser.type("Ada Lovelace")
      try browser.press(Browser.Key.enter)
      try arrive("/compte", saying: "nom est enregistré")
    }

    @Test("No form is wider than a small phone, and the browser has nothing to complain of")
    func forms() throws {
      try openCommunity()
      for path in [
        "/compte", "/compte/nom", "/compte/adresse", "/compte/mot-de-passe", "/compte/connexions",
        "/compte/donnees",
        "/compte/effacement", "/administration", "/administration/membres", "/administration/membres/1",
        "/administration/invitations", "/administration/demandes", "/administration/reglages",
        "/administration/journal", "/administration/sante", "/nouveau-cercle", "/cercles/boussoles/modifier",
        "/cercles/boussoles/membres", "/cercles/boussoles/invitations",
      ] {
        let browser = browser
        try browser.resize(width: 320)
        try browser.open(site.address(path))
        #expect(try self.path() == path)
        let script = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
        #expect(try browser.evaluate(script) as? Int == 0, "\(path)")
        #expect(try browser.complaints() == [], "\(path)")
      }
    }

    private func openCommunity() throws {
      let line = try #require(site.nextLine())
      let link = try #require(line.split(separator: " ").last.flatMap { URL(string: String($0)) })
      try browser.open(site.address(link.path))
      try fill(["name": "Ada", "email": "ada@exemple.fr", "password": Self.password])
      try browser.press(Browser.Key.enter)
      try arrive("/compte", saying: "Bienvenue")
    }

    private func signOut() throws {
      try tab { "document.activeElement.textContent === 'Se déconnecter'" }
      try browser.press(Browser.Key.enter)
    }

    /// Goes to the link with these words, and follows it.
    private func follow(_ words: String) throws {
      try tab {
        "document.activeElement.tagName === 'A' && document.activeElement.textContent === '\(words)'"
      }
      try browser.press(Browser.Key.enter)
    }

    /// Goes to each field and types; what the field held is selected when it is entered, and so replaced.
    private func fill(_ values: KeyValuePairs<String, String>) throws {
      for (name, value) in values {
        try tab { "document.activeElement.name === '\(name)'" }
        try browser.type(value)
      }
    }

    /// Presses the tabulator until `condition` holds.
    private func tab(until condition: () -> String) throws {
      for _ in 0..<80 {
        if try browser.evaluate("return \(condition())") as? Bool == true { return }
        try browser.press(Browser.Key.tab)
      }
      Issue.record("the keyboard does not reach \(condition())")
    }

    /// A form leads on: waits until the page at `path` is there, with a notice.
    private func arrive(_ path: String, saying words: String) throws {
      try wait(
        for: """
          location.pathname === '\(path)' && document.readyState === 'complete' \
          && document.querySelector('[role=status]')?.textContent.includes('\(words)') === true
          """)
    }

    private func wait(for condition: String) throws {
      let end = Date(timeIntervalSinceNow: 20)
      while Date() < end {
        // While a page goes and the next one comes, there is nothing to ask.
        if (try? browser.evaluate("return \(condition)")) as? Bool == true { return }
      }
      Issue.record("never came: \(condition), at \(try path())")
    }

    private func path() throws -> String { try browser.text("return location.pathname") }
  }
}
