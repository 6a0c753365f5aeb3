import Domain
import HTTP
import Store
import Testing

@testable import App
@testable import Database

/// README.md: a page weighs less than 40 kB with its style, however much there is to show.
@Suite("Long lists of the abécédaire")
struct LongListTests {
  @Test("The inbox says how many words wait, and leads to all of them")
  func inbox() throws {
    let site = try ProposalSite(hasInbox: true)
    let anne = try site.member("Anne", .facilitator)
    try propose(30, to: site, by: 2, reason: String(repeating: "Raison. ", count: 100))
    var (path, shown): (String?, [String]) = (site.inbox, [])
    let first = try anne.get(site.inbox)
    #expect(first.words.contains("Les 12 premiers mots sur 30."))
    while let next = path {
      let page = try anne.get(next)
      #expect(try anne.weight(of: page) < 40_000, "\(next)")
      shown += page.text.matches(of: #/<h3><a href="\/mots\/([^"]*)">/#).map { String($0.1) }
      path = page.text.firstMatch(of: #/<a class="after" href="([^"]*)"/#).map { String($0.1) }
      try #require(shown.count <= 30)
    }
    #expect(Set(shown).count == 30)
    // What is done on a later part leads back to it.
    let later = try #require(
      first.text.firstMatch(of: #/<a class="after" href="([^"]*)"/#).map { String($0.1) })
    let form = try #require(Visitor.Form(to: site.inbox, in: anne.get(later).text))
    var fields = form.hidden
    fields["accepter"] = nil
    let word = try #require(
      try anne.get(later).text.firstMatch(of: #/name="refuser" value="(\d+)"/#).map { String($0.1) })
    fields["refuser"] = word
    #expect(try anne.post(site.inbox, fields).field("Location") == later)
    #expect(try anne.get(site.inbox).words.contains("1 proposition refusée"))
    let refused = try anne.get(site.inbox + "?etat=refuses")
    #expect(refused.words.contains("29 propositions attendent") && !refused.text.contains("refuser"))
  }

  @Test("Boxes that are ticked on one part of a letter's words go along to the others")
  func grouping() throws {
    let site = try ProposalSite()
    let anne = try site.member("Anne", .facilitator)
    try site.site.store.writer.writings { writings in
      for number in 100..<400 {
        try writings.createWord(
          WordDraft(text: "Yo \(number)", synonym: nil, place: nil, definition: "", argument: ""),
          at: Instant(seconds: 0))
      }
    }
    try site.begin(.grouping)
    let page = try anne.get(site.grouping)
    let boxes = page.text.matches(of: #/name="words" value="(\d+)"/#).map { String($0.1) }
    #expect(boxes.count == 60)
    let form = try #require(Visitor.Form(to: site.grouping + "?lettre=y", in: page.text))
    let start = try #require(page.text.firstMatch(of: #/name="apres" value="([^"]+)"/#)).1
    let next = try anne.send(form, pairs: [("words", boxes[0]), ("apres", String(start))])
    #expect(next.status == .ok && next.words.contains("Cochés aussi : Yo 100."))
    #expect(next.words.contains("Yo 160") && next.words.contains("Premiers mots"))
    let others = next.text.matches(of: #/type="checkbox" name="words" value="(\d+)"/#).map { String($0.1) }
    let along = try #require(Visitor.Form(to: site.grouping + "?lettre=y", in: next.text))
    let heads = try anne.send(along, pairs: [("words", boxes[0]), ("words", others[5])])
    #expect(heads.words.contains("Rien n’est encore fait.") && heads.words.contains("Yo 165"))
    // Back on the first part the box is a box again.
    let back = try anne.send(along, pairs: [("words", boxes[0]), ("apres", "")])
    #expect(back.text.contains("value=\"\(boxes[0])\" checked") && !back.words.contains("Cochés aussi"))
  }

  @Test("The page of a word shows long reasons in parts")
  func reasons() throws {
    let site = try ProposalSite()
    try propose(1, to: site, by: 24, reason: String(repeating: "Une raison. ", count: 80))
    let visitor = Visitor(site.site)
    var (path, shown): (String?, Int) = ("/mots/yo-0-mot", 0)
    while let next = path {
      let page = try visitor.get(next)
      #expect(page.status == .ok)
      #expect(try visitor.weight(of: page) < 40_000, "\(next)")
      shown += page.text.ranges(of: "class=\"reason\"").count
      path = page.text.firstMatch(of: #/<a href="([^"]*)#raisons">Raisons suivantes/#).map { String($0.1) }
      try #require(shown <= 24)
    }
    #expect(shown == 24)
    for strange in ["-1", "99", "x", "9999999999999999999"] {
      #expect(try visitor.get("/mots/yo-0-mot?raisons=\(strange)").words.contains("Raisons suivantes (18)"))
    }
  }

  @Test("Results of hundreds of words show the first ones, and lead to the others")
  func results() throws {
    let site = try ProposalSite()
    let (anne, id, now) = (try site.member("Anne", .facilitator), site.batch, site.site.now)
    let voters = try (0..<5).map {
      try site.site.addMember("Votant \($0)", email: "v\($0)@exemple.fr", .participant)
    }
    try site.site.store.writer.writings { writings in
      for number in 100..<500 {
        try writings.createWord(
          WordDraft(text: "Yo \(number)", synonym: nil, place: nil, definition: "", argument: ""), at: now)
      }
    }
    try site.site.store.writer.perform { _ = try $0.run("UPDATE batch SET voices = 10") }
    try site.begin(.grouping)
    try site.begin(.voting)
    try site.site.store.writer.perform { connection in
      for (tens, voter) in voters.enumerated() {
        _ = try connection.run(
          """
          INSERT INTO vote (voter, letter, words) SELECT \(voter), 'Y', json_group_array(id) FROM word
          WHERE letter = 'Y' AND text LIKE \("Yo 1\(tens)%")
          """)
      }
    }
    try site.begin(.settling)
    let visitor = Visitor(site.site)
    let page = try visitor.get("/abecedaire/lots/\(id)/resultats")
    #expect(try visitor.weight(of: page) < 40_000)
    #expect(page.words.contains("autres mots ont eu des voix"))
    #expect(page.words.contains("autres mots"))
    let statement = try visitor.get("/abecedaire/lots/\(id)/resultats.md").text
    #expect(statement.contains("Yo 150") && statement.contains("Yo 450"))
    for path in ["/abecedaire/lots/\(id)", "/abecedaire/lots/\(id)/departager/y"] {
      #expect(try anne.get(path).words.contains("autres mots"), "\(path)")
    }
  }

  /// Has some members propose the same words, each with a reason.
  private func propose(_ count: Int, to site: ProposalSite, by people: Int, reason: String) throws {
    let (id, now) = (site.batch, site.site.now)
    let members = try (0..<people).map {
      try site.site.addMember("Personne numéro \($0)", email: "p\($0)@exemple.fr", .participant)
    }
    try site.site.store.writer.writings { writings in
      for person in members {
        for number in 0..<count {
          let draft = WordProposalDraft(typed: "Yo \(number) mot", reason: reason, isNamed: true)
          try writings.propose(
            draft, to: id, .another, by: Member(id: person, name: "", role: .participant), at: now)
        }
      }
    }
  }
}

extension Visitor {
  /// The bytes of a page and of its style sheets.
  func weight(of page: Response) throws -> Int {
    let sheets = page.text.matches(of: #/<link rel="stylesheet" href="([^"]*)">/#)
    try #require(!sheets.isEmpty)
    return try sheets.reduce(page.text.utf8.count) { try $0 + get(String($1.1)).text.utf8.count }
  }
}
