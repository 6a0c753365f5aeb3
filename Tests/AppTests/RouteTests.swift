import App
import Domain
import HTTP
import Store
import Testing

/// One address, its answer, and words that must stand in it.
private struct Scenario: CustomTestStringConvertible, Sendable {
  let method: String
  let path: String
  let status: Status
  let words: [String]

  init(_ path: String, _ status: Status = .ok, _ words: String..., method: String = "GET") {
    self.method = method
    self.path = path
    self.status = status
    self.words = words
  }

  var testDescription: String { "\(method) \(path)" }
}

private let scenarios = [
  Scenario(
    "/", .ok, "Riposte créative territoriale", "Stratégie d’animation", "<svg", "Boussoles", "Archipel"),
  Scenario("/?x=1", .ok, "Riposte créative territoriale"),
  Scenario(
    "/cercles", .ok, "Cercle des cercles", "Codev", "Arpentage", "Sciences comportementales", "exemple"),
  Scenario("/cercles/boussoles", .ok, "<h1>Boussoles</h1>"),
  Scenario("/cercles/cercle-des-cercles", .ok, "Territoires vivants", "Stratégie d’animation"),
  Scenario("/cercles/inconnu", .notFound, "n’existe pas"),
  Scenario("/cercles/Boussoles", .notFound),
  Scenario("/cercles/..", .notFound),
  Scenario("/cercles/%2e%2e%2f", .notFound),
  Scenario("/cercles/", .movedPermanently),
  Scenario("/cercles/boussoles/", .movedPermanently),
  Scenario("/cercles/boussoles/x", .notFound),
  Scenario("//cercles", .notFound),
  Scenario("//example.org/", .notFound),
  Scenario("/pages", .ok, "Le chemin parcouru depuis 2020", "L’arpentage"),
  Scenario("/pages/le-chemin-parcouru-depuis-2020", .ok, "2020"),
  Scenario("/pages/aide-a-l-ecriture", .ok, "<table>", "<del>", "type=\"checkbox\""),
  Scenario("/pages/inconnue", .notFound),
  Scenario("/rencontres", .ok, "15 juin 2021"),
  Scenario(
    "/rencontres/1-strategie-d-animation-de-la-communaute", .ok, "Un tour de météo", "12 h 10", "12 h 30",
    "12 h 40", "12 h 50", "13 h", "Qui veut y travailler", "Synthèse", "Prochains pas",
    "Une conseillère en formation"),
  Scenario("/rencontres/1", .movedPermanently),
  Scenario("/rencontres/1-autre-titre", .movedPermanently),
  Scenario("/rencontres/01-strategie-d-animation-de-la-communaute", .notFound),
  Scenario("/rencontres/2-x", .notFound),
  Scenario("/rencontres/-1", .notFound),
  Scenario("/rencontres/99999999999999999999-x", .notFound),
  Scenario("/abecedaire", .ok, "Altérité", "Diffusion", "Lettres A à D"),
  Scenario("/abecedaire/a", .ok, "Altérité", "Apprendre ensemble", "Apprenance", "Archipel"),
  Scenario("/abecedaire/z", .ok),
  Scenario("/abecedaire/A", .movedPermanently),
  Scenario("/abecedaire/aa", .notFound),
  Scenario("/abecedaire/%C3%A9", .notFound),
  Scenario("/abecedaire/complet", .ok, "Altérité", "Diffusion", "Argument", "Lettres"),
  Scenario("/abecedaire/complet?lettre=z", .ok, "Altérité"),
  Scenario(
    "/abecedaire/livret", .ok, "Riposte créative territoriale", "Diffusion", "deux pages par feuille A4"),
  Scenario("/mots/apprendre-ensemble", .ok, "Apprenance"),
  Scenario("/mots/inconnu", .notFound),
  Scenario("/plan-du-site", .ok, "/mots/desir", "/pages/l-arpentage", "/cercles/codev"),
  Scenario("/healthz", .ok, "ok"),
  Scenario("/", .ok, method: "HEAD"),
  Scenario("/", .noContent, method: "OPTIONS"),
  Scenario("*", .noContent, method: "OPTIONS"),
  Scenario("/", .methodNotAllowed, method: "POST"),
  Scenario("/cercles/boussoles", .methodNotAllowed, method: "DELETE"),
  Scenario("/inconnu", .notFound, method: "POST"),
]

@Suite("Addresses")
struct RouteTests {
  @Test("answer as they should", arguments: scenarios)
  fileprivate func scenario(_ scenario: Scenario) throws {
    let site = try Site()
    let response = try site.answer(scenario.method, scenario.path)
    #expect(response.status == scenario.status)
    for words in scenario.words { #expect(response.words.contains(words), "« \(words) »") }
    #expect(site.causes == [])
  }

  @Test("carry the security fields, whatever the answer", arguments: scenarios)
  fileprivate func securityFields(_ scenario: Scenario) throws {
    let response = try Site().answer(scenario.method, scenario.path)
    let policy = try #require(response.field("Content-Security-Policy"))
    #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe") && !policy.contains("http"))
    for name in [
      "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy",
    ] {
      #expect(response.field(name) != nil, "\(name)")
    }
  }

  @Test("answer a request that is none in the look of the site", arguments: ParseError.allCases)
  func refusals(_ error: ParseError) throws {
    let site = try Site()
    let response = site.desk.refuse(error)
    #expect(response.status == error.status)
    #expect(response.field("Retry-After") == (error.status == .serviceUnavailable ? "5" : nil))
    #expect(response.text.contains("Riposte créative territoriale") && response.text.contains("</html>"))
    #expect(response.field("Content-Security-Policy") != nil)
    site.desk.endBatch()
  }

  @Test("lead to each other: every link of every page arrives")
  func links() throws {
    let site = try Site()
    var waiting = ["/"]
    var seen: Set = ["/"]
    while let path = waiting.popLast() {
      let response = try site.answer("GET", path)
      #expect(response.status == .ok, "\(path)")
      for link in response.text.matches(of: #/(?:href|src)="(\/[^"#]*)/#).map({ String($0.1) })
      where ![
        "/style", "/atelier", "/rencontres.css", "/calendrier.css", "/compte-rendu.css", "/conducteur.css",
        "/dates.css", "/direct.css", "/tableaux.css",
        "/accueil.css", "/abecedaire.css", "/livret.css", "/vote.js",
        "/recherche.js", "/favicon",
        "/nouvelle-page",
      ]
      .contains(
        where: link.hasPrefix)
        && seen.insert(link).inserted
      {
        waiting.append(link)
      }
    }
    #expect(seen.count > 60, "the walk found \(seen.count) pages")
  }

  @Test("move for good to where the path leads, never to another site")
  func moves() throws {
    let site = try Site()
    #expect(try site.answer("GET", "/cercles/?x=1").field("Location") == "/cercles?x=1")
    #expect(
      try site.answer("GET", "/rencontres/1").field("Location")
        == "/rencontres/1-strategie-d-animation-de-la-communaute")
    #expect(try site.answer("GET", "/abecedaire/Z").field("Location") == "/abecedaire/z")
  }

  @Test("tell what they allow")
  func allow() throws {
    let site = try Site()
    #expect(try site.answer("POST", "/cercles").field("Allow") == "GET, HEAD, OPTIONS")
    #expect(try site.answer("OPTIONS", "/cercles").field("Allow") == "GET, HEAD, OPTIONS")
  }
}
