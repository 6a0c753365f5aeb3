import Domain
import HTTP
import Store
import Testing

@testable import App

/// Who reaches what of files in circles of each visibility.
@Suite("Rights on files")
struct FileRightsTests {
  /// A page with a file in each circle, which its keeper has given.
  private static func community() throws -> CircleSite {
    let community = try CircleSite()
    let keeper = try community.site.visitor(signedInAs: community.keeper)
    for (index, slug) in CircleSite.slugs.enumerated() {
      let page = try community.site.addPage("Page \(slug)", in: slug)
      let response = try keeper.add(
        SentFile(name: "secret.png", bytes: Samples.png(width: index + 1)), ["words": "Zinzolin"], to: page)
      #expect(response.status == .seeOther)
    }
    return community
  }

  @Test("follow those on the page", arguments: CircleKnocker.allCases)
  func rights(_ knocker: CircleKnocker) throws {
    let community = try Self.community()
    let browser = try knocker.browser(in: community)
    for (index, slug) in CircleSite.slugs.enumerated() {
      let isMember = knocker != .visitor
      let sees = [true, isMember, [.insider, .keeper, .administrator].contains(knocker)][index]
      let id = index + 1
      #expect(try browser.get("/fichiers/\(id)/secret.png").status == (sees ? .ok : .notFound), "\(slug)")
      #expect(
        try browser.get("/fichiers/\(id)/x.png").status == (sees ? .movedPermanently : .notFound), "\(slug)")
      let list = try browser.get("/cercles/\(slug)/fichiers")
      #expect(list.status == (sees ? .ok : .notFound) && list.text.contains("Zinzolin") == sees, "\(slug)")
      #expect(list.text.contains("/modifier\"") == (sees && isMember), "\(slug)")
      for path in ["/pages/page-\(slug)/fichiers", "/fichiers/\(id)/modifier"] {
        let response = try browser.get(path)
        #expect(response.status == (isMember ? (sees ? .ok : .notFound) : .seeOther), "\(path)")
        #expect(response.text.contains("Zinzolin") == (sees && isMember), "\(path)")
      }
      #expect(try !browser.get("/fichiers").text.contains("Zinzolin"))
    }
  }

  @Test("count when a form is sent", arguments: CircleKnocker.allCases)
  func writing(_ knocker: CircleKnocker) throws {
    let community = try Self.community()
    let browser = try knocker.browser(in: community)
    let page = knocker == .visitor ? "/connexion" : "/compte/nom"
    for (index, slug) in CircleSite.slugs.enumerated() {
      let isMember = knocker != .visitor
      let sees = [true, true, [.insider, .keeper, .administrator].contains(knocker)][index]
      let id = index + 1
      func post(_ path: String, _ values: [String: String]) throws -> Status {
        let seal = try #require(Visitor.Form(to: page, in: browser.get(page).text)).hidden
        return try browser.post(path, seal.merging(values) { $1 }).status
      }
      func sent(_ file: SentFile?) throws -> Status {
        let seal = try #require(Visitor.Form(to: page, in: browser.get(page).text)).hidden
        return try browser.send(
          Visitor.Form(path: "/pages/page-\(slug)/fichiers", hidden: seal), ["words": "A"], file: file
        ).status
      }
      let done: Status = isMember ? (sees ? .seeOther : .notFound) : .forbidden
      #expect(try sent(SentFile(bytes: Samples.gif)) == done, "\(slug)")
      #expect(try post("/fichiers/\(id)/modifier", ["words": "Autre"]) == done, "\(slug)")
      #expect(try post("/fichiers/\(id)/archiver", [:]) == done, "\(slug)")
      let destroyed = try post("/fichiers/\(id)/detruire", ["title": "secret.png"])
      #expect(destroyed == (knocker == .administrator ? .unprocessableContent : .forbidden), "\(slug)")
      let files = try community.site.files(of: "page-\(slug)").filter { !$0.isArchived }
      #expect(files.map(\.words.text) == (isMember && sees ? ["A"] : ["Zinzolin"]), "\(slug)")
    }
  }
}
