import Domain
import HTTP
import Store
import Testing

/// A meeting that runs, in the open circle, whose first item votes on the letter X: three words, and nobody knows them elsewhere.
@Suite("A vote in a meeting")
struct MeetingVoteTests {
  let parts: NoteSite
  let item: Int
  let facilitator: Visitor
  var site: Site { parts.site }
  var conduct: String { "/rencontres/\(parts.meeting)/conduite" }
  var projection: String { "/rencontres/\(parts.meeting)/projection" }
  var gesture: String { "/rencontres/\(parts.meeting)/points/\(item)/vote" }
  static let x = Letter("X")!

  init() throws {
    parts = try NoteSite()
    item = try parts.items()[0]
    facilitator = try parts.site.visitor(.facilitator)
    let (meeting, item, now) = (parts.meeting, item, parts.site.now)
    try parts.site.store.writer.writings { writings in
      let batch = try writings.createBatch(
        BatchDraft(letters: [Self.x, Letter("Y")!], stage: .grouping, rule: VoteRule(), intention: ""))
      for text in ["Xylophone", "Xérus", "Xénial"] {
        try writings.createWord(
          WordDraft(text: text, synonym: nil, place: nil, definition: "", argument: ""), at: now)
      }
      let readings = writings.readings(as: .administrator)
      let access = try #require(try readings.meetingAccess(meeting))
      let prepared = try #require(try readings.preparedItem(item, in: access))
      var draft = prepared.draft
      draft.vote = VoteSubject(batch: batch, letter: Self.x)
      try writings.changeItem(prepared, to: draft, in: access)
      let agenda = try #require(try readings.meeting(id: meeting)).live(at: now)
      try writings.conduct(.start, access, seen: agenda.sight, at: now)
    }
  }

  /// Presses the one button of the vote that a page of the facilitator shows.
  private func press(on page: String? = nil) throws -> Response {
    try facilitator.submit(gesture, on: page ?? conduct)
  }

  /// Gives voices to words of X, in alphabetical order from 0.
  private func give(_ person: Int, _ words: [Int]) throws {
    try site.store.writer.writings { writings in
      let voter = Participant.member(Member(id: person, name: "", role: .participant))
      let rows = try writings.readings(as: .administrator).ballotPapers(
        of: #require(try writings.readings(as: .administrator).batch(of: Self.x)), for: voter)
      let ids = try #require(rows.first).words.sorted { $0.text < $1.text }.map(\.id)
      try writings.setVoices(of: voter, for: Self.x, to: Set(words.map { ids[$0] }))
    }
  }

  private var open: String { parts.page() }

  @Test("is opened, closed and revealed, and every page says how far it is")
  func course() throws {
    let visitor = Visitor(site)
    #expect(try visitor.get(open).words.contains("Vote : lettre X"))
    #expect(try visitor.get(open).words.contains("Le vote de la lettre X n’est pas encore ouvert"))
    let answer = try press()
    #expect(answer.status == .seeOther && answer.field("Location") == "\(conduct)#vote-\(item)")
    for page in [open, conduct, projection] {
      let text = try facilitator.get(page).text
      #expect(
        text.contains("id=\"vote-\(item)\"") && text.contains("href=\"/abecedaire/x/voter\""), "\(page)")
    }
    try give(parts.community.insider, [2])
    try give(parts.community.keeper, [2, 1])
    #expect(try facilitator.get(conduct).words.contains("2 personnes ont voté"))
    for (who, page) in [
      (facilitator, projection), (facilitator, open), (visitor, open), (visitor, projection),
    ] {
      #expect(try !who.get(page).words.contains("ont voté"))
    }
    #expect(try !parts.keeper().get(conduct).words.contains("ont voté"), "leads the meeting alone")
    let back = try press(on: projection)
    #expect(back.field("Location") == "\(projection)#vote-\(item)")
    for page in [open, conduct, projection] {
      let words = try facilitator.get(page).words
      #expect(words.contains("Le vote de la lettre X est clos. Ses résultats vont être révélés"), "\(page)")
      #expect(!words.contains("Xylophone") && !words.contains("votants"), "\(page)")
    }
    #expect(try facilitator.get(conduct).words.contains("seront montrés à la clôture de la rencontre"))
    _ = try press(on: projection)
    for page in [open, conduct, projection] {
      let words =
        try visitor.cookies.isEmpty && page != conduct ? visitor.get(page).words : facilitator.get(page).words
      #expect(words.contains("Lettre X, 2 votants sur") && words.contains("2 voix"), "\(page)")
      #expect(words.contains("Xérus") || words.contains("Xylophone"), "\(page)")
    }
  }

