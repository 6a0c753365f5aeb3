import Domain
import HTTP
import Secrets
import Store
import Testing

@Suite("One's own account")
struct AccountTests {
  private let site: Site
  private let ada: Int

  init() throws {
    site = try Site(settings: { $0.sendsMail = true })
    try site.addMember("Chef", email: "chef@exemple.fr", .administrator)
    ada = try site.addMember("Ada", email: "ada@exemple.fr", .participant)
  }

  @Test("closes its sessions one by one and all others at once, and nobody else's")
  func sessions() throws {
    let (here, there, other) = (
      try site.visitor(signedInAs: ada), try site.visitor(signedInAs: ada),
      try site.visitor(.facilitator)
    )
    let page = try here.get("/compte/connexions")
    #expect(page.words.contains("cette connexion-ci"))
    let ids = page.text.matches(of: #/\/compte\/connexions\/(\d+)\/fermer/#).compactMap { Int($0.1) }
    let own = try #require(ids.first)
    #expect(ids.count == 1, "the present one has no button")
    _ = try other.post(
      "/compte/connexions/\(own)/fermer",
      try #require(Visitor.Form(to: "/compte/nom", in: other.get("/compte/nom").text)).hidden)
    #expect(try there.get("/compte").status == .ok, "guessed by somebody else, it stays")
    #expect(try here.submit("/compte/connexions/\(own)/fermer", on: "/compte/connexions").status == .seeOther)
    #expect(try there.get("/compte").status == .seeOther)
    let third = try site.visitor(signedInAs: ada)
    #expect(try here.submit("/compte/connexions/fermer", on: "/compte/connexions").status == .seeOther)
    #expect(try third.get("/compte").status == .seeOther)
    #expect(try here.get("/compte").status == .ok)
    #expect(try other.get("/compte").status == .ok)
  }

  @Test("changes its password with the present one alone, and every other session ends")
  func password() throws {
    let (here, there) = (try site.visitor(signedInAs: ada), try site.visitor(signedInAs: ada))
    let new = "un tout nouveau mot de passe"
    let wrong = try here.submit("/compte/mot-de-passe", ["current": "faux", "password": new])
    #expect(wrong.status == .unprocessableContent && !wrong.text.contains(new))
    let short = try here.submit("/compte/mot-de-passe", ["current": Site.password, "password": "court"])
    #expect(short.status == .unprocessableContent && short.words.contains("au moins 12"))
    let right = try here.submit("/compte/mot-de-passe", ["current": Site.password, "password": new])
    #expect(right.status == .seeOther)
    #expect(try here.get("/compte").status == .ok)
    #expect(try there.get("/compte").status == .seeOther)
    let visitor = Visitor(site)
    let old = try visitor.submit("/connexion", ["email": "ada@exemple.fr", "password": Site.password])
    #expect(old.status == .unprocessableContent)
    #expect(
      try visitor.submit("/connexion", ["email": "ada@exemple.fr", "password": new]).status == .seeOther)
  }

  @Test("changes its address once the new one has confirmed, and says the same of a taken one")
  func address() throws {
    let visitor = try site.visitor(signedInAs: ada)
    let typed = ["email": "ada@ailleurs.fr", "current": Site.password]
    let asked = try visitor.submit("/compte/adresse", typed)
    let taken = try visitor.submit("/compte/adresse", ["email": "chef@exemple.fr", "current": Site.password])
    #expect(asked.status == .seeOther && asked.field("Location") == taken.field("Location"))
    #expect(asked.all("Set-Cookie") == taken.all("Set-Cookie"))
    _ = try visitor.submit("/compte/adresse", typed)
    #expect(try !visitor.get("/compte").words.contains("ada@ailleurs.fr"), "not before it is confirmed")
    let (link, now, ada) = (Secret(), site.now, ada)
    let hash = link.hash
    _ = try site.store.writer.writings { writings in
      try writings.addEmailLink(hash: hash, person: ada, email: EmailAddress("ada@ailleurs.fr")!, now: now)
    }
    let path = "/adresse/\(link.text)"
    let page = try visitor.get(path)
    #expect(page.status == .ok && page.words.contains("ada@ailleurs.fr"))
    #expect(try !visitor.get("/compte").words.contains("ada@ailleurs.fr"), "the page alone changes nothing")
    let form = try #require(Visitor.Form(to: path, in: page.text))
    #expect(try visitor.send(form).status == .seeOther)
    #expect(try visitor.send(form).status == .seeOther, "sent twice, it leads to the same place")
    #expect(try visitor.get("/compte").words.contains("ada@ailleurs.fr"))
    #expect(try visitor.get(path).status == .notFound, "a link counts once")
  }

  @Test("is taken away as a page and as a file")
  func personalData() throws {
    let visitor = try site.visitor(signedInAs: ada)
    #expect(try visitor.get("/compte/donnees").words.contains("ada@exemple.fr"))
    let file = try visitor.get("/compte/donnees.json")
    #expect(file.field("Content-Disposition")?.contains("attachment") == true)
    #expect(file.text.contains("\"email\": \"ada@exemple.fr\"") && !file.text.contains("$y$"))
    for name in ["votes", "castBallots", "groupedWords", "settledLetters"] {
      #expect(file.text.contains("\"\(name)\": []"), "\(name)")
    }
  }

  @Test("is erased by its owner with the password, at once and for good")
  func erasure() throws {
    let (here, there) = (try site.visitor(signedInAs: ada), try site.visitor(signedInAs: ada))
    #expect(try here.submit("/compte/effacement", ["current": "faux"]).status == .unprocessableContent)
    let gone = try here.submit("/compte/effacement", ["current": Site.password])
    #expect(gone.status == .seeOther && gone.field("Location") == "/")
    #expect(try there.get("/compte").status == .seeOther)
    #expect(try !site.dump().joined().contains("ada@exemple.fr"))
    let again = try Visitor(site).submit(
      "/connexion", ["email": "ada@exemple.fr", "password": Site.password])
    #expect(again.status == .unprocessableContent)
  }

  @Test("of the last administrator stays, and the form says why")
  func lastAdministrator() throws {
    let chief = Visitor(site)
    _ = try chief.submit("/connexion", ["email": "chef@exemple.fr", "password": Site.password])
    let refused = try chief.submit("/compte/effacement", ["current": Site.password])
    #expect(refused.status == .unprocessableContent && refused.words.contains("Nommez d’abord"))
    #expect(try chief.get("/administration").status == .ok)
  }
}
