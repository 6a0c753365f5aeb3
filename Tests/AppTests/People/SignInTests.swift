import Domain
import HTTP
import Secrets
import Store
import Testing

@Suite("Signing in")
struct SignInTests {
  private static let right = ["email": "ada@exemple.fr", "password": Site.password]

  private func site() throws -> Site {
    let site = try Site()
    try site.addMember("Ada", email: "ada@exemple.fr", .participant)
    return site
  }

  @Test("opens the account, with a new key for the browser and only its hash in the file")
  func signIn() throws {
    let site = try site()
    let visitor = Visitor(site)
    _ = try visitor.get("/connexion")
    let before = try #require(visitor.cookies["cercles"])
    let response = try visitor.submit("/connexion", Self.right)
    #expect(response.status == .seeOther && response.field("Location") == "/")
    let key = try #require(visitor.cookies["cercles"])
    #expect(key != before, "a key known before is worth nothing after")
    let cookie = try #require(response.all("Set-Cookie").first { $0.hasPrefix("cercles=") })
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"))
    let home = try visitor.get("/").words
    #expect(home.contains("Votre connexion est ouverte") && home.contains("Ada"))
    #expect(try visitor.get("/compte").words.contains("ada@exemple.fr"))
    #expect(try !visitor.get("/").words.contains("Votre connexion est ouverte"), "a notice is said once")
    let file = try site.dump().joined(separator: "\n")
    for secret in [key, before, Site.password] { #expect(!file.contains(secret)) }
  }

  @Test("a session key that was planted before is not taken over")
  func fixation() throws {
    let site = try site()
    let planted = Secret().text
    let victim = Visitor(site)
    victim.cookies["cercles"] = planted
    _ = try victim.submit("/connexion", Self.right)
    let thief = Visitor(site)
    thief.cookies["cercles"] = planted
    #expect(try thief.get("/compte").status == .seeOther)
  }

  @Test("says the same whatever is wrong")
  func sameWords() throws {
    let site = try site()
    let suspended = try site.addMember("Luc", email: "luc@exemple.fr", .participant)
    _ = try site.store.writer.writings { writings in
      try writings.suspend(suspended, by: .command, now: Instant(seconds: 1))
    }
    let tries = [
      ["email": "ada@exemple.fr", "password": "un autre mot de passe"],
      ["email": "nul@exemple.fr", "password": Site.password],
      ["email": "luc@exemple.fr", "password": Site.password],
    ]
    let answers = try tries.map { typed in
      let response = try Visitor(site).submit("/connexion", typed)
      #expect(response.status == .unprocessableContent)
      return response.words.replacing(typed["email"] ?? "", with: "").replacing(
        #/value="[\w-]{22}"/#, with: "")
    }
    #expect(Set(answers).count == 1)
  }

  @Test("is braked by account, whatever the address it is tried from, and open again after a while")
  func throttledByAccount() throws {
    let site = try site()
    for number in 0..<10 {
      let visitor = Visitor(site)
      visitor.peer = "10.0.0.\(number)"
      let response = try visitor.submit(
        "/connexion", ["email": "ADA@exemple.fr ", "password": "faux mot de passe"])
      #expect(response.status == .unprocessableContent)
    }
    let visitor = Visitor(site)
    visitor.peer = "10.0.1.1"
    let blocked = try visitor.submit("/connexion", Self.right)
    #expect(blocked.status == .tooManyRequests && blocked.field("Retry-After") != nil)
    #expect(blocked.text.contains("ada@exemple.fr"), "what was typed is still there")
    site.wait(seconds: 61)
    #expect(try visitor.submit("/connexion", Self.right).status == .seeOther)
  }

  @Test("is braked by address, whatever the account, and no field lifts the brake")
  func throttledByAddress() throws {
    let site = try site()
    let visitor = Visitor(site)
    visitor.peer = "10.0.0.1"
    for number in 0..<30 {
      visitor.fields = ["X-Forwarded-For: 192.0.2.\(number)"]
      let response = try visitor.submit("/connexion", ["email": "x\(number)@exemple.fr", "password": "faux"])
      #expect(response.status == .unprocessableContent)
    }
    #expect(try visitor.submit("/connexion", Self.right).status == .tooManyRequests)
  }

  @Test("a braked address cannot use up the tries of someone else's account")
  func nobodyIsLockedOut() throws {
    let site = try site()
    let thief = Visitor(site)
    thief.peer = "10.0.0.66"
    for number in 0..<30 {
      _ = try thief.submit("/connexion", ["email": "x\(number)@exemple.fr", "password": "faux"])
    }
    for _ in 0..<12 {
      let response = try thief.submit("/connexion", ["email": "ada@exemple.fr", "password": "faux"])
      #expect(response.status == .tooManyRequests)
    }
    #expect(try Visitor(site).submit("/connexion", Self.right).status == .seeOther)
  }

  @Test("sends a large form back only a few times to whoever is not signed in")
  func largeForms() throws {
    let site = try site()
    let visitor = Visitor(site)
    let form = try #require(Visitor.Form(to: "/connexion", in: visitor.get("/connexion").text))
    let kept = ["vers": "/compte/nom", "garde.name": String(repeating: "\"", count: 100_000)]
    let statuses = try (0..<12).map { _ in try visitor.send(form, kept).status }
    #expect(statuses.prefix(10).allSatisfy { $0 == .unprocessableContent })
    #expect(statuses.suffix(2).allSatisfy { $0 == .tooManyRequests })
  }

  @Test("leads back to a page of this site and to no other")
  func returnTo() throws {
    let site = try site()
    for (wanted, path) in [
      ("/cercles/boussoles", "/cercles/boussoles"), ("/compte?x=1", "/compte?x=1"), ("//evil.example", "/"),
      ("/\\evil.example", "/"), ("https://evil.example/", "/"), ("/inconnu", "/"),
      ("javascript:alert(1)", "/"),
      ("/%0d%0aSet-Cookie:x=y", "/"), ("/connexion\u{A0}", "/"), ("", "/"), ("/deconnexion", "/"),
    ] {
      let visitor = Visitor(site)
      let query = FormFields.urlEncoded(wanted)
      let form = try #require(
        Visitor.Form(to: "/connexion", in: visitor.get("/connexion?retour=\(query)").text))
      let response = try visitor.send(form, Self.right.merging(["retour": wanted]) { $1 })
      #expect(response.field("Location") == path, "\(wanted)")
    }
  }

  @Test("is asked for by a page that is for members, which is shown afterwards")
  func asked() throws {
    let site = try site()
    let visitor = Visitor(site)
    let first = try visitor.get("/compte/nom")
    #expect(first.status == .seeOther && first.field("Location") == "/connexion?retour=%2Fcompte%2Fnom")
    let response = try visitor.submit("/connexion", Self.right, on: "/connexion?retour=%2Fcompte%2Fnom")
    #expect(response.field("Location") == "/compte/nom")
  }

  @Test("ends with the button, for this browser alone, in the file too")
  func signOut() throws {
    let site = try site()
    let (here, there) = (Visitor(site), Visitor(site))
    for visitor in [here, there] { _ = try visitor.submit("/connexion", Self.right) }
    let key = here.cookies["cercles"]
    #expect(try here.submit("/deconnexion", on: "/compte").status == .seeOther)
    #expect(here.cookies["cercles"] == nil)
    here.cookies["cercles"] = key
    #expect(try here.get("/compte").status == .seeOther)
    #expect(try there.get("/compte").status == .ok)
  }

  @Test(
    "over https by the trusted proxy the cookie is secure and has the guarded name; from anyone else it is not"
  )
  func secureCookie() throws {
    let site = try Site(settings: { $0.trustedProxy = "10.0.0.9" })
    try site.addMember("Ada", email: "ada@exemple.fr", .participant)
    let visitor = Visitor(site)
    visitor.fields = ["X-Forwarded-Proto: https", "X-Forwarded-For: 192.0.2.7"]
    visitor.peer = "10.0.0.9"
    let response = try visitor.submit("/connexion", Self.right)
    let cookie = try #require(response.all("Set-Cookie").first { $0.hasPrefix("__Host-cercles=") })
    #expect(cookie.contains("Secure"))
    #expect(response.field("Strict-Transport-Security") != nil)
    #expect(try visitor.get("/inconnu").field("Strict-Transport-Security") != nil)
    visitor.peer = "10.0.0.8"
    #expect(try visitor.get("/").field("Strict-Transport-Security") == nil)
  }

  @Test("lasts while it is used, and thirty days beyond")
  func idle() throws {
    let site = try site()
    let visitor = Visitor(site)
    _ = try visitor.submit("/connexion", Self.right)
    for _ in 0..<3 {
      site.wait(seconds: 29 * 86_400)
      #expect(try visitor.get("/compte").status == .ok)
      _ = try site.store.writer.writings { _ in }  // the news of the session is written by now
    }
    site.wait(seconds: 30 * 86_400 + 1)
    #expect(try visitor.get("/compte").status == .seeOther)
  }
}
