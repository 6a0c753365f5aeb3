import Domain
import HTTP
import Store
import Testing

@testable import App

@Suite("Batches and their stages")
struct BatchTests {
  let batches: BatchSite
  init() throws { batches = try BatchSite() }

  private var facilitator: Visitor { batches.facilitator }

  /// Letters Y and Z with words, at the vote.
  private func atVote(_ values: [(String, String)] = []) throws -> Int {
    let id = try batches.prepare("YZ", values)
    try batches.step(id, to: .proposing)
    try batches.propose(["Yourte", "Yoga", "Zèle", "Zeste"])
    try batches.step(id, to: .grouping)
    try batches.step(id, to: .voting)
    return id
  }

  @Test("say what is to be done now, until when, and what comes next")
  func stages() throws {
    let id = try batches.prepare("YZ", [("grouping", "30/03/2027"), ("grouping-hour", "18h00")])
    try batches.step(id, to: .proposing)
    let page = try Visitor(batches.site).get("/abecedaire/lots/\(id)")
    #expect(page.words.contains("Maintenant : on propose des mots, jusqu’au mardi 30 mars 2027 à 18 h."))
    #expect(page.words.contains("Ensuite : on regroupe les mots qui se ressemblent."))
    #expect(page.text.contains(#"<li aria-current="step">Proposer"#))
    #expect(!page.text.contains("Fermer les propositions et regrouper") && !page.text.contains("Animer"))
    #expect(
      try facilitator.get("/abecedaire/lots/\(id)").text.contains("Fermer les propositions et regrouper"))
    let all = try Visitor(batches.site).get("/abecedaire")
    #expect(all.words.contains("on propose des mots, jusqu’au mardi 30 mars 2027 à 18 h"))
    #expect(all.text.contains("/abecedaire/lots/\(id)/proposer\">Proposer un mot"))
    #expect(try Visitor(batches.site).get("/").words.contains("Maintenant : on propose des mots"))
  }

  @Test(
    "A form that is wrong comes back with what was typed",
    arguments: [
      ("letters", "a", "L’une de ces lettres est à d’autres"),
      ("voices", "0", "Choisissez un nombre de 1 à 20"),
      ("ballot", "detached", "Choisissez un nombre de 3 à 1 000"),
      ("proposing", "31/02/2027", "Ce jour n’existe pas"),
      ("proposing", "01/01/2020", "plus tard que maintenant"),
      ("voting", "01/04/2027", "Cette étape doit venir après"), ("ballot", "x", "Remplissez ce champ"),
    ])
  func refusals(_ name: String, _ value: String, _ words: String) throws {
    let path = "/abecedaire/lots/nouveau"
    let form = try #require(Visitor.Form(to: path, in: facilitator.get(path).text))
    var typed = [
      "letters": "y", "voices": "3", "kept": "3", "ballot": "modifiable", "least-voters": "1",
      "intention": "zinzolin", "proposing": "02/04/2027", "proposing-hour": "9h", "voting-hour": "9h",
      "voting": "03/04/2027",
    ]
    typed[name] = value
    let response = try facilitator.send(form, typed)
    #expect(response.status == .unprocessableContent)
    #expect(response.words.contains(words), "\(response.words)")
    #expect(response.text.contains("zinzolin"))
    #expect(try batches.read { try $0.batches().count } == 2)
  }

  @Test("What cannot change any more is said, and what is sent for it counts for nothing")
  func changing() throws {
    let id = try atVote([("settling", "02/04/2027"), ("settling-hour", "18h00")])
    let path = "/abecedaire/lots/\(id)/modifier"
    let page = try facilitator.get(path)
    #expect(page.words.contains("la règle ne change plus") && page.words.contains("restent ici"))
    #expect(!page.text.contains(#"name="voices""#) && page.text.contains(#"value="2027-04-02""#))
    let form = try #require(Visitor.Form(to: path, in: page.text))
    let letters = [("letters", "y"), ("letters", "z")]
    let hours = [
      ("settling", "03/04/2027"), ("settling-hour", "19h00"), ("voices", "9"), ("ballot", "detached"),
    ]
    #expect(try facilitator.send(form, pairs: hours + letters).status == .seeOther)
    let batch = try #require(try batches.read { try $0.batch(id) })
    #expect(batch.rule.voices == 3 && batch.rule.ballot == .modifiable)
    #expect(batch.hours[.settling]?.inParis.day == Day(iso: "2027-04-03"))
    // The same form is of before.
    let stale = try facilitator.send(form, pairs: [("settling", ""), ("numero", "autre")] + letters)
    #expect(stale.status == .unprocessableContent || stale.status == .forbidden)
    #expect(try batches.read { try $0.batch(id)?.hours[.settling] } == batch.hours[.settling])
  }

  @Test("Two who press at once take one step")
  func twoAtOnce() throws {
    let id = try batches.prepare("YZ")
    let other = try batches.site.visitor(.administrator)
    let path = "/abecedaire/lots/\(id)/etape"
    let forms = try [facilitator, other].map { browser in
      (browser, try #require(Visitor.Form(to: path, in: browser.get(path + "?vers=proposing").text)))
    }
    let statuses = try forms.map { browser, form in try browser.send(form).status }
    #expect(statuses == [.seeOther, .unprocessableContent])
    #expect(try batches.stage(id) == .proposing)
    #expect(try batches.read { try $0.steps(of: id).map(\.stage) } == [.proposing])
  }

  @Test("Each letter is opened, closed, revealed and reopened, once for each form")
  func letters() throws {
    let id = try batches.prepare("YZ", [("by-hand", "oui"), ("least-voters", "2")])
    try batches.propose([])
    try batches.step(id, to: .proposing)
    try batches.propose(["Yourte", "Yoga", "Zèle"])
    let people = try (1...2).map {
      try batches.site.addMember("V\($0)", email: "v\($0)@exemple.fr", .participant)
    }
    let open = try batches.form("ouvrir", "y")
    #expect(try facilitator.send(open).status == .seeOther)
    #expect(try batches.stage(id) == .voting)
    try batches.vote(["Yoga"], by: people[0], for: "y")
    #expect(try facilitator.get("/abecedaire/lots/\(id)").words.contains("Une personne a voté."))
    #expect(try !Visitor(batches.site).get("/abecedaire/lots/\(id)").words.contains("a voté"))
    let close = try batches.form("clore", "y")
    #expect(try facilitator.send(close).status == .seeOther)
    // One voter is too few.
    let few = try Visitor(batches.site).get("/abecedaire/lots/\(id)/resultats").words
    #expect(few.contains("Une personne a voté, il en fallait 2 : les voix ne sont montrées à personne."))
    #expect(!few.contains("1 votant"))
    #expect(try facilitator.send(batches.form("reveler", "y")).status == .unprocessableContent)
    #expect(try facilitator.send(batches.form("rouvrir", "y")).status == .seeOther)
    try batches.vote(["Yoga"], by: people[1], for: "y")
    #expect(try facilitator.send(batches.form("clore", "y")).status == .seeOther)
    for kind in ["", ".csv", ".json", ".md"] {
      let text = try Visitor(batches.site).get("/abecedaire/lots/\(id)/resultats\(kind)").words
      #expect(
        !text.contains("2 votants") && !text.contains("\"votants\"") && !text.contains(",2,2,"), "\(kind)")
    }
    #expect(parsedCSV(try Visitor(batches.site).get("/abecedaire/lots/\(id)/bulletins.csv").text).count == 1)
    #expect(try facilitator.send(batches.form("reveler", "y")).status == .seeOther)
    #expect(try Visitor(batches.site).get("/abecedaire/lots/\(id)/resultats").words.contains("2 votants sur"))
    #expect(try batches.results(id).first?.standing == .kept)
    // A form of before closes nothing.
    #expect(try facilitator.send(close, ["numero": "x"]).status != .seeOther)
  }

  @Test("A tie is settled with a reason, by exactly the free seats, and nothing after")
  func decision() throws {
    let id = try atVote([("kept", "1")])
    let people = try (1...2).map {
      try batches.site.addMember("V\($0)", email: "v\($0)@exemple.fr", .participant)
    }
    try batches.vote(["Yourte"], by: people[0], for: "y")
    try batches.vote(["Yoga"], by: people[1], for: "y")
    try batches.vote(["Zèle"], by: people[1], for: "z")
    try batches.step(id, to: .settling)
    let path = "/abecedaire/lots/\(id)/departager/y"
    let page = try facilitator.get(path)
    let forms = page.text.split(separator: "<form").map(String.init)
    let decision = try #require(forms.last { $0.contains("choix") })
    let form = try #require(Visitor.Form(to: path, in: "<form" + decision))
    let rows = decision.matches(of: #/name="words" value="(\d+)"/#).map { String($0.1) }
    #expect(rows.count == 2)
    for (words, reason) in [(rows, "Plus court."), ([], "Plus court."), ([rows[0]], "")] {
      let response = try facilitator.send(form, pairs: words.map { ("words", $0) } + [("reason", reason)])
      #expect(response.status == .unprocessableContent)
    }
    #expect(
      try facilitator.send(form, pairs: [("words", rows[0]), ("reason", "Plus <court>.")]).status == .seeOther
    )
    let results = try Visitor(batches.site).get("/abecedaire/lots/\(id)/resultats")
    #expect(results.words.contains("Départagé par décision de Membre facilitator"))
    #expect(results.text.contains("Plus &lt;court&gt;."))
    #expect(try batches.stage(id) == .defining)
    #expect(try facilitator.get(path).status == .seeOther)
  }

  @Test("A second vote is led to from the abécédaire, its batch and its letter, and says that it is one")
  func secondVote() throws {
    let id = try atVote([("kept", "1")])
    let people = try (1...2).map {
      try batches.site.addMember("V\($0)", email: "v\($0)@exemple.fr", .participant)
    }
    try batches.vote(["Yourte"], by: people[0], for: "y")
    try batches.vote(["Yoga"], by: people[1], for: "y")
    try batches.step(id, to: .settling)
    let page = "/abecedaire/lots/\(id)"
    let visitor = Visitor(batches.site)
    #expect(try !visitor.get(page).text.contains("/voter\">Voter<"))
    let path = "\(page)/departager/y"
    #expect(try facilitator.submit(path, ["closes-at": "", "closes-at-hour": ""]).status == .seeOther)
    let words = try visitor.get(page).words
    #expect(words.contains("Maintenant : on vote encore pour la lettre Y."))
    #expect(try visitor.get(page).text.contains("href=\"/abecedaire/y/voter\">Voter<"))
    for path in [page, "/abecedaire"] {
      #expect(try visitor.get(path).text.contains("href=\"\(page)/voter\">Voter<"), "\(path)")
    }
    for path in ["\(page)/voter", "/abecedaire/y/voter"] {
      #expect(try visitor.get(path).words.contains("Second vote pour la lettre Y"), "\(path)")
    }
    #expect(try visitor.get("\(page)/resultats").words.contains("Le second vote est ouvert"))
  }

  /// In spring the clock jumps from 2 to 3 in the morning; the site is down at the hours.
  @Test("Votes open and close by the hour, across a restart and the change of the clock")
  func hours() throws {
    let id = try batches.prepare(
      "YZ",
      [
        ("proposing", "21/03/2027"), ("proposing-hour", "9h"), ("voting", "27/03/2027"),
        ("voting-hour", "18h"),
        ("settling", "28/03/2027"), ("settling-hour", "2h30"),
      ])
    batches.site.wait(until: "2027-03-21")
    try batches.letTheHourCome()
    #expect(try batches.stage(id) == .proposing)
    try batches.propose(["Yourte", "Zèle"])
    let cookies = facilitator.cookies
    let again = BatchSite(try batches.site.startedAgain(on: "2027-03-27"), cookies: cookies)
    try again.letTheHourCome()
    #expect(try again.stage(id) == .proposing)
    again.site.wait(seconds: 5 * 3_600 - 1)
    try again.letTheHourCome()
    #expect(try again.stage(id) == .proposing)
    again.site.wait(seconds: 1)
    try again.letTheHourCome()
    #expect(try again.stage(id) == .voting)
    #expect(
      try again.facilitator.get("/abecedaire/lots/\(id)").words.contains(
        "jusqu’au dimanche 28 mars 2027 à 3 h 30"))
    // What is pressed at the hour finds the vote closed.
    let form = try again.form("clore", "y")
    let last = BatchSite(try again.site.startedAgain(on: "2027-03-28"), cookies: cookies)
    let page = try last.facilitator.get("/abecedaire/y/vote?geste=clore")
    #expect(page.status == .ok)
    let fresh = try #require(Visitor.Form(to: "/abecedaire/y/vote", in: page.text))
    #expect(fresh.hidden["vu"] == form.hidden["vu"])
    #expect(try last.facilitator.send(fresh).status == .unprocessableContent)
    try last.letTheHourCome()
    #expect(try last.stage(id) == .settling)
    #expect(try last.read { try $0.steps(of: id).map(\.isByHand) } == [false, false, false])
  }
}

@Suite("Files of values")
struct CSVTests {
  @Test(
    "hold cells as they are, and none that a spreadsheet would compute",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\t=1", "'\t=1"),
      ("é,\"b\"\r\nc", "é,\"b\"\r\nc"),
      ("", ""), ("a=b", "a=b"), ("l’art", "l’art"),
    ])
  func cells(_ text: String, _ read: String) {
    let bytes = CSV.bytes(of: [["a", text, "z"]])
    #expect(parsedCSV(String(decoding: bytes, as: UTF8.self)) == [["a", read, "z"]])
  }
}
