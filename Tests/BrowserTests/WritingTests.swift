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
      try browser.arrive("/", saying: "fermée")

      try browser.follow("Se connecter")
      try fill(["email": "ada@exemple.fr", "password": Self.password])
      try browser.press(Browser.Key.enter)
      try browser.arrive("/", saying: "ouverte")

      try browser.follow("Cercles")
      try browser.follow("Boussoles")
      try browser.follow("Modifier ce cercle")
      try fill(["purpose": "Chercher le nord ensemble"])
      try browser.press(Browser.Key.enter)
      try browser.arrive("/cercles/boussoles", saying: "enregistré")
      #expect(
        try browser.text("return document.querySelector('.lead').textContent").contains("Chercher le nord"))

      try browser.follow("Ada")
      try signOut()
      try browser.arrive("/", saying: "fermée")
      try browser.open(site.address("/compte"))
      #expect(try path() == "/connexion")
    }

    @Test("By keyboard: what is to be mended comes first, and each entry leads to its field")
    func problems() throws {
      try openCommunity()
      try browser.open(site.address("/compte/nom"))
      try browser.reach("document.activeElement.name === 'name'")
      try browser.press(Browser.Key.delete, Browser.Key.enter)
      try browser.wait(for: "document.title.startsWith('À corriger')")
      #expect(
        try browser.text("return document.activeElement.id") == "a-corriger", "the summary has the focus")
      try browser.press(Browser.Key.tab, Browser.Key.enter)
      try browser.wait(for: "document.activeElement.name === 'name'")
      #expect(try browser.text("return document.activeElement.getAttribute('aria-invalid')") == "true")
      let described = try browser.text(
        "return document.getElementById(document.activeElement.getAttribute('aria-describedby').split(' ')[0]).textContent"
      )
      #expect(described.contains("Remplissez"))
      try browser.type("Ada Lovelace")
      try browser.press(Browser.Key.enter)
      try browser.arrive("/compte", saying: "nom est enregistré")
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
      try browser.arrive("/compte", saying: "Bienvenue")
    }

    private func signOut() throws { try browser.follow("button", "Se déconnecter") }

    /// Goes to each field and types; what the field held is selected when it is entered, and so replaced.
    private func fill(_ values: KeyValuePairs<String, String>) throws {
      for (name, value) in values {
        try browser.reach("document.activeElement.name === '\(name)'")
        try browser.type(value)
      }
    }

    private func path() throws -> String { try browser.text("return location.pathname") }
  }
}
