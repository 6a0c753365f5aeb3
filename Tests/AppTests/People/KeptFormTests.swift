import Domain
import HTTP
import Store
import Testing

@testable import App

@Suite("A form that comes after its session has ended")
struct KeptFormTests {
  private static let typed = "Une « ligne »,\n<b>une autre</b> & \"guillemets\"\n\nla dernière"

  /// The forms in which a member types something, with the page they are on and a field that takes any text.
  private static let forms: [(path: String, page: String, field: String)] = [
    ("/compte/nom", "/compte/nom", "name"),
    ("/compte/adresse", "/compte/adresse", "email"),
    ("/nouveau-cercle", "/nouveau-cercle", "introduction"),
    ("/cercles/boussoles/modifier", "/cercles/boussoles/modifier", "facilitators"),
    ("/administration/reglages", "/administration/reglages", "description"),
    ("/nouvelle-page", "/nouvelle-page", "body"),
    ("/pages/l-arpentage/modifier", "/pages/l-arpentage/modifier", "body"),
    ("/cercles/boussoles/presentation", "/cercles/boussoles/presentation", "body"),
  ]

  @Test("comes back filled after signing in, and is done only when it is sent again", arguments: forms)
  fileprivate func kept(_ path: String, _ page: String, _ field: String) throws {
    let site = try Site(settings: { $0.sendsMail = true })
    let person = try site.addMember("Ada", email: "ada@exemple.fr", .administrator)
    let visitor = try site.visitor(signedInAs: person)
    let form = try #require(Visitor.Form(to: path, in: visitor.get(page).text))
    _ = try site.store.writer.writings { try $0.closeSessions(of: person) }
    let before = try site.dump().filter { !$0.hasPrefix("session") }
    let asked = try visitor.send(form, [field: Self.typed])
    #expect(asked.status == .forbidden && asked.words.contains("Ce que vous avez écrit est gardé"))
    let signIn = try #require(Visitor.Form(to: "/connexion", in: asked.text))
    let again = try visitor.send(signIn, ["email": "ada@exemple.fr", "password": Site.password])
    #expect(again.status == .ok)
    let escaped = Self.typed.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let shown = again.text.replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
    #expect(shown.contains(escaped.replacing("&gt;", with: ">")), "\(again.text)")
    #expect(again.words.contains("Relisez ce que vous aviez écrit"))
    #expect(try site.dump().filter { !$0.hasPrefix("session") } == before, "nothing was done")
    #expect(try #require(Visitor.Form(to: path, in: again.text)).hidden["jeton"] != form.hidden["jeton"])
  }

  @Test("sealed for an earlier session of the same browser, is shown again and not done")
  func olderSeal() throws {
    let site = try Site()
    let person = try site.addMember("Ada", email: "ada@exemple.fr", .participant)
    let visitor = try site.visitor(signedInAs: person)
    let form = try #require(Visitor.Form(to: "/compte/nom", in: visitor.get("/compte/nom").text))
    _ = try visitor.submit("/deconnexion", on: "/compte")
    _ = try visitor.submit("/connexion", ["email": "ada@exemple.fr", "password": Site.password])
    let response = try visitor.send(form, ["name": "Ada L."], fields: ["Origin: http://x"])
    #expect(response.status == .forbidden && response.text.contains("value=\"Ada L.\""))
    #expect(try !visitor.get("/compte").words.contains("Ada L."))
    let again = try #require(Visitor.Form(to: "/compte/nom", in: response.text))
    #expect(try visitor.send(again, ["name": "Ada L."]).status == .seeOther)
    #expect(try visitor.get("/compte").words.contains("Ada L."))
  }

  @Test("never carries a password, and leads to a form of this site alone")
  func secrets() throws {
    let site = try Site()
    let person = try site.addMember("Ada", email: "ada@exemple.fr", .participant)
    let visitor = try site.visitor(signedInAs: person)
    let form = try #require(
      Visitor.Form(to: "/compte/mot-de-passe", in: visitor.get("/compte/mot-de-passe").text))
    _ = try site.store.writer.writings { try $0.closeSessions(of: person) }
    let asked = try visitor.send(form, ["current": Site.password, "password": "le nouveau mot de passe"])
    #expect(!asked.text.contains(Site.password) && !asked.text.contains("le nouveau mot"))
    let signIn = try #require(Visitor.Form(to: "/connexion", in: asked.text))
    for path in ["https://evil.example/", "//evil.example", "/inconnu", "/compte", "javascript:x"] {
      let response = try visitor.send(
        signIn, ["email": "ada@exemple.fr", "password": Site.password, "vers": path])
      #expect(response.field("Location")?.contains("evil") != true)
      #expect(!response.text.contains("evil.example"))
      _ = try site.store.writer.writings { try $0.closeSessions(of: person) }
      visitor.cookies = [:]
      _ = try visitor.get("/connexion")
    }
  }
}
