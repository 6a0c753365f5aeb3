import Domain
import HTTP
import Secrets
import Store
import Testing

@Suite("Coming in")
struct ComingInTests {
  private func setUpLink(_ site: Site) throws -> String {
    let link = Secret()
    let hash = link.hash
    _ = try site.store.writer.writings { try $0.addSetUpLink(hash: hash) }
    return "/ouverture/\(link.text)"
  }

  private static let opening = [
    "community": "La communauté", "tagline": "Apprendre.", "contact": "", "description": "",
    "name": "Ada", "email": "ada@exemple.fr", "password": Site.password,
  ]

  @Test(
    "by the set-up link: its holder administers and names the community; it counts once, and with it all others"
  )
  func setUp() throws {
    let site = try Site(seeded: false)
    let (path, other) = (try setUpLink(site), try setUpLink(site))
    let visitor = Visitor(site)
    let refused = try visitor.submit(path, Self.opening.merging(["email": "x", "community": ""]) { $1 })
    #expect(refused.status == .unprocessableContent && refused.text.contains("value=\"Ada\""))
    let form = try #require(Visitor.Form(to: path, in: visitor.get(path).text))
    #expect(try visitor.send(form, Self.opening).status == .seeOther)
    #expect(try visitor.get("/administration").status == .ok)
    #expect(try visitor.get("/").words.contains("La communauté"))
    for spent in [path, other] { #expect(try Visitor(site).get(spent).status == .notFound) }
    #expect(try Visitor(site).post(path, Self.opening).status == .forbidden)
  }

  @Test("by a link for a new password: the same answer for every address, one use, all sessions end")
  func passwordLink() throws {
    let site = try Site(settings: { $0.sendsMail = true })
    let ada = try site.addMember("Ada", email: "ada@exemple.fr", .participant)
    let before = try site.visitor(signedInAs: ada)
    let (known, unknown) = (Visitor(site), Visitor(site))
    let answers = try [
      known.submit("/mot-de-passe", ["email": "ada@exemple.fr"]),
      unknown.submit("/mot-de-passe", ["email": "nul@exemple.fr"]),
    ]
    #expect(answers[0].field("Location") == answers[1].field("Location"))
    #expect(answers[0].all("Set-Cookie") == answers[1].all("Set-Cookie"))
    #expect(try site.dump().count { $0.hasPrefix("mail:") } == 1)
    let (link, now) = (Secret(), site.now)
    let hash = link.hash
    _ = try site.store.writer.writings { try $0.addPasswordLink(hash: hash, person: ada, now: now) }
    let path = "/mot-de-passe/\(link.text)"
    let form = try #require(Visitor.Form(to: path, in: known.get(path).text))
    #expect(try known.send(form, ["password": "court"]).status == .unprocessableContent)
    #expect(try known.send(form, ["password": "un mot de passe tout neuf"]).status == .seeOther)
    #expect(try known.get("/compte").status == .ok)
    #expect(try before.get("/compte").status == .seeOther)
    #expect(try Visitor(site).get(path).status == .notFound)
  }

  @Test("by a link that has grown too old is refused in words")
  func oldLink() throws {
    let site = try Site()
    let ada = try site.addMember("Ada", email: "ada@exemple.fr", .participant)
    let (link, now) = (Secret(), site.now)
    let hash = link.hash
    _ = try site.store.writer.writings { try $0.addPasswordLink(hash: hash, person: ada, now: now) }
    site.wait(seconds: Lifetime.passwordLink + 1)
    let response = try Visitor(site).get("/mot-de-passe/\(link.text)")
    #expect(response.status == .notFound && response.words.contains("n’est plus valable"))
  }

  @Test("by asking, where the community takes requests, with the same answer for every address")
  func request() throws {
    let site = try Site()
    #expect(try Visitor(site).get("/rejoindre").status == .notFound)
    try site.addMember("Ada", email: "ada@exemple.fr", .participant)
    _ = try site.store.writer.writings { writings in
      var draft = try writings.readings.communityDraft()
      draft.takesRequests = true
      try writings.saveCommunity(draft)
    }
    let answers = try ["ada@exemple.fr", "bob@exemple.fr"].map { email in
      try Visitor(site).submit("/rejoindre", ["name": "Bob", "email": email, "message": "Bonjour."])
    }
    #expect(answers[0].status == .seeOther)
    #expect(answers[0].all("Set-Cookie") == answers[1].all("Set-Cookie"))
    #expect(try site.dump().count { $0.hasPrefix("join_request:") } == 1)
    let visitor = Visitor(site)
    let statuses = try (0..<6).map { number in
      try visitor.submit("/rejoindre", ["name": "B", "email": "b\(number)@exemple.fr", "message": "m"]).status
    }
    #expect(statuses.last == .tooManyRequests, "one address does not fill the list")
  }

  @Test("by a personal invitation, for its address alone")
  func invitation() throws {
    let site = try Site()
    let chief = try site.addMember("Chef", email: "chef@exemple.fr", .administrator)
    let ada = try site.addMember("Ada", email: "ada@exemple.fr", .participant)
    let (link, now) = (Secret(), site.now)
    let hash = link.hash
    _ = try site.store.writer.writings { writings in
      let draft = InvitationDraft(
        email: "eve@exemple.fr", circle: nil, role: .organiser, mostUses: 1, days: 30)
      let inviter = Member(id: chief, name: "Chef", role: .administrator)
      let id = try writings.invite(draft, by: inviter, sendsMail: false, now: now)
      return try writings.addInvitationLink(hash: hash, invitation: id, now: now)
    }
    let path = "/invitation/\(link.text)"
    #expect(try site.visitor(signedInAs: ada).get(path).status == .forbidden)
    let visitor = Visitor(site)
    let form = try #require(Visitor.Form(to: path, in: visitor.get(path).text))
    let typed = ["name": "Ève", "email": "autre@exemple.fr", "password": Site.password]
    #expect(try visitor.send(form, typed).status == .seeOther)
    let account = try visitor.get("/compte").words
    #expect(account.contains("eve@exemple.fr") && !account.contains("autre@exemple.fr"))
    #expect(try Visitor(site).get(path).status == .notFound)
  }
}
