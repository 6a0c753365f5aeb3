import Domain
import HTTP
import Testing

@Suite("Tasks and outcomes on the site")
struct TaskPageTests {
  let site: FollowUpSite

  init() throws { site = try FollowUpSite() }

  private func insider() throws -> Visitor { try site.site.visitor(signedInAs: site.community.insider) }
  private func keeper() throws -> Visitor { try site.site.visitor(signedInAs: site.community.keeper) }

  @Test("a task is added, taken, changed, done and found again")
  func life() throws {
    let (parts, keeper, insider) = (try site.parts(), try keeper(), try insider())
    let wrong = try keeper.submit(
      "/rencontres/\(parts.meeting)/taches", ["title": "Relire", "due": "2026-02-30"])
    #expect(wrong.status == .unprocessableContent && wrong.text.contains("value=\"Relire\""))
    let done = try keeper.submit(
      "/rencontres/\(parts.meeting)/taches",
      ["title": "Relire", "owner": "Inès Dedans", "due": "2026-11-18", "item": "\(parts.item)"])
    #expect(done.field("Location")?.hasPrefix("\(parts.page)#tache-") == true)
    let own = try insider.get("/taches")
    #expect(own.words.contains("en retard de 3 jours"))
    #expect(own.text.contains("\(parts.page)#point-\(parts.item)"))
    #expect(try Visitor(site.site).get("/recherche?q=relire").text.contains(parts.page))
    let state = try #require(own.text.firstMatch(of: #/action="(/taches/\d+/fait)"/#)).1
    let step = try insider.submit(String(state), on: "/taches")
    #expect(step.field("Location")?.hasPrefix("/taches#tache-") == true)
    #expect(try insider.get("/taches").words.contains("Vous n’avez rien à faire."))
    #expect(try insider.get("/cercles/cercle-ouvert/taches").text.contains("À refaire"))
  }

  @Test("two people at one task: the second is told, and nothing of theirs is lost")
  func conflict() throws {
    let (parts, first, second) = (try site.parts(), try keeper(), try site.site.visitor(.facilitator))
    let path = "/taches/\(parts.task)"
    let forms = try [first, second].map { try #require(Visitor.Form(to: path, in: $0.get(path).text)) }
    #expect(try first.send(forms[0], ["title": "À elle"]).status == .seeOther)
    let told = try second.send(forms[1], ["title": "À lui", "owner": "Bob"])
    #expect(told.status == .conflict && told.words.contains("« À elle »"))
    #expect(told.text.contains("value=\"À lui\"") && told.text.contains("value=\"Bob\""))
    let again = try #require(Visitor.Form(to: path, in: told.text))
    #expect(try second.send(again, ["title": "À lui", "owner": "Bob"]).status == .seeOther)
    #expect(try Visitor(site.site).get(parts.page).text.contains("À lui"))
  }

  @Test("two people take one task: one has it, the other is told")
  func taking() throws {
    let (parts, first, second) = (try site.parts(), try insider(), try keeper())
    let path = "/taches/\(parts.task)"
    let forms = try [first, second].map {
      try #require(Visitor.Form(to: "\(path)/prendre", in: $0.get(parts.page).text))
    }
    #expect(try first.send(forms[0]).field("Location") == "\(parts.page)#tache-\(parts.task)")
    #expect(try second.send(forms[1]).status == .unprocessableContent)
    #expect(try Visitor(site.site).get(parts.page).text.contains("Inès Dedans"))
    #expect(try first.submit("\(path)/abandonner", on: "/taches").status == .seeOther)
  }

  @Test("a step leads back to the site and nowhere else")
  func leadingBack() throws {
    let (parts, browser) = (try site.parts(), try keeper())
    let form = try #require(
      Visitor.Form(to: "/taches/\(parts.task)/fait", in: browser.get(parts.page).text))
    let sent = try browser.send(form, ["retour": "//ailleurs.example/"])
    #expect(sent.field("Location") == "\(parts.page)#tache-\(parts.task)")
  }

  @Test("an outcome is written, changed, answered and taken away")
  func outcomes() throws {
    let (parts, keeper) = (try site.parts(), try keeper())
    let list = "/rencontres/\(parts.meeting)/suites"
    #expect(try keeper.submit(list, ["text": ""]).status == .unprocessableContent)
    let done = try keeper.submit(
      list,
      ["kind": "decision", "text": "On garde la météo.", "item": "\(parts.item)", "ayes": "12", "noes": "1"])
    #expect(done.field("Location")?.hasPrefix("\(parts.page)#suite-") == true)
    let page = try Visitor(site.site).get(parts.page)
    #expect(
      page.words.contains("12 pour, 1 contre, 0 abstention") && page.text.contains("#point-\(parts.item)"))
    #expect(try Visitor(site.site).get("/recherche?q=m%C3%A9t%C3%A9o").text.contains(parts.page))
    let path = "\(list)/\(parts.outcome)"
    #expect(try keeper.submit("\(path)/repondue", on: parts.page).status == .seeOther)
    #expect(try Visitor(site.site).get(parts.page).text.contains("répondue"))
    let stale = try #require(Visitor.Form(to: path, in: keeper.get(path).text))
    #expect(try keeper.submit(path, ["kind": "question", "text": "Et sinon ?"]).status == .seeOther)
    let told = try keeper.send(stale, ["kind": "question", "text": "Et encore ?"])
    #expect(told.status == .conflict && told.words.contains("« Et sinon ? »"))
    #expect(try keeper.submit("\(path)/retirer", on: path).status == .seeOther)
    #expect(try keeper.get(path).status == .notFound)
  }

  @Test("nothing is written in place once the minutes are validated, but tasks go on")
  func validated() throws {
    let (parts, keeper) = (try site.parts(), try keeper())
    let meeting = parts.meeting
    try site.site.store.writer.perform { connection in
      try connection.run("UPDATE meeting SET state = 'closed', closed_at = 0 WHERE id = \(meeting)")
    }
    let page = try keeper.get(parts.page).text
    #expect(!page.contains("/rencontres/\(meeting)/suites"))
    for path in ["suites", "taches", "inscriptions"] {
      #expect(try keeper.get("/rencontres/\(meeting)/\(path)").status == .unprocessableContent, "\(path)")
      #expect(
        try keeper.force(
          "/rencontres/\(meeting)/\(path)",
          ["text": "a", "title": "a", "kind": "decision", "question": "a", "item": "\(parts.item)"]
        ).status == .unprocessableContent)
    }
    #expect(
      try keeper.submit("/taches/\(parts.task)/fait", on: parts.page).status == .seeOther)
    #expect(try keeper.get("/taches/\(parts.task)").words.contains("l’intitulé ne change plus"))
    #expect(try keeper.submit("/taches/\(parts.task)", ["due": "2026-12-24"]).status == .seeOther)
    #expect(try keeper.submit("/inscriptions/\(parts.call)/repondre", on: parts.page).status == .seeOther)
  }
}
