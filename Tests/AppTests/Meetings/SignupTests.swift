import Domain
import HTTP
import Testing

@Suite("Calls on the site")
struct SignupTests {
  let site: FollowUpSite

  init() throws { site = try FollowUpSite() }

  private func insider() throws -> Visitor { try site.site.visitor(signedInAs: site.community.insider) }
  private func keeper() throws -> Visitor { try site.site.visitor(signedInAs: site.community.keeper) }

  @Test("are answered and left with one press each, and lead back to where they stand")
  func pressing() throws {
    let (parts, browser) = (try site.parts(), try insider())
    let path = "/inscriptions/\(parts.call)"
    let done = try browser.submit("\(path)/repondre", on: parts.page)
    #expect(done.field("Location") == "\(parts.page)#appel-\(parts.call)")
    let page = try browser.get(parts.page)
    #expect(page.words.contains("Inès Dedans.") && page.words.contains("Votre inscription est prise."))
    #expect(page.text.contains("Me retirer") && !page.text.contains("\(path)/repondre"))
    #expect(try Visitor(site.site).get(parts.page).text.contains("Inès Dedans."))
    #expect(try browser.submit("\(path)/se-retirer", on: parts.page).status == .seeOther)
    #expect(try !browser.get(parts.page).text.contains("Inès Dedans."))
  }

  @Test("two people answer at once, and each counts once")
  func together() throws {
    let (parts, first, second) = (try site.parts(), try insider(), try keeper())
    let path = "/inscriptions/\(parts.call)/repondre"
    let forms = try [first, second].map { try #require(Visitor.Form(to: path, in: $0.get(parts.page).text)) }
    for (browser, form) in [(first, forms[0]), (second, forms[1]), (first, forms[0])] {
      #expect(try browser.send(form).status == .seeOther)
    }
    #expect(try first.force(path).status == .seeOther)
    #expect(try first.get(parts.page).text.contains("Inès Dedans et Karim Gardien."))
  }

  @Test("say in a sentence that they are closed")
  func closed() throws {
    let (parts, keeper, insider) = (try site.parts(), try keeper(), try insider())
    let path = "/inscriptions/\(parts.call)"
    #expect(try keeper.submit("\(path)/clore", on: parts.page).status == .seeOther)
    let refused = try insider.force("\(path)/repondre")
    #expect(
      refused.status == .unprocessableContent
        && refused.words.contains("Les inscriptions à cet appel sont closes."))
    #expect(try !Visitor(site.site).get(parts.page).text.contains("appel-\(parts.call)\">Se connecter"))
    #expect(try keeper.submit("\(path)/rouvrir", on: parts.page).status == .seeOther)
    #expect(try insider.submit("\(path)/repondre", on: parts.page).status == .seeOther)
  }

  @Test("are taken away with the answers that were said before, and not with others")
  func removal() throws {
    let (parts, keeper, insider) = (try site.parts(), try keeper(), try insider())
    let path = "/inscriptions/\(parts.call)/retirer"
    let asked = try keeper.get(parts.page).text
    #expect(asked.contains("href=\"\(path)\">Retirer l’appel"))
    #expect(try !insider.get(parts.page).text.contains(path))
    let empty = try #require(Visitor.Form(to: path, in: keeper.get(path).text))
    _ = try insider.submit("/inscriptions/\(parts.call)/repondre", on: parts.page)
    let told = try keeper.send(empty)
    #expect(told.status == .unprocessableContent && told.words.contains("Inès Dedans"))
    #expect(try Visitor(site.site).get(parts.page).text.contains("Inès Dedans"))
    let sure = try #require(Visitor.Form(to: path, in: told.text))
    #expect(try keeper.send(sure).field("Location") == parts.page)
    let page = try keeper.get(parts.page)
    #expect(page.words.contains("L’appel est retiré.") && !page.text.contains("appel-\(parts.call)"))
    #expect(try keeper.get(path).status == .notFound)
    #expect(try !Visitor(site.site).get("/recherche?q=vient").text.contains(parts.page))
  }

  @Test("lead visitors to sign in and back")
  func visitors() throws {
    let parts = try site.parts()
    let page = try Visitor(site.site).get(parts.page).text
    #expect(page.contains("/connexion?retour=\(parts.page)%23appel-\(parts.call)\">Se connecter pour"))
    let signIn = Visitor(site.site)
    let path = "/connexion?retour=\(parts.page)%23appel-\(parts.call)"
    let done = try signIn.submit(
      "/connexion", ["email": "ines@exemple.fr", "password": Site.password], on: path)
    #expect(done.field("Location") == "\(parts.page)#appel-\(parts.call)")
  }

  @Test("stand in a page and in a circle's introduction")
  func inTexts() throws {
    let parts = try site.parts()
    let keeper = try keeper()
    let page = "/pages/page-bonjour-cercle-ouvert"
    let shown = try keeper.get(page).text
    #expect(shown.contains("id=\"appel-\(parts.pageCall)\"") && !shown.contains("data-call"))
    let done = try keeper.submit("/inscriptions/\(parts.pageCall)/repondre", on: page)
    #expect(done.field("Location") == "\(page)#appel-\(parts.pageCall)")
    #expect(try Visitor(site.site).get(page).text.contains("Karim Gardien."))
    let circle = "/cercles/cercle-ouvert"
    #expect(
      try keeper.submit(
        "\(circle)/presentation", ["body": "[[inscription: Qui rejoint ?]]", "gesture": "save"]
      ).status == .seeOther)
    #expect(try Visitor(site.site).get(circle).words.contains("Qui rejoint ?"))
    #expect(try Visitor(site.site).get(circle).text.contains("Se connecter pour"))
    let gathered = try Visitor(site.site).get(circle).text
    #expect(gathered.contains("\(page)#appel-\(parts.pageCall)"))
    #expect(gathered.contains("\(parts.page)#appel-\(parts.call)"))
    // Elsewhere the question is text.
    let revision = try Visitor(site.site).get("\(page)/versions/1")
    #expect(revision.words.contains(">Qui lit bonjour ?</p>") && !revision.text.contains("Se connecter pour"))
    for other in ["/changements.atom", "\(circle)/historique"] {
      #expect(try !Visitor(site.site).get(other).text.contains("[[inscription"), "\(other)")
    }
  }

  @Test("are added to an item")
  func adding() throws {
    let (parts, keeper) = (try site.parts(), try keeper())
    let path = "/rencontres/\(parts.meeting)/inscriptions"
    #expect(
      try keeper.submit(path, ["question": "", "item": "\(parts.item)"]).status == .unprocessableContent)
    #expect(try keeper.submit(path, ["question": "Qui ?", "item": "0"]).status == .unprocessableContent)
    let done = try keeper.submit(path, ["question": "Qui aide ?", "item": "\(parts.item)"])
    #expect(done.field("Location")?.hasPrefix("\(parts.page)#appel-") == true)
    #expect(try Visitor(site.site).get(parts.page).text.contains("<h4>Qui aide ?</h4>"))
    #expect(try Visitor(site.site).get("/recherche?q=aide").text.contains(parts.page))
  }
}
