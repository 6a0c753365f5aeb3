import Domain
import HTTP
import Testing

@testable import App

/// The page of those who are at a meeting, for whoever prepares it.
@Suite("Presences of a meeting")
struct PresencesTests {
  private let site: GuestSite
  private let keeper: Visitor
  private var path: String { "/rencontres/\(site.own.meeting)/presences" }

  init() throws {
    site = try GuestSite()
    keeper = try site.site.visitor(signedInAs: site.follow.community.keeper)
  }

  @Test("are added and taken out, and come out in the field of the closing page")
  func list() throws {
    let page = try keeper.get(path).words
    #expect(page.contains("Inès Dedans") && page.contains("Allez sur <strong>cercles.example/code</strong>"))
    #expect(page.contains("<span>ABC</span> <span>234</span>"))
    let form = try #require(Visitor.Form(to: path, in: keeper.get(path).text))
    let response = try keeper.send(
      form, ["member": "\(site.follow.community.insider)", "names": "Max Net\n\n Léa \n"])
    #expect(response.status == .seeOther && response.field("Location") == path)
    _ = try site.guest()
    #expect(try site.present() == ["Inès Dedans", "Max Net", "Léa", "Ana (invité·e)"])
    #expect(try keeper.submit("\(path)/retirer", on: path).status == .seeOther)
    #expect(try site.present() == ["Max Net", "Léa", "Ana (invité·e)"])
    let closing = try keeper.get("/rencontres/\(site.own.meeting)/cloture").text
    #expect(closing.contains("\nMax Net\nLéa\nAna</textarea>"))
  }

  @Test("ask for someone, and say what is wrong with a name")
  func problems() throws {
    for (names, words) in [("", "Cochez quelqu’un"), ("A\u{7}", "une seule ligne")] {
      let response = try keeper.submit(path, ["names": names])
      #expect(response.status == .unprocessableContent && response.words.contains(words))
    }
    let many = Array(repeating: "Ana", count: 1_001).joined(separator: "\n")
    #expect(try keeper.submit(path, ["names": many]).words.contains("1 000 personnes au plus"))
  }

  @Test("are refused in the same words each time, on the closing page too")
  func refusedTwice() throws {
    let closing = "/rencontres/\(site.own.meeting)/cloture"
    let many = Array(repeating: "Ana", count: 1_001).joined(separator: "\n")
    for _ in 0..<2 {
      let response = try keeper.submit(closing, ["participants": many])
      #expect(
        response.status == .unprocessableContent && response.words.contains("1 000 personnes au plus"))
    }
  }

  @Test("end with the meeting")
  func ends() throws {
    let (meeting, now, closer) = (site.own.meeting, site.site.now, site.closer)
    try site.site.store.writer.writings { try $0.closeMeeting(meeting, by: closer, at: now) }
    #expect(try keeper.get(path).field("Location") == "/rencontres/\(meeting)/cloture")
    #expect(try keeper.force(path, ["names": "Max"]).status == .unprocessableContent)
    #expect(try keeper.force("/rencontres/\(meeting)/code").status == .unprocessableContent)
    #expect(try keeper.force("/rencontres/\(meeting)/je-suis-la").status == .unprocessableContent)
  }

  @Test("are said by everyone on the day, and not before")
  func ownClick() throws {
    let insider = try site.site.visitor(signedInAs: site.follow.community.insider)
    let click = "/rencontres/\(site.own.meeting)/je-suis-la"
    #expect(try insider.submit(click, on: site.own.page).status == .seeOther)
    #expect(try insider.get(site.own.page).words.contains("Vous êtes parmi les présents"))
    #expect(try site.present() == ["Inès Dedans"])
    site.site.wait(until: "2026-11-19")
    #expect(try !insider.get(site.own.page).text.contains("je-ne-suis-plus-la"))
    #expect(
      try insider.force("/rencontres/\(site.own.meeting)/je-ne-suis-plus-la").status == .unprocessableContent)
    #expect(try site.present() == ["Inès Dedans"])
  }

  @Test(
    "are opened to guests, renewed and ended by the page's buttons; the room sees the code, visitors do not")
  func code() throws {
    let open = try site.follow.parts()
    let path = "/rencontres/\(open.meeting)"
    #expect(try !keeper.get("\(path)/projection").text.contains("way-in"))
    #expect(try keeper.submit("\(path)/code", on: "\(path)/presences").status == .seeOther)
    func shown() throws -> String? {
      try keeper.get("\(path)/presences").text.firstMatch(
        of: #/<span>([A-Z2-9]{3})</span> <span>([A-Z2-9]{3})</span>/#
      ).map { "\($0.1)\($0.2)" }
    }
    let first = try #require(try shown())
    #expect(try keeper.get("\(path)/projection").text.contains("way-in"))
    #expect(try !Visitor(site.site).get("\(path)/projection").text.contains("way-in"))
    _ = try keeper.submit("\(path)/code", on: "\(path)/presences")
    let second = try #require(try shown())
    #expect(first != second)
    #expect(
      try Visitor(site.site).submit("/code", ["code": first, "name": "Ana"]).status == .unprocessableContent)
    #expect(try Visitor(site.site).submit("/code", ["code": second, "name": "Ana"]).status == .seeOther)
    _ = try keeper.submit("\(path)/code/clore", on: "\(path)/presences")
    #expect(try shown() == nil)
  }
}
