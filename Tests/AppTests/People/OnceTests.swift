import Domain
import HTTP
import Store
import Testing

@Suite("A form that is sent twice")
struct OnceTests {
  @Test("is done once, and leads to the same place with the same notice")
  func twice() throws {
    let site = try Site()
    let administrator = try site.visitor(.administrator)
    let form = try #require(
      Visitor.Form(to: "/nouveau-cercle", in: administrator.get("/nouveau-cercle").text))
    let typed = CircleTyping.valid
    let first = try administrator.send(form, typed)
    let count = try site.dump().count { $0.hasPrefix("circle:") }
    let second = try administrator.send(form, typed)
    #expect(first.status == .seeOther && second.status == .seeOther)
    #expect(first.field("Location") == second.field("Location"))
    #expect(first.all("Set-Cookie") == second.all("Set-Cookie"))
    #expect(try site.dump().count { $0.hasPrefix("circle:") } == count)
  }

  @Test("by someone else with the same number, is another form")
  func another() throws {
    let site = try Site()
    let (one, two) = (try site.visitor(.administrator), try site.visitor(.facilitator))
    let first = try #require(Visitor.Form(to: "/nouveau-cercle", in: one.get("/nouveau-cercle").text))
    var stolen = try #require(Visitor.Form(to: "/nouveau-cercle", in: two.get("/nouveau-cercle").text)).hidden
    stolen["numero"] = first.hidden["numero"]
    let before = try site.dump().count { $0.hasPrefix("circle:") }
    _ = try one.send(first, CircleTyping.valid)
    _ = try two.post("/nouveau-cercle", stolen.merging(CircleTyping.valid) { $1 })
    #expect(try site.dump().count { $0.hasPrefix("circle:") } == before + 2)
  }

  @Test("with something mended on the older page, is another form: it is done too")
  func mended() throws {
    let site = try Site()
    let visitor = try site.visitor(.participant)
    let form = try #require(Visitor.Form(to: "/compte/nom", in: visitor.get("/compte/nom").text))
    _ = try visitor.send(form, ["name": "Ada Lovelas"])
    #expect(try visitor.send(form, ["name": "Ada Lovelace"]).status == .seeOther)
    #expect(try visitor.get("/compte").words.contains("Ada Lovelace"))
    _ = try visitor.send(form, ["name": "Ada Lovelas"])
    #expect(try visitor.get("/compte").words.contains("Ada Lovelas"), "and back again")
  }

  @Test("after it came back with problems, is done")
  func afterProblems() throws {
    let site = try Site()
    let visitor = try site.visitor(.participant)
    let refused = try visitor.submit("/compte/nom", ["name": ""])
    #expect(refused.status == .unprocessableContent)
    let form = try #require(Visitor.Form(to: "/compte/nom", in: refused.text))
    #expect(try visitor.send(form, ["name": "Ada"]).status == .seeOther)
    #expect(try visitor.get("/compte").words.contains("Ada"))
  }
}

/// What is typed for a new circle.
enum CircleTyping {
  static let valid = [
    "name": "Cercle essayé", "purpose": "Essayer.", "introduction": "Bonjour.",
    "journey": "relier-les-cercles",
    "state": "alive", "visibility": "open", "parent": "", "videoLink": "", "facilitators": "",
  ]
}
