import Domain
import HTTP
import Store
import Testing

@Suite("A poll with a link")
struct SharedDatesTests {
  let dates: DateSite
  let page: String
  let link: String

  init() throws {
    dates = try DateSite()
    let keeper = try dates.keeper()
    page = try dates.makePoll(["circles": "cercle-cache", "title": "zinzolin"], by: keeper)
    let response = try keeper.submit("/dates/\(DateSite.number(page))/lien", on: page)
    #expect(response.status == .ok && response.all("Cache-Control").contains("no-store"))
    link = try Self.address("/dates/partage/", in: response.text)
  }

  private static func address(_ start: String, in text: String) throws -> String {
    let range = try #require(text.firstRange(of: "https://cercles.example\(start)"))
    return start + text[range.upperBound...].prefix { $0 != "\"" }
  }

  @Test("is answered under a first name, each time by a new person, who comes back to their own answer alone")
  func answering() throws {
    let (first, second) = (Visitor(dates.site), Visitor(dates.site))
    let values = try dates.answers(page, .yes, .no).merging(["name": "Zoé"]) { $1 }
    #expect(try first.submit(link, values).field("Location") == link)
    #expect(
      try second.submit(link, dates.answers(page, .no).merging(["name": "Zoé"]) { $1 }).status == .seeOther)
    #expect(try dates.details(page).voters.map(\.name) == ["Zoé", "Zoé"])
    let shown = try first.get(link)
    #expect(shown.words.contains("Zoé (par le lien)") && shown.words.contains("Changer ma réponse"))
    #expect(
      try first.submit(link, dates.answers(page, nil, .ifNeeded).merging(["name": "Zoé B"]) { $1 }).status
        == .seeOther)
    #expect(try dates.table(page) == ["Zoé B": "-s--", "Zoé": "n---"])
    let own = try Self.address("/dates/reponse/", in: try first.get(link).text)
    let elsewhere = Visitor(dates.site)
    #expect(try elsewhere.get(own).text.contains("value=\"Zoé B\""))
    #expect(
      try elsewhere.submit(own, dates.answers(page, .yes).merging(["name": "Zoé B"]) { $1 }).field("Location")
        == own)
    #expect(try dates.table(page) == ["Zoé B": "o---", "Zoé": "n---"])
  }

  @Test("says neither who is in its circle nor anything to whoever has no link")
  func secrecy() throws {
    let visitor = Visitor(dates.site)
    #expect(try visitor.get(page).status == .notFound)
    #expect(try !visitor.get(link).text.contains("Cercle caché"))
    #expect(try visitor.get(link).field("X-Robots-Tag") == "noindex")
    for path in [
      "/dates/partage/x", "/dates/partage/" + String(repeating: "A", count: 43),
      "/dates/reponse/" + link.suffix(43),
    ] {
      #expect(try visitor.get(path).status == .notFound)
    }
    let member = try dates.insider()
    #expect(try member.get(link).field("Location") == page)
    #expect(try dates.outsider().get(link).status == .ok)
    let nameless = try visitor.submit(link, dates.answers(page, .yes))
    #expect(nameless.status == .unprocessableContent && nameless.text.contains("value=\"yes\" checked"))
  }

  @Test("ends with its link, and with a new one in its place")
  func ending() throws {
    let (visitor, keeper) = (Visitor(dates.site), try dates.keeper())
    _ = try visitor.submit(link, dates.answers(page, .yes).merging(["name": "Zoé"]) { $1 })
    let own = try Self.address("/dates/reponse/", in: try visitor.get(link).text)
    let form = try #require(Visitor.Form(to: link, in: visitor.get(link).text))
    let path = "/dates/\(try DateSite.number(page))/lien"
    let next = try Self.address("/dates/partage/", in: try keeper.submit(path, on: page).text)
    #expect(try visitor.get(link).status == .notFound && visitor.get(next).status == .ok)
    #expect(try keeper.submit("\(path)/fermer", on: page).status == .seeOther)
    for address in [link, next, own] { #expect(try visitor.get(address).status == .notFound) }
    #expect(try visitor.send(form, dates.answers(page, .no)).status == .notFound)
    #expect(try dates.table(page) == ["Zoé": "o---"])
  }

  @Test("takes nobody who answers by it for a member of that name, once a date is kept")
  func names() throws {
    let (keeper, visitor) = (try dates.keeper(), Visitor(dates.site))
    let name = ["name": "Inès Dedans"]
    _ = try visitor.submit(link, dates.answers(page, .yes, .no).merging(name) { $1 })
    let path = "/dates/\(try DateSite.number(page))/choisir"
    func come(_ date: Int, _ meeting: String) throws -> [String?] {
      let candidate = try dates.details(page).candidates[date].id
      let done = try keeper.submit(path, ["date": "\(candidate)", "meeting": meeting])
      #expect(done.status == .seeOther, "\(done.words)")
      let id = try #require(try dates.details(page).meeting?.id)
      return try dates.community.meeting(id).otherNotes.flatMap(\.signups).flatMap(\.names).map(\.name)
    }
    #expect(try come(0, "") == ["Inès Dedans (par le lien)"])
    #expect(try come(1, "\(#require(dates.details(page).meeting?.id))") == [])
  }

  @Test("is not filled by one sender without end")
  func flood() throws {
    let values = try dates.answers(page, .yes).merging(["name": "Zoé"]) { $1 }
    var statuses: [Status] = []
    for _ in 0..<42 { statuses.append(try Visitor(dates.site).submit(link, values).status) }
    #expect(
      statuses.prefix(40).allSatisfy { $0 == .seeOther }
        && statuses.suffix(2) == [.tooManyRequests, .tooManyRequests])
  }

  @Test("is kept in the file as hashes alone")
  func file() throws {
    let visitor = Visitor(dates.site)
    _ = try visitor.submit(link, dates.answers(page, .yes).merging(["name": "Zoé"]) { $1 })
    let own = try Self.address("/dates/reponse/", in: try visitor.get(link).text)
    let held = try dates.site.store.writer.perform { connection in
      try connection.rows("SELECT location FROM submission") { row in try row.text(0) }
    }
    #expect(!held.contains { $0.contains(link.suffix(43)) || $0.contains(own.suffix(43)) })
  }
}
