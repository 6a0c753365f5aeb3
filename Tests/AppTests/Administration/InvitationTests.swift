import Domain
import HTTP
import Store
import Testing

@Suite("Inviting")
struct InvitationTests {
  private func administrator(of community: AdministrationSite) throws -> Visitor {
    try community.site.visitor(signedInAs: community.administrator)
  }

  private let page = "/administration/invitations"

  /// The form of the page whose hidden field `kind` is `kind`; both forms of the page go to one address.
  private func post(_ browser: Visitor, _ values: [String: String]) throws -> Response {
    let form = try #require(Visitor.Form(to: page, in: try browser.get(page).text))
    return try browser.send(form, values)
  }

  @Test(
    "shows a link once where no mail can be sent",
    arguments: [
      ["kind": "personal", "email": "nora@exemple.fr", "role": "organiser"],
      ["kind": "open", "circle": "boussoles", "uses": "2", "days": "7"],
    ])
  func link(_ values: [String: String]) throws {
    let community = try AdministrationSite()
    let browser = try administrator(of: community)
    let form = try #require(Visitor.Form(to: page, in: try browser.get(page).text))
    let shown = try browser.send(form, values)
    let link = try #require(shown.handedLink)
    #expect(shown.status == .ok && shown.all("Cache-Control").contains("no-store"))
    #expect(try Visitor(community.site).get(link).status == .ok)
    let again = try browser.send(form, values)
    #expect(again.status == .seeOther && again.field("Location") == page)
    let listed = try browser.get(page)
    #expect(!listed.text.contains(link) && !listed.text.contains(String(link.suffix(43))))
    #expect(try !community.site.fileHolds(String(link.suffix(43))))
    let now = community.site.now
    #expect(try community.read { try $0.invitations(now: now).count } == 2)
    #expect(try community.read { try $0.outbox().waiting } == 0)
  }

  @Test("mails a personal invitation where mails can be sent")
  func mail() throws {
    let community = try AdministrationSite(sendsMail: true)
    let browser = try administrator(of: community)
    let response = try post(browser, ["kind": "personal", "email": "nora@exemple.fr", "role": "participant"])
    #expect(response.status == .seeOther && response.handedLink == nil)
    #expect(try browser.get(page).words.contains("L’invitation part par courriel."))
    #expect(try community.read { try $0.outbox().waiting } == 1)
    let open = try post(browser, ["kind": "open", "circle": "boussoles", "uses": "2", "days": "7"])
    #expect(open.handedLink != nil)
  }

  @Test(
    "keeps what was typed in a form that is refused",
    arguments: [
      (["kind": "personal", "email": "<b>pas une adresse", "role": "organiser"], "&lt;b&gt;pas une adresse"),
      (["kind": "personal", "email": "paul@exemple.fr", "role": "organiser"], "paul@exemple.fr"),
      (["kind": "open", "circle": "boussoles", "uses": "9999", "days": "7"], "9999"),
      (["kind": "open", "circle": "boussoles", "uses": "dix", "days": "7"], "dix"),
      (["kind": "open", "circle": "", "uses": "12", "days": "7"], "12"),
    ])
  func refusal(_ values: [String: String], _ typed: String) throws {
    let community = try AdministrationSite()
    let response = try post(try administrator(of: community), values)
    #expect(response.status == .unprocessableContent)
    #expect(response.text.contains("value=\"\(typed)\""))
    #expect(response.text.contains("À corriger avant d’envoyer"))
    let now = community.site.now
    #expect(try community.read { try $0.invitations(now: now).count } == 1)
  }

  @Test("makes another link of an open invitation, and none of a revoked one")
  func newLink() throws {
    let community = try AdministrationSite()
    let browser = try administrator(of: community)
    let one = "\(page)/\(community.invitation)"
    let late = try #require(Visitor.Form(to: "\(one)/lien", in: try browser.get(page).text))
    let link = try #require(try browser.submit("\(one)/lien", on: page).handedLink)
    #expect(try browser.submit("\(one)/retirer", on: page).status == .seeOther)
    #expect(try browser.get(page).words.contains("retirée"))
    #expect(try Visitor(community.site).get(link).status == .notFound)
    #expect(try browser.send(late).status == .unprocessableContent)
  }

  @Test("answers a wish to join", arguments: [true, false])
  func requests(_ sendsMail: Bool) throws {
    let community = try AdministrationSite(sendsMail: sendsMail)
    let browser = try administrator(of: community)
    #expect(try browser.get("/administration").words.contains("1 en attente"))
    let path = "/administration/demandes/\(community.request)/accepter"
    let form = try #require(Visitor.Form(to: path, in: try browser.get("/administration/demandes").text))
    let response = try browser.send(form)
    if sendsMail {
      #expect(response.status == .seeOther)
      #expect(try community.read { try $0.outbox().waiting } == 1)
    } else {
      #expect(response.words.contains("remi@exemple.fr"))
      let invited = Visitor(community.site)
      #expect(try invited.get(try #require(response.handedLink)).words.contains("remi@exemple.fr"))
    }
    let again = try browser.send(form)
    #expect(again.status == .seeOther && again.field("Location") == "/administration/demandes")
    let waiting = try community.read { try $0.joinRequests() }
    #expect(waiting == [])
    #expect(try browser.get("/administration/journal").words.contains("a accepté une demande d’entrée"))
  }

  @Test("refuses a wish to join, and says so by mail where it can", arguments: [true, false])
  func requestRefused(_ sendsMail: Bool) throws {
    let community = try AdministrationSite(sendsMail: sendsMail)
    let browser = try administrator(of: community)
    let path = "/administration/demandes/\(community.request)/refuser"
    #expect(try browser.submit(path, on: "/administration/demandes").status == .seeOther)
    #expect(try community.read { try $0.outbox().waiting } == (sendsMail ? 1 : 0))
    #expect(try browser.get("/administration/demandes").words.contains("La demande est refusée."))
  }
}