  @Test("reaches those who have a page of the meeting open, and never before its time")
  func stream() throws {
    let response = try Visitor(site).get("/rencontres/\(parts.meeting)/direct")
    guard case .stream = response.body else { throw Failure() }
    var told: [String] = []
    for step in 0..<3 {
      if step == 1 {
        try give(parts.community.insider, [1])
        site.turn()
        #expect(site.sentOnStreams() == [], "a voice is nothing to tell")
      }
      _ = try press()
      site.turn()
      guard case .push(let event, _)? = site.sentOnStreams().last else { throw Failure() }
      told.append(event)
    }
    #expect(
      told.allSatisfy {
        $0.contains("id=\"vote-\(item)\"") && !$0.contains("<button") && !$0.contains("<form")
      })
    #expect(told[0].contains("est ouvert") && told[0].contains("/abecedaire/x/voter"))
    #expect(told[1].contains("est clos") && !told[1].contains("voter\"") && !told[1].contains("votant"))
    #expect(!told[0].contains("Xé") && !told[1].contains("Xé") && !told[0].contains("votant"))
    #expect(told[2].contains("1\u{A0}votant sur") && told[2].contains("une voix"))
  }

  @Test(
    "is led by whoever may both lead the meeting and run the abécédaire", arguments: AgendaKnocker.allCases)
  func rights(_ knocker: AgendaKnocker) throws {
    let browser: Visitor =
      switch knocker {
      case .visitor: Visitor(site)
      case .outsider: try parts.outsider()
      case .insider: try parts.insider()
      case .keeper: try parts.keeper()
      case .organiser: try site.visitor(.organiser)
      case .administrator: try site.visitor(.administrator)
      }
    for value in ["ouvrir x x0waiting", "clore x x1open", "reveler x x1closed"] {
      let answer = try browser.force(gesture, ["geste": value])
      #expect((answer.status == .seeOther) == (knocker == .administrator), "\(value): \(answer.status)")
    }
    let state = try site.store.writer.writings {
      try $0.readings(as: .administrator).votes(of: Self.x).map(\.state)
    }
    #expect(state == (knocker == .administrator ? [.closed] : []))
    if knocker == .keeper || knocker == .organiser {
      #expect(try !browser.get(conduct).text.contains(gesture))
      #expect(try browser.get(conduct).words.contains("Le vote de la lettre X"))
    }
  }

  @Test("two who press at once take one step, and the second is told")
  func together() throws {
    let other = try site.visitor(.administrator)
    let forms = try [facilitator, other].map {
      try #require(Visitor.Form(to: gesture, in: $0.get(conduct).text))
    }
    #expect(try facilitator.send(forms[0]).field("Location") == "\(conduct)#vote-\(item)")
    #expect(try other.send(forms[1]).field("Location") == conduct)
    #expect(try other.get(conduct).words.contains("quelqu’un d’autre conduit aussi"))
  }

  @Test(
    "what no button sends is refused",
    arguments: [
      "", "ouvrir", "ouvrir x", "ouvrir xx x0waiting", "danser x x0waiting", "ouvrir x x0waiting x",
      "reveler tout x1closed",
    ])
  func refused(_ value: String) throws {
    #expect(try facilitator.force(gesture, ["geste": value]).status == .unprocessableContent)
  }

  @Test("is chosen in the item's form by whoever may, and stays as it is for others")
  func choice() throws {
    let path = "/rencontres/\(parts.meeting)/points/\(item)"
    let form = try facilitator.get(path)
    #expect(form.words.contains("Vote de l’abécédaire") && form.words.contains("lettres X et Y"))
    let batch = try #require(form.text.firstMatch(of: #/value="(\d+)-x" selected/#)?.1)
    #expect(form.text.contains("value=\"\(batch)-y\"") && !form.text.contains("lettre A<"), "a settled batch")
    let values = ["title": "Un accueil", "minutes": "10", "lead": "", "points": ""]
    #expect(try facilitator.submit(path, values.merging(["vote": "\(batch)"]) { $1 }).status == .seeOther)
    #expect(try Visitor(site).get(open).words.contains("Vote : lettres X et Y"))
    #expect(
      try facilitator.submit(path, values.merging(["vote": "999"]) { $1 }).status == .unprocessableContent)
    let keeper = try parts.keeper()
    #expect(try !keeper.get(path).words.contains("Vote de l’abécédaire"))
    for vote in ["", "\(batch)-x"] {
      #expect(try keeper.submit(path, values.merging(["vote": vote]) { $1 }).status == .seeOther)
      #expect(try Visitor(site).get(open).words.contains("Vote : lettres X et Y"), "\(vote)")
    }
    for page in ["ordre-du-jour", "conducteur"] {
      #expect(
        try keeper.get("/rencontres/\(parts.meeting)/\(page)").words.contains("Vote : lettres X et Y"),
        "\(page)")
    }
    #expect(try facilitator.submit(path, values.merging(["vote": ""]) { $1 }).status == .seeOther)
    #expect(try !Visitor(site).get(open).words.contains("Vote :"))
  }

  @Test("stands in the minutes with what it has brought, and results that waited are shown by then")
  func minutes() throws {
    _ = try press()
    try give(parts.community.insider, [1])
    let closing = "/rencontres/\(parts.meeting)/cloture"
    #expect(try facilitator.get(closing).words.contains("Le vote de la lettre X est encore ouvert"))
    _ = try press()
    #expect(
      try facilitator.get(closing).words.contains(
        "Les résultats de la lettre X, encore cachés, seront montrés"))
    #expect(try facilitator.submit(closing, ["synthesis": "Fait."]).status == .seeOther)
    for file in ["compte-rendu", "compte-rendu.md", "compte-rendu.html"] {
      let words = try Visitor(site).get("/rencontres/\(parts.meeting)/\(file)").words
      #expect(words.contains("Vote : lettre X") && words.contains("Lettre X, 1 votant sur"), "\(file)")
      #expect(words.contains("une voix") && words.contains("Xénial"), "\(file)")
    }
    let json = try Visitor(site).get("/rencontres/\(parts.meeting)/compte-rendu.json").text
    #expect(json.contains("\"vote\"") && json.contains("\"voices\""))
  }

  /// What lets go of a vote whose results wait for its meeting.
  enum Release: CaseIterable { case cancelling, unbinding }

  @Test("shows what waited for its meeting once it is let go of", arguments: Release.allCases)
  func release(_ release: Release) throws {
    _ = try press()
    try give(parts.community.insider, [1])
    _ = try press()
    #expect(try !results().contains("1 votant sur"))
    switch release {
    case .cancelling: try cancel()
    case .unbinding:
      let values = ["title": "Un accueil", "minutes": "10", "lead": "", "points": "", "vote": ""]
      let path = "/rencontres/\(parts.meeting)/points/\(item)"
      #expect(try facilitator.submit(path, values).status == .seeOther)
    }
    #expect(try results().contains("1 votant sur"))
  }

  @Test("goes on when its meeting is cancelled, and is asked about before its item is removed")
  func loose() throws {
    _ = try press()
    try give(parts.community.insider, [1])
    try cancel()
    let close = try #require(
      Visitor.Form(to: "/abecedaire/x/vote", in: facilitator.get("/abecedaire/x/vote?geste=clore").text))
    #expect(try !results().contains("1 votant sur"))
    #expect(try facilitator.send(close).status == .seeOther)
    #expect(try results().contains("1 votant sur"))
    let removal = "/rencontres/\(parts.meeting)/points/\(item)/retirer"
    #expect(
      try facilitator.submit("/rencontres/\(parts.meeting)/maintenir", on: open).status == .seeOther)
    let workshop = try facilitator.get("/rencontres/\(parts.meeting)/ordre-du-jour")
    let form = try #require(
      Visitor.Form(to: "/rencontres/\(parts.meeting)/durees", in: workshop.text))
    let version = try #require(
      workshop.text.firstMatch(of: try Regex("\(removal)\" name=\"version\" value=\"(\\d+)\""))?[1].substring)
    let asked = try facilitator.post(removal, form.hidden.merging(["version": String(version)]) { $1 })
    #expect(asked.status == .unprocessableContent)
    #expect(asked.words.contains("Le vote de ce point n’est ni clos ni annulé"))
    #expect(try facilitator.send(#require(Visitor.Form(to: removal, in: asked.text))).status == .seeOther)
    #expect(try !Visitor(site).get(open).words.contains("Vote :"))
  }

  private func cancel() throws {
    let meeting = parts.meeting
    #expect(
      try facilitator.submit("/rencontres/\(meeting)/annuler", on: "/rencontres/\(meeting)/modifier").status
        == .seeOther)
  }

  /// What everyone reads of the vote.
  private func results() throws -> String {
    let batch = try site.store.writer.writings {
      try $0.readings(as: .administrator).batch(of: Self.x)?.id
    }
    return try Visitor(site).get("/abecedaire/lots/\(batch ?? 0)/resultats").words
  }

  private struct Failure: Error {}
}
