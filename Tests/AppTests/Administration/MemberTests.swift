import Domain
import Foundation
import HTTP
import Store
import Testing

@Suite("Keeping members")
struct MemberTests {
  let community: AdministrationSite
  let browser: Visitor
  var page: String { "/administration/membres/\(community.member)" }

  init() throws {
    community = try AdministrationSite()
    browser = try community.site.visitor(signedInAs: community.administrator)
  }

  @Test("finds them by name and address, whatever accents and case")
  func search() throws {
    for (search, isFound) in [("PAUL", true), ("pàul", true), ("paul@ex", true), ("personne", false)] {
      let response = try browser.get("/administration/membres?q=\(FormFields.urlEncoded(search))")
      #expect(response.text.contains("Paul Participant") == isFound, "\(search)")
      #expect(response.text.contains("value=\"\(search)\""))
    }
    let hostile = try browser.get("/administration/membres?q=%22%3E%3Cscript%3E")
    #expect(!hostile.text.contains("<script"))
  }

  @Test("gives a role, which counts from the next click on")
  func role() throws {
    let member = try community.site.visitor(signedInAs: community.member)
    #expect(try member.get("/nouveau-cercle").status == .forbidden)
    let response = try browser.submit("\(page)/role", ["role": "facilitator"], on: page)
    #expect(response.status == .seeOther && response.field("Location") == page)
    #expect(try browser.get(page).words.contains("Le rôle est enregistré."))
    #expect(try member.get("/nouveau-cercle").status == .ok)
    #expect(try browser.get("/administration/journal").words.contains("Ada Admin</a> a changé un rôle"))
  }

  @Test("refuses to leave the community without an administrator")
  func lastAdministrator() throws {
    let own = "/administration/membres/\(community.administrator)"
    let response = try browser.submit("\(own)/role", ["role": "participant"], on: own)
    #expect(response.status == .unprocessableContent)
    #expect(response.words.contains("La communauté doit garder quelqu’un à son administration"))
    #expect(
      response.text.contains("value=\"participant\" aria-describedby=\"role-participant-aide\" checked"))
    #expect(try community.role(of: community.administrator) == .administrator)

    try community.site.addMember("Ève Admin", email: "eve@exemple.fr", .administrator)
    let second = try browser.submit("\(own)/role", ["role": "participant"], on: own)
    #expect(second.status == .seeOther && second.field("Location") == "/compte")
    #expect(try browser.get("/compte").status == .ok)
    #expect(try browser.get("/administration").status == .forbidden)
  }

  @Test("signs a suspended member out, and lets them in again")
  func suspension() throws {
    let member = try community.site.visitor(signedInAs: community.member)
    let form = try #require(Visitor.Form(to: "/compte/nom", in: try member.get("/compte/nom").text))
    _ = try browser.submit("\(page)/suspension", on: page)
    #expect(try browser.get(page).words.contains("Ce compte est suspendu."))
    #expect(try member.get("/compte").status == .seeOther)
    let late = try member.send(form, ["name": "Paul Encore"])
    #expect(late.status == .forbidden && late.text.contains("Paul Encore"))
    let name = try community.read { [id = community.member] in try $0.memberSummary(id)?.name }
    #expect(name == "Paul Participant")
    _ = try browser.submit("\(page)/suspension", on: page)
    let summary = try community.read { [id = community.member] in try $0.memberSummary(id) }
    #expect(summary?.isSuspended == false)
  }

  @Test("gives no link to a suspended account")
  func suspendedLink() throws {
    _ = try browser.submit("\(page)/suspension", on: page)
    let response = try browser.submit("\(page)/mot-de-passe", on: page)
    #expect(response.status == .unprocessableContent && response.handedLink == nil)
  }

  @Test("shows a link for a new password once; its hash alone is kept")
  func passwordLink() throws {
    let form = try #require(Visitor.Form(to: "\(page)/mot-de-passe", in: try browser.get(page).text))
    let shown = try browser.send(form)
    let link = try #require(shown.handedLink)
    #expect(shown.status == .ok && shown.all("Cache-Control").contains("no-store"))
    #expect(try Visitor(community.site).get(link).status == .ok)
    let again = try browser.send(form)
    #expect(again.status == .seeOther && again.field("Location") == page)
    #expect(try !browser.get(page).text.contains(link))
    #expect(try !community.site.fileHolds(String(link.suffix(43))))
    #expect(
      try browser.get("/administration/journal").words.contains("a fait un lien de nouveau mot de passe"))
  }

  @Test("removes a member for ever: what they wrote stays, their name goes")
  func removal() throws {
    let member = try community.site.visitor(signedInAs: community.member)
    let response = try browser.submit("\(page)/retrait", on: page)
    #expect(response.status == .seeOther && response.field("Location") == "/administration/membres")
    #expect(try browser.get("/administration/membres").words.contains("ne fait plus partie"))
    #expect(try browser.get(page).status == .notFound)
    #expect(try member.get("/compte").status == .seeOther)
    #expect(try !browser.get("/administration/journal").text.contains("Paul Participant"))
  }

  @Test("has neither suspension nor removal for oneself", arguments: ["suspension", "retrait"])
  func oneself(_ deed: String) throws {
    let response = try browser.force(
      "/administration/membres/\(community.administrator)/\(deed)", ["suspended": "oui"])
    #expect(response.status == .forbidden)
    #expect(try browser.get("/administration").status == .ok)
  }
}

extension Site {
  /// Whether the community's file or its log hold `text`.
  func fileHolds(_ text: String) throws -> Bool {
    try [path, path + "-wal"].contains { file in
      guard FileManager.default.fileExists(atPath: file) else { return false }
      return try Data(contentsOf: URL(fileURLWithPath: file)).range(of: Data(text.utf8)) != nil
    }
  }
}
