import Domain
import HTTP
import Store
import Testing

private let typed = [
  "name": "Jardin", "purpose": "Cultiver", "introduction": "**Bonjour**", "journey": "prendre-soin-du-vivant",
  "state": "alive", "visibility": "open", "facilitators": "Karim\nOlga",
]

@Suite("Circles as forms")
struct CircleWritingTests {
  let community: CircleSite
  init() throws { community = try CircleSite() }

  @Test("make a circle that its maker facilitates, once")
  func creation() throws {
    let browser = try community.site.visitor(.facilitator)
    let form = try #require(Visitor.Form(to: "/nouveau-cercle", in: try browser.get("/nouveau-cercle").text))
    let response = try browser.send(form, typed)
    #expect(response.status == .seeOther && response.field("Location") == "/cercles/jardin")
    #expect(try browser.send(form, typed).field("Location") == "/cercles/jardin")
    #expect(try browser.get("/cercles/jardin-2").status == .notFound)
    let page = try browser.get("/cercles/jardin")
    #expect(page.text.contains("<strong>Bonjour</strong>") && page.text.contains("/cercles/jardin/quitter"))
  }

  @Test(
    "keep what was typed when they are refused",
    arguments: [
      ["name": ""], ["journey": "inconnu"], ["state": "?"], ["visibility": "?"], ["parent": "inconnu"],
      ["videoLink": "javascript:alert(1)"], ["purpose": ""],
    ])
  func refusal(_ wrong: [String: String]) throws {
    let browser = try community.site.visitor(.facilitator)
    let values = typed.merging(["introduction": "\n<b>Un</b> brouillon"]) { $1 }.merging(wrong) { $1 }
    for path in ["/nouveau-cercle", "/cercles/cercle-ouvert/modifier"] {
      let response = try browser.submit(path, values)
      #expect(response.status == .unprocessableContent)
      // The introduction of an existing circle is a document, with a form of its own.
      let isKept = response.text.contains("\n\n&lt;b&gt;Un&lt;/b&gt; brouillon</textarea>")
      #expect(isKept == (path == "/nouveau-cercle"))
      #expect(response.text.contains("Karim\nOlga</textarea>"))
      #expect(response.text.contains("À corriger avant d’envoyer"))
    }
    #expect(try browser.get("/cercles").text.contains("Cercle ouvert"))
  }

  @Test("answer for an unseen parent as for none", arguments: ["cercle-cache", "inconnu"])
  func unseenParent(_ parent: String) throws {
    let browser = try community.site.visitor(.facilitator)
    for path in ["/nouveau-cercle", "/cercles/cercle-ouvert/modifier"] {
      let response = try browser.submit(path, typed.merging(["parent": parent]) { $1 })
      #expect(response.status == .unprocessableContent)
      #expect(response.words.contains("Cela n’existe pas, ou plus."))
      #expect(!response.text.contains("Cercle caché"))
    }
  }

  @Test("change a circle under its address, and note who sees it in the journal")
  func editing() throws {
    let browser = try community.site.visitor(signedInAs: community.keeper)
    let path = "/cercles/cercle-ouvert/modifier"
    #expect(try browser.get(path).text.contains("value=\"Raison de Cercle ouvert\""))
    #expect(try browser.submit(path, typed).field("Location") == "/cercles/cercle-ouvert")
    #expect(try browser.get("/cercles/cercle-ouvert").text.contains("<h1>Jardin</h1>"))
    let journal = try community.site.visitor(.administrator)
    #expect(try !journal.get("/administration/journal").words.contains("a changé qui voit"))
    _ = try browser.submit(path, typed.merging(["visibility": "hidden"]) { $1 })
    #expect(try Visitor(community.site).get("/cercles/cercle-ouvert").status == .notFound)
    #expect(try journal.get("/administration/journal").words.contains("Karim Gardien</a> a changé qui voit"))
  }

  @Test("lead on to where their sender still may be")
  func wayOn() throws {
    let facilitator = try community.site.visitor(.facilitator)
    let hiding = try facilitator.submit(
      "/cercles/cercle-ouvert/modifier", typed.merging(["visibility": "hidden"]) { $1 })
    #expect(hiding.field("Location") == "/cercles")
    let insider = try community.site.visitor(signedInAs: community.insider)
    let leaving = try insider.submit("/cercles/cercle-cache/quitter", on: "/cercles/cercle-cache")
    #expect(leaving.field("Location") == "/cercles")
    #expect(try insider.get("/cercles/cercle-cache").status == .notFound)
    let open = try insider.submit("/cercles/cercle-interne/quitter", on: "/cercles/cercle-interne")
    #expect(open.field("Location") == "/cercles/cercle-interne")
  }

  @Test("refuse who has lost the right since the page was shown")
  func lostRight() throws {
    let browser = try community.site.visitor(signedInAs: community.keeper)
    let path = "/cercles/cercle-interne/modifier"
    let form = try #require(Visitor.Form(to: path, in: try browser.get(path).text))
    let other = try community.site.visitor(.administrator)
    let members = "/cercles/cercle-interne/membres"
    _ = try other.force("\(members)/\(community.keeper)", ["standing": "member"])
    #expect(try browser.send(form, typed).status == .forbidden)
    #expect(try browser.get("/cercles/cercle-interne").text.contains("<h1>Cercle interne</h1>"))
  }

  @Test("enter and leave a circle")
  func entering() throws {
    let browser = try community.site.visitor(signedInAs: community.outsider)
    let page = "/cercles/cercle-interne"
    #expect(try browser.submit("\(page)/entrer", on: page).field("Location") == page)
    #expect(try browser.get(page).words.contains("Vous faites partie de ce cercle et le suivez"))
    #expect(try community.standing(of: community.outsider, in: "cercle-interne") == .member)
    _ = try browser.submit("\(page)/quitter", on: page)
    #expect(try community.standing(of: community.outsider, in: "cercle-interne") == nil)
  }

  @Test("entering again does not change how one stands")
  func enteringTwice() throws {
    let browser = try community.site.visitor(signedInAs: community.keeper)
    _ = try browser.force("/cercles/cercle-interne/entrer")
    #expect(try community.standing(of: community.keeper, in: "cercle-interne") == .facilitator)
  }
}
