import Domain
import HTTP
import Store
import Testing

@Suite("Keeping a circle")
struct CircleKeepingTests {
  let community: CircleSite
  let browser: Visitor
  private let members = "/cercles/cercle-cache/membres"
  private let invitations = "/cercles/cercle-cache/invitations"

  init() throws {
    community = try CircleSite()
    browser = try community.site.visitor(signedInAs: community.keeper)
  }

  @Test("gives standings and takes them, and the journal tells of it")
  func standings() throws {
    let path = "\(members)/\(community.insider)"
    for (sent, standing) in [
      ("facilitator", CircleStanding.facilitator), ("member", .member), ("removed", nil),
    ] {
      let response = try browser.force(path, ["standing": sent])
      #expect(response.status == .seeOther && response.field("Location") == members)
      #expect(try community.standing(of: community.insider, in: "cercle-cache") == standing)
    }
    let journal = try community.site.visitor(.administrator).get("/administration/journal").words
    #expect(journal.contains("a donné une place dans le cercle") && journal.contains("a retiré une personne"))
    #expect(try browser.get("/administration/journal").status == .forbidden)
  }

  @Test("nobody is put into a circle without being asked")
  func outsiders() throws {
    let response = try browser.force("\(members)/\(community.outsider)", ["standing": "facilitator"])
    #expect(response.status == .unprocessableContent)
    #expect(try community.standing(of: community.outsider, in: "cercle-cache") == nil)
  }

  @Test("removing oneself from a hidden circle leads out of it")
  func oneself() throws {
    let response = try browser.force("\(members)/\(community.keeper)", ["standing": "removed"])
    #expect(response.field("Location") == "/cercles")
  }

  @Test("shows the link of an open invitation once, and it lets in")
  func link() throws {
    let form = try #require(Visitor.Form(to: invitations, in: try browser.get(invitations).text))
    let values = [
      "uses": "2", "days": "9", "circle": "boussoles", "kind": "personal", "role": "administrator",
    ]
    let link = try #require(try browser.send(form, values).handedLink)
    let again = try browser.send(form, values)
    #expect(again.status == .seeOther && again.field("Location") == invitations)
    let outsider = try community.site.visitor(signedInAs: community.outsider)
    #expect(try outsider.get("/cercles/cercle-cache").status == .notFound)
    _ = try outsider.submit(link)
    #expect(try outsider.get("/cercles/cercle-cache").status == .ok)
    #expect(try community.standing(of: community.outsider, in: "cercle-cache") == .member)
  }

  @Test("keeps what was typed in a form that is refused")
  func refusal() throws {
    let response = try browser.submit(invitations, ["uses": "<9>", "days": "500"])
    #expect(response.status == .unprocessableContent)
    #expect(response.text.contains("value=\"&lt;9&gt;\"") && response.text.contains("value=\"500\""))
  }

  @Test("reaches no invitation of another circle, and no personal one")
  func guessedInvitations() throws {
    let (now, keeper) = (community.site.now, community.keeper)
    let slug = try #require(Slug("cercle-cache"))
    let personal = try community.site.store.writer.writings { writings in
      try writings.invite(
        InvitationDraft(email: "nora@exemple.fr", circle: slug, role: .participant, mostUses: 1, days: 9),
        by: Member(id: keeper, name: "", role: .participant), sendsMail: false, now: now)
    }
    #expect(try !browser.get(invitations).text.contains("nora@exemple.fr"))
    let other = try #require(community.invitations["cercle-interne"])
    for id in [personal, other] {
      #expect(try browser.force("\(invitations)/\(id)/retirer").status == .unprocessableContent)
    }
    let open = try community.site.store.writer.writings { writings in
      try writings.readings.invitations(now: now).filter { $0.state == .open }.count
    }
    #expect(open == 4)
    let own = try #require(community.invitations["cercle-cache"])
    #expect(try browser.submit("\(invitations)/\(own)/retirer", on: invitations).status == .seeOther)
    #expect(try browser.get(invitations).words.contains("L’invitation est retirée."))
  }
}
