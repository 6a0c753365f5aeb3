import Domain
import HTTP
import Testing

@Suite("Two people at the settings of one circle")
struct CircleConflictTests {
  let community: CircleSite
  private let path = "/cercles/cercle-ouvert/modifier"
  private let typed = [
    "name": "Cercle ouvert", "purpose": "Raison de Cercle ouvert", "journey": "relier-les-cercles",
    "state": "alive", "visibility": "open",
  ]

  init() throws { community = try CircleSite() }

  @Test("the second is told what the first changed, keeps what they typed, and decides")
  func conflict() throws {
    let first = try community.site.visitor(signedInAs: community.keeper)
    let second = try community.site.visitor(.facilitator)
    let forms = try [first, second].map { try #require(Visitor.Form(to: path, in: $0.get(path).text)) }
    let journey = try #require(forms[0].hidden["loaded-journey"])
    var mine = typed
    mine["journey"] = journey
    var theirs = mine
    (theirs["purpose"], theirs["state"]) = ("Le propos de l’autre", "paused")
    #expect(try first.send(forms[0], theirs).status == .seeOther)
    (mine["name"], mine["purpose"]) = ("Mon nom", "Mon propos")
    let told = try second.send(forms[1], mine)
    #expect(told.status == .conflict)
    #expect(told.words.contains("Raison d’être : l’autre personne a mis « Le propos de l’autre »"))
    #expect(told.words.contains("État : l’autre personne a mis « en pause »"))
    #expect(told.text.contains("value=\"Mon nom\"") && told.text.contains("value=\"Mon propos\""))
    #expect(told.text.contains("<option value=\"paused\" selected>"))
    #expect(try first.get("/cercles/cercle-ouvert").text.contains("<h1>Cercle ouvert</h1>"))
    mine["state"] = "paused"
    let form = try #require(Visitor.Form(to: path, in: told.text))
    #expect(try second.send(form, mine).status == .seeOther)
    let page = try first.get("/cercles/cercle-ouvert").words
    #expect(
      page.contains("<h1>Mon nom</h1>") && page.contains("Mon propos") && page.contains("Cercle en pause"))
  }

  @Test("what is wrong is mended first, and the conflict is still found then")
  func problems() throws {
    let first = try community.site.visitor(signedInAs: community.keeper)
    let second = try community.site.visitor(.facilitator)
    let form = try #require(Visitor.Form(to: path, in: second.get(path).text))
    var mine = typed
    mine["journey"] = form.hidden["loaded-journey"]
    #expect(try first.submit(path, mine.merging(["purpose": "Autre"]) { $1 }).status == .seeOther)
    let wrong = try second.send(form, mine.merging(["name": ""]) { $1 })
    #expect(wrong.status == .unprocessableContent)
    let again = try #require(Visitor.Form(to: path, in: wrong.text))
    #expect(try second.send(again, mine).status == .conflict)
  }

  @Test("the settings do not touch the introduction")
  func introduction() throws {
    let browser = try community.site.visitor(.administrator)
    let page = "/cercles/codev/modifier"
    let before = try browser.get("/cercles/codev").text
    let form = try #require(Visitor.Form(to: page, in: browser.get(page).text))
    var values = form.hidden.filter { $0.key.hasPrefix("loaded-") }
    for (name, value) in values { values[String(name.dropFirst("loaded-".count))] = value }
    values["introduction"] = "Écrasée"
    #expect(try browser.send(form, values).status == .seeOther)
    #expect(try !browser.get("/cercles/codev").text.contains("Écrasée"))
    #expect(before.contains("<div class=\"prose\">"))
  }
}
