import Domain
import HTTP
import Store
import Testing

@testable import Database

/// A community that proposes words for W and Y.
struct ProposalSite {
  let site: Site
  let batch: Int

  init(hasInbox: Bool = false, hours: [BatchStage: Instant] = [:]) throws {
    site = try Site()
    batch = try site.store.writer.writings { writings in
      let letters = ["W", "Y"].compactMap(Letter.init(_:))
      return try writings.createBatch(
        BatchDraft(
          letters: letters, stage: .proposing, rule: VoteRule(hasInbox: hasInbox), intention: "",
          hours: BatchHours(hours)))
    }
  }

  var page: String { "/abecedaire/lots/\(batch)/proposer" }
  var inbox: String { "/abecedaire/lots/\(batch)/a-recevoir" }
  var grouping: String { "/abecedaire/lots/\(batch)/regrouper" }

  func member(_ name: String, _ role: Role = .participant) throws -> Visitor {
    try site.visitor(signedInAs: site.addMember(name, email: "\(Slug(naming: name).text)@exemple.fr", role))
  }

  @discardableResult
  func propose(_ word: String, _ values: [String: String] = [:], by browser: Visitor) throws -> Response {
    try browser.submit(page, ["word": word].merging(values) { $1 })
  }

  func begin(_ stage: BatchStage) throws {
    let (id, now) = (batch, site.now)
    try site.store.writer.writings { writings in
      let batch = try #require(try writings.readings.batch(id))
      try writings.begin(stage, of: batch, seen: batch.stage, at: now)
    }
  }
}

