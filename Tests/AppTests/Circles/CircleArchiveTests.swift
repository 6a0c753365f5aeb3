import Domain
import HTTP
import Testing

@Suite("Archived circles")
struct CircleArchiveTests {
  let community: CircleSite
  private let circle = "/cercles/cercle-ouvert"

  init() throws { community = try CircleSite() }

  private func archive() throws -> Visitor {
    let keeper = try community.site.visitor(signedInAs: community.keeper)
    let done = try keeper.submit("\(circle)/archiver", on: "\(circle)/modifier")
    #expect(done.field("Location") == circle)
    return keeper
  }

  @Test("leave the lists, say so, and come back")
  func archiving() throws {
    let keeper = try archive()
    let visitor = Visitor(community.site)
    #expect(try keeper.get(circle).words.contains("Le cercle est archivé."))
    #expect(try visitor.get(circle).words.contains("Ce cercle est archivé"))
    for page in ["/", "/plan-du-site", "/vue-d-ensemble"] {
      #expect(try !visitor.get(page).text.contains("Cercle ouvert"), "\(page)")
    }
    let list = try visitor.get("/cercles").text.split(separator: "Cercles archivés")
    #expect(list.count == 2 && !list[0].contains("Cercle ouvert") && list[1].contains("Cercle ouvert"))
    #expect(try keeper.submit("\(circle)/ressortir", on: circle).field("Location") == circle)
    #expect(try visitor.get("/cercles").text.contains("Cercle ouvert"))
    #expect(try !visitor.get("/cercles").text.contains("Cercles archivés"))
    let journal = try community.site.visitor(.administrator).get("/administration/journal").words
    #expect(journal.contains("a archivé le cercle") && journal.contains("a ressorti le cercle"))
  }

  @Test("take nobody and nothing in, whatever one's role", arguments: CircleKnocker.allCases)
  func closed(_ knocker: CircleKnocker) throws {
    _ = try archive()
    let browser = try knocker.browser(in: community)
    let page = try browser.get(circle).text
    for offer in ["entrer", "modifier", "invitations", "presentation"] {
      #expect(!page.contains("\(circle)/\(offer)"), "\(offer)")
    }
    #expect(!page.contains("/nouvelle-page"))
    #expect(
      page.contains("\(circle)/ressortir") == [.keeper, .facilitator, .administrator].contains(knocker))
    guard knocker != .visitor else { return }
    for path in ["modifier", "invitations"] {
      #expect(try browser.get("\(circle)/\(path)").status == .forbidden)
    }
    let standing = ["standing": "facilitator"]
    #expect(try browser.force("\(circle)/entrer").status == .forbidden)
    #expect(try browser.force("\(circle)/membres/\(community.insider)", standing).status == .forbidden)
    #expect(try browser.force("\(circle)/modifier", ["name": ""]).status == .forbidden)
    #expect(try browser.get("\(circle)/membres").status == .ok)
  }

  @Test("can still be left")
  func leaving() throws {
    _ = try archive()
    let insider = try community.site.visitor(signedInAs: community.insider)
    #expect(try insider.submit("\(circle)/quitter", on: circle).status == .seeOther)
    #expect(try community.standing(of: community.insider, in: "cercle-ouvert") == nil)
  }

  @Test("are put aside and brought back by those who keep them", arguments: CircleKnocker.allCases)
  func rights(_ knocker: CircleKnocker) throws {
    let browser = try knocker.browser(in: community)
    for (slug, keepers) in [
      ("cercle-ouvert", [CircleKnocker.keeper, .facilitator, .administrator]),
      ("cercle-cache", [.keeper, .administrator]),
    ] {
      for deed in ["archiver", "ressortir"] {
        let status = try browser.force("/cercles/\(slug)/\(deed)").status
        #expect((status == .seeOther) == keepers.contains(knocker), "\(slug), \(deed): \(status)")
      }
    }
  }
}