@Suite("Proposing words")
struct ProposalPageTests {
  @Test("is a form, then one's own proposals, then those of all")
  func proposing() throws {
    let site = try ProposalSite()
    let (zoe, bob) = (try site.member("Zoé Un"), try site.member("Bob Deux"))
    let first = try zoe.get(site.page)
    #expect(first.words.contains("Un mot que vous aimez et qui commence par W ou Y."))
    #expect(first.words.contains("Aucun mot pour l’instant : le premier peut être le vôtre."))
    let done = try site.propose("Yourte (tente)", ["reason": "Elle <b>bouge</b>.", "named": "oui"], by: zoe)
    #expect(done.field("Location") == site.page + "?lettre=y")
    try site.propose("Wagon", ["reason": "En commun."], by: zoe)
    let own = try zoe.get(site.page)
    #expect(own.words.contains("Vos propositions") && own.words.contains("Avec votre nom."))
    let shown = try bob.get(site.page + "?lettre=y")
    #expect(shown.words.contains("Yourte (tente)") && shown.words.contains("Proposé par Zoé Un."))
    #expect(
      shown.text.contains("Elle &lt;b&gt;bouge&lt;/b&gt;.") && !shown.words.contains("Vos propositions"))
    let unnamed = try bob.get(site.page)
    #expect(unnamed.words.contains("« En commun. »") && unnamed.words.contains("Proposé par 1 personne."))
    #expect(!unnamed.text.contains("Zoé Un"))
    #expect(try bob.get("/abecedaire/y").words.contains("Yourte"))
  }

  @Test("is braked for whoever proposes and takes back without end")
  func flood() throws {
    let site = try ProposalSite()
    let (zoe, bob) = (try site.member("Zoé Un"), try site.member("Bob Deux"))
    let takeBack: SQL = "DELETE FROM word WHERE letter = 'W'"
    for _ in 0..<WordProposalDraft.mostOfOnePerson {
      // What is refused counts for nothing.
      #expect(try site.propose("Autre", by: zoe).status == .unprocessableContent)
      #expect(try site.propose("Wagon", by: zoe).status == .seeOther)
      try site.site.store.writer.perform { connection in _ = try connection.run(takeBack) }
    }
    let braked = try site.propose("Wagon", by: zoe)
    #expect(braked.status == .tooManyRequests && braked.field("Retry-After") == "30")
    #expect(try site.propose("Wagon", by: bob).status == .seeOther)
  }

  @Test("asks whether a word is one that is there, and does what it is told")
  func asking() throws {
    let site = try ProposalSite()
    let (zoe, bob) = (try site.member("Zoé Un"), try site.member("Bob Deux"))
    try site.propose("Yourte", by: zoe)
    let asked = try site.propose("Les yourtes", ["reason": "Moi aussi."], by: bob)
    #expect(asked.status == .unprocessableContent && asked.words.contains("Ce mot ressemble à…"))
    #expect(asked.words.contains("C’est le même : je le soutiens aussi") && asked.text.contains("Moi aussi."))
    let form = try #require(Visitor.Form(to: site.page, in: asked.text))
    let row = String(try #require(asked.text.firstMatch(of: #/name="same" value="(\d+)"/#)).1)
    let typed = ["word": "Les yourtes", "reason": "Moi aussi."]
    // Another word has been typed since: that one is asked about, or proposed.
    let other = try bob.send(form, typed.merging(["word": "yourte", "another": "oui"]) { $1 })
    #expect(other.status == .unprocessableContent && other.words.contains("Ce mot ressemble à…"))
    #expect(try bob.send(form, typed.merging(["same": "999"]) { $1 }).status == .unprocessableContent)
    #expect(try bob.send(form, typed.merging(["same": row]) { $1 }).status == .seeOther)
    let shown = try zoe.get(site.page)
    #expect(shown.words.contains("Proposé par 2 personnes."))
    #expect(shown.words.contains("« Moi aussi. »") && !shown.words.contains("Les yourtes"))
    #expect(try bob.get(site.page).words.contains("Vous soutenez « Yourte »."))
    // And the other answer.
    let again = try site.propose("Yourtes", by: zoe)
    let next = try #require(Visitor.Form(to: site.page, in: again.text))
    #expect(try zoe.send(next, ["word": "Yourtes", "another": "oui"]).status == .seeOther)
    #expect(try zoe.get(site.page).text.times(">Yourtes</a>") == 2)
    #expect(try site.propose("Yourtes", by: zoe).status == .unprocessableContent)
  }

  static let hostile: [(values: [String: String], words: String)] = [
    (["word": ""], "Remplissez ce champ."), (["word": "   "], "Remplissez ce champ."),
    (["word": "Archipel"], "Ce mot ne commence pas par W ou Y."),
    (["word": "123"], "Un mot commence par une lettre de A à Z."), (["word": "Ыy"], "Un mot commence par"),
    (["word": "Y\u{202E}a"], "Un mot commence par"), (["word": "Yo\nga"], "Écrivez sur une seule ligne."),
    (["word": String(repeating: "y", count: 201)], "Ce texte est trop long"),
    (["word": "Yoga", "reason": String(repeating: "é", count: 1_001)], "Ce texte est trop long"),
    (["word": "Yoga", "reason": "Tout\u{202E}tourne"], "Vérifiez l’écriture."),
    (["word": "Yoga", "same": "1", "asked": "Yoga"], "ressemble"),
    (["word": "Yoga", "same": "-99999999999999999999", "asked": "Yoga"], ""),
  ]

  @Test("gives back what it does not take, as it was typed", arguments: hostile)
  func refusing(_ example: (values: [String: String], words: String)) throws {
    let site = try ProposalSite()
    let response = try site.propose(
      "", example.values.merging(["named": "oui"]) { $1 }, by: site.member("Zoé"))
    if example.words.isEmpty {
      #expect(response.status == .seeOther)
    } else {
      #expect(response.status == .unprocessableContent && response.words.contains(example.words))
      #expect(response.text.contains("value=\"oui\" checked"))
    }
  }

  @Test("shows whatever is typed as text")
  func escaping() throws {
    let site = try ProposalSite()
    let zoe = try site.member("Zoé")
    let text = "Y\"><script>alert(1)</script>'&"
    #expect(
      try site.propose(text, ["reason": "</p><script>x</script>\r\n\r\n"], by: zoe).status
        == .seeOther)
    let pages = [site.page, "/abecedaire/y", "/abecedaire", "/plan-du-site"]
    for path in pages { #expect(try !zoe.get(path).text.contains("<script>"), "\(path)") }
    try site.begin(.grouping)
    #expect(try !site.member("Anne", .facilitator).get(site.grouping).text.contains("<script>"))
  }

  @Test("is taken back by whoever proposed it, and by nobody else, until words are grouped")
  func withdrawing() throws {
    let site = try ProposalSite()
    let (zoe, bob) = (try site.member("Zoé"), try site.member("Bob"))
    try site.propose("Yourte", by: zoe)
    try site.propose("Wagon", by: zoe)
    let page = try zoe.get(site.page).text
    let paths = page.matches(of: #/formaction="([^"]*retirer)"/#).map { String($0.1) }
    #expect(paths.count == 2)
    let form = try #require(Visitor.Form(to: paths[0], in: page))
    let foreign = try #require(Visitor.Form(to: site.page, in: bob.get(site.page).text))
    #expect(try bob.post(paths[0], foreign.hidden).status == .notFound)
    let done = try zoe.send(form)
    #expect(done.status == .seeOther && done.field("Location") == site.page)
    #expect(try zoe.send(form).status == .seeOther)
    #expect(try bob.get("/mots/wagon").status == .notFound)
    try site.begin(.grouping)
    let late = try #require(Visitor.Form(to: paths[1], in: page))
    #expect(try zoe.send(late).status != .seeOther)
    #expect(try !zoe.get(site.page).text.contains("retirer"))
    #expect(try bob.get("/mots/yourte").status == .ok)
    #expect(try Visitor.Form(to: site.page, in: zoe.get(site.page).text) == nil)
  }

  @Test("ends at its hour, to the second")
  func closing() throws {
    let site = try ProposalSite(hours: [
      .grouping: Instant(inParis: Day(iso: "2026-11-21")!, TimeOfDay(minutes: 14 * 60))
    ])
    let zoe = try site.member("Zoé")
    let page = try zoe.get(site.page)
    #expect(page.words.contains("Jusqu’au samedi 21 novembre 2026 à 14 h."))
    let form = try #require(Visitor.Form(to: site.page, in: page.text))
    site.site.wait(seconds: 3_599)
    #expect(try zoe.send(form, ["word": "Yourte"]).status == .seeOther)
    let second = try #require(Visitor.Form(to: site.page, in: zoe.get(site.page).text))
    site.site.wait(seconds: 1)
    let late = try zoe.send(second, ["word": "Wagon"])
    #expect(late.status == .unprocessableContent && late.words.contains("n’en est pas à cette étape"))
  }

  @Test("waits for those who run the abécédaire, where the batch asks for it")
  func receiving() throws {
    let site = try ProposalSite(hasInbox: true)
    let (zoe, bob, anne) = (
      try site.member("Zoé"), try site.member("Bob"), try site.member("Anne", .facilitator)
    )
    for word in ["Yourte", "Wagon"] { try site.propose(word, by: zoe) }
    #expect(try zoe.get(site.page).text.times("attend d’être lu") == 2)
    #expect(try zoe.get("/mots/yourte").status == .ok)
    let places = ["/mots/yourte", "/abecedaire/y", "/plan-du-site", "/recherche?q=yourte", site.page]
    for path in places {
      let response = try bob.get(path)
      #expect(!response.text.contains(">Yourte<") && !response.text.contains("<mark>"), "\(path)")
    }
    #expect(try site.propose("yourtes", by: bob).status == .seeOther)
    let inbox = try anne.get(site.inbox)
    #expect(
      inbox.words.contains("Accepter") && inbox.words.contains("Yourte") && inbox.words.contains("yourtes"))
    let form = try #require(Visitor.Form(to: site.inbox, in: inbox.text))
    func row(_ word: String) throws -> String {
      let button = try Regex("name=\"accepter\" value=\"(\\d+)\">Accepter<span class=\"hidden\"> \(word)<")
      return String(try #require(inbox.text.firstMatch(of: button))[1].substring ?? "")
    }
    var seal = form.hidden
    seal["accepter"] = try row("Yourte")
    #expect(try anne.post(site.inbox, seal).status == .seeOther)
    #expect(try bob.get("/mots/yourte").status == .ok)
    let next = try #require(Visitor.Form(to: site.inbox, in: anne.get(site.inbox).text))
    seal = next.hidden
    seal["accepter"] = nil
    seal["refuser"] = try row("Wagon")
    #expect(try anne.post(site.inbox, seal).status == .seeOther)
    #expect(try zoe.get(site.page).text.contains("refusé") && zoe.get("/mots/wagon").status == .ok)
    #expect(try bob.get("/mots/wagon").status == .notFound)
    #expect(try anne.get(site.inbox).words.contains("1 proposition refusée"))
    #expect(try Visitor(site.site).get("/mots/wagon").status == .notFound)
  }

  @Test("is followed by grouping: suggestions, any words, and the way back")
  func grouping() throws {
    let site = try ProposalSite()
    let (zoe, anne) = (try site.member("Zoé"), try site.member("Anne", .facilitator))
    for word in ["Yourte", "Tente", "Wagon", "Wagonnet", "Yoga"] {
      try site.propose(word, ["reason": "R \(word)"], by: zoe)
    }
    let asked = try site.propose("Yourtes", by: zoe)
    _ = try zoe.send(
      #require(Visitor.Form(to: site.page, in: asked.text)), ["word": "Yourtes", "another": "oui"])
    #expect(
      try anne.get(site.grouping).words.contains("On regroupe les mots une fois les propositions closes."))
    try site.begin(.grouping)
    let page = try anne.get(site.grouping)
    #expect(page.words.contains("Réunir sous « Yourte »") && page.words.contains("Réunir sous « Yourtes »"))
    let form = try #require(Visitor.Form(to: site.grouping, in: page.text))
    let pair = try #require(form.hidden["reunir"])
    #expect(try anne.send(form).field("Location") == site.grouping)
    let grouped = try anne.get(site.grouping)
    #expect(
      grouped.words.contains("Réuni par Anne, le <time")
        && !grouped.words.contains("Réunir sous « "))
    // Whoever pressed the other button at the same time learns that it is done.
    let other = pair.split(separator: " ").reversed().joined(separator: " ")
    let late = try anne.post(
      site.grouping, form.hidden.merging(["reunir": other, "numero": "AAAAAAAAAAAAAAAAAAAAAA"]) { $1 })
    #expect(late.status != .seeOther)
    let moved = try Visitor(site.site).get("/mots/yourtes")
    #expect(moved.status == .seeOther && moved.field("Location") == "/mots/yourte")
    #expect(try !Visitor(site.site).get("/abecedaire/y").text.contains("yourtes"))
    // Any words, the head chosen after.
    let choice = try anne.get(site.grouping + "?lettre=w")
    let rows = choice.text.matches(of: #/name="words" value="(\d+)"/#).map { String($0.1) }
    #expect(rows.count == 2)
    let ticks = try #require(Visitor.Form(to: site.grouping + "?lettre=w", in: choice.text))
    #expect(try anne.send(ticks, pairs: [("words", rows[0])]).status == .unprocessableContent)
    let heads = try anne.send(ticks, pairs: rows.map { ("words", $0) })
    #expect(
      heads.status == .ok && heads.words.contains("Rien n’est encore fait.")
        && heads.words.contains("R Wagonnet"))
    let head = try #require(Visitor.Form(to: site.grouping, in: heads.text))
    #expect(try anne.send(head).status == .seeOther)
    let both = try anne.get(site.grouping)
    #expect(both.text.times(">Séparer<") == 2)
    let apart = try #require(Visitor.Form(to: site.grouping, in: both.text))
    #expect(try anne.send(apart).status == .seeOther)
    #expect(try anne.get(site.grouping).text.times(">Séparer<") == 1)
    try site.begin(.voting)
    #expect(try anne.get(site.grouping).words.contains("les groupes ne changent plus"))
    #expect(try !anne.get(site.grouping).text.contains("Séparer"))
  }

  @Test("weighs little, however many words there are")
  func weight() throws {
    let site = try ProposalSite()
    let (zoe, anne) = (try site.member("Zoé"), try site.member("Anne", .facilitator))
    let (id, now) = (site.batch, site.site.now)
    let people = try (0..<3).map {
      try site.site.addMember("Personne numéro \($0)", email: "p\($0)@exemple.fr", .participant)
    }
    try site.site.store.writer.writings { writings in
      for person in people {
        for number in 0..<95 {
          let draft = WordProposalDraft(
            typed: "Yo\(number) mot (autre)", reason: String(repeating: "Raison. ", count: 100), isNamed: true
          )
          try writings.propose(
            draft, to: id, .another, by: Member(id: person, name: "", role: .participant), at: now)
        }
      }
    }
    #expect(try zoe.weight(of: zoe.get(site.page)) < 40_000)
    let proposer = try site.site.visitor(signedInAs: people[0])
    #expect(try proposer.weight(of: proposer.get(site.page)) < 40_000)
    try site.begin(.grouping)
    #expect(try anne.get(site.grouping).text.utf8.count < 40_000)
  }
}

extension String {
  /// How often `other` stands in it.
  fileprivate func times(_ other: String) -> Int { ranges(of: other).count }
}
