import Domain
import HTTP
import Store
import Testing

@testable import App

@Suite("Files of minutes")
struct MinutesFileTests {
  @Test("minutes that were exported and imported into an empty community come out identical")
  func seededMinutesComeBack() throws {
    let file = try Site().minutesFile(1, "json")
    #expect(file.status == .ok)
    let empty = try Site(seeded: false)
    let id = try empty.importMinutes(try MinutesJSON.record(from: Array(file.text.utf8)))
    #expect(try empty.minutesFile(id, "json").text == file.text)
  }

  @Test("minutes with everything in them come out identical")
  func wholeMinutesComeBack() throws {
    let bytes = MinutesJSON.bytes(of: MinutesSample.whole)
    let site = try Site(seeded: false)
    let id = try site.importMinutes(try MinutesJSON.record(from: bytes))
    let file = try site.minutesFile(id, "json")
    #expect(file.text == String(decoding: bytes, as: UTF8.self))
    #expect(
      file.field("Content-Disposition")?.hasPrefix("attachment; filename=\"compte-rendu-2026-07-03-") == true)
    #expect(file.field("X-Content-Type-Options") == "nosniff")
    #expect(file.field("Content-Type") == "application/json")
  }

  @Test("what was taken out of a note is in no file, however its proposals were answered")
  func removedLinesStayOut() throws {
    let notes = try NoteSite()
    let (id, insider) = (notes.meeting, notes.community.member(notes.community.insider))
    let note = try notes.add(
      "→ Zinzolin : zinzolin agir\n! zinzolin oui\n? zinzolin qui\n→ Zinzolin : rester")
    let proposals = try notes.read { $0.agenda[0].notes[0].proposals.map(\.id) }
    #expect(proposals.count == 4)
    let now = notes.site.now
    try notes.site.store.writer.writings { writings in
      for proposal in proposals { _ = try writings.dismissProposal(proposal, of: id) }
      let text = try #require(try writings.readings(as: .administrator).noteText(note, of: id))
      let draft = TextDraft(body: "Rien.\n→ rester", summary: "", base: text.version)
      _ = try writings.reviseNote(text, draft, by: insider, at: now)
      try writings.closeMeeting(id, by: insider, at: now)
    }
    for kind in ["json", "html", "md"] {
      let file = try notes.site.minutesFile(id, kind)
      #expect(file.status == .ok && !file.text.lowercased().contains("zinzolin"), "\(kind)")
    }
    let record = try MinutesJSON.record(from: Array(notes.site.minutesFile(id, "json").text.utf8))
    #expect(
      record.notes.flatMap(\.proposals) == [
        MinutesRecord.Proposal(kind: .task, text: "rester", owner: "", due: nil, state: .dismissed)
      ])
  }

  @Test("circles of the record are those of that very name; the others are told by name")
  func circlesAreFoundByName() throws {
    let site = try Site()
    let id = try site.importMinutes(MinutesSample.whole)
    let page = try site.page("/rencontres/\(id)/compte-rendu")
    #expect(page.contains(#"<a href="/cercles/boussoles">Boussoles</a>, Un cercle d’ailleurs, Un autre"#))
    let again = try site.importMinutes(MinutesSample.whole)
    #expect(try site.minutesFile(id, "json").text == site.minutesFile(again, "json").text)
  }

  /// What a file says of its circles and of who saw the meeting, and whether it is kept where its circles are not found.
  @Test(
    "minutes that were for a few are not shown to all",
    arguments: [
      ([], nil, true), ([], .open, true), ([], .hidden, false), (["Ailleurs"], .open, true),
      (["Ailleurs"], .members, false), (["Ailleurs"], .hidden, false), (["Ailleurs"], nil, false),
      (["Boussoles"], .hidden, true), (["Ailleurs", "Boussoles"], nil, true),
    ] as [([String], Visibility?, Bool)])
  func forAFew(_ circles: [String], _ visibility: Visibility?, _ isKept: Bool) throws {
    let site = try Site()
    var record = MinutesSample.whole
    (record.circles, record.visibility) = (circles, visibility)
    let outcome = Result { try site.importMinutes(record) }
    switch outcome {
    case .success: #expect(isKept)
    case .failure(let error):
      let problem = Problem("circles", .minutes(.withoutCircle(circles)))
      #expect(!isKept && error as? Rejection == Rejection([problem]))
    }
    let (now, asked) = (site.now, record)
    let id = try site.store.writer.writings { writings in
      try writings.importMinutes(asked, into: [Slug("boussoles")!], as: nil, at: now)
    }
    #expect(try site.store.writer.writings { try $0.readings.meeting(id: id)?.summary.circles.count } == 1)
  }

  @Test("the file says who may see the meeting", arguments: [Visibility.open, .members, .hidden])
  func visibilityIsSaid(_ visibility: Visibility) throws {
    let site = try Site()
    let text = visibility.rawValue
    let id = try site.importMinutes(MinutesSample.whole)
    try site.store.writer.perform { connection in
      try connection.run("UPDATE circle SET visibility = \(text) WHERE slug = 'boussoles'")
    }
    let record = try site.store.writer.writings { writings in
      try writings.readings(as: .administrator).minutesRecord(id)
    }
    #expect(record?.visibility == visibility)
  }

  @Test("a note that was longer than notes are now comes back whole")
  func longNotesComeBack() throws {
    let site = try Site()
    var record = MinutesSample.whole
    record.notes[2].text = String(repeating: "Un loup.\n", count: TextLimit.body / 9)
    let id = try site.importMinutes(record)
    let file = try site.minutesFile(id, "json").text
    #expect(try MinutesJSON.record(from: Array(file.utf8)).notes[2].text == record.notes[2].text)
  }

  @Test("the file in HTML stands alone, and leads to the site")
  func htmlStandsAlone() throws {
    let site = try Site()
    var record = MinutesSample.whole
    record.notes[2].text =
      "Voir [la page](/pages/l-arpentage) : ` href=\"/x`.\n\n[[inscription : Qui vient ?]]"
    let id = try site.importMinutes(record)
    let text = try site.minutesFile(id, "html").text
    #expect(text.contains(#"<a href="https://cercles.example/pages/l-arpentage">la page</a>"#))
    #expect(text.contains("<code> href=&quot;/x</code>"))
    #expect(text.contains("<p>Qui vient") && !text.contains("data-call"))
    #expect(!text.contains("<link") && !text.contains("<script") && !text.contains("<form"))
    #expect(text.contains(#"href="https://cercles.example/cercles/boussoles""#))
    #expect(text.contains("&lt;balises>") || text.contains("&lt;balises&gt;"))
    #expect(text.contains("Ancien membre"))
  }

  @Test("the file in Markdown is what a pad would be, and says nothing else than what was typed")
  func markdownReadsLikeAPad() throws {
    let site = try Site()
    var record = MinutesSample.whole
    record.notes[2].text = "# Un titre\n```\npas fermé"
    let id = try site.importMinutes(record)
    let text = try site.minutesFile(id, "md").words
    for line in [
      "# Forum d’été – « essais » \\& \\<balises\\>", "Boussoles, Un cercle d’ailleurs, Un autre",
      "Réunion du 3 juillet 2026, de 23 h 30 à 1 h", "Salle \\*haute\\*", "Séquence 2 sur 4 : L’été",
      "- Ancien membre", "- [23h30 > 00h00] **Ouverture** (Anne) – prévu 30 min, duré 28 min",
      "  - Un *point*",
      "- [00h00 > 01h00] **Ateliers** – reporté", "### Ateliers", "#### Jardin : Les arbres",
      "> # Un titre", "> pas fermé", "- une décision (À main levée : 12 pour, 0 contre, 1 abstention)",
      "- Écrire – Bo, pour le 1er août 2026 (à faire)", "- Comment ? (réponse trouvée)",
      "**Qui veut y travailler ?** Inscriptions closes : Léa et Bo.",
    ] {
      #expect(text.split(separator: "\n").contains(Substring(line)), "\(line)")
    }
  }

  @Test("the page says all of it in words")
  func pageSaysAll() throws {
    let site = try Site(on: "2026-07-04")
    site.wait(seconds: 86_400)
    let id = try site.importMinutes(MinutesSample.whole)
    let page = try site.answer("GET", "/rencontres/\(id)/compte-rendu").words
    for words in [
      "Compte rendu publié le 4 juillet 2026, corrections jusqu’au 11 juillet 2026",
      "Séquence 2 sur 4 : L’été",
      "Ancien membre", "À main levée : 12 pour, 0 contre, 1 abstention", "sondage de dates souhaité",
      "Jardin : Les arbres", "Inscriptions closes : Léa et Bo.", "reporté", "Rectificatifs",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    site.wait(until: "2026-07-20")
    #expect(
      try site.answer("GET", "/rencontres/\(id)/compte-rendu").words.contains(
        "Compte rendu publié le 4 juillet 2026, validé le 11 juillet 2026."))
  }

  static let whole = String(
    decoding: MinutesJSON.bytes(of: MinutesSample.whole), as: UTF8.self)

  /// Files that are no minutes, and what is said of them; nil for one that is looked at only when it is kept.
  @Test(
    "files that cannot be read are told apart",
    arguments: [
      ("", .notJSON), ("{", .notJSON), ("null", .notMinutes), ("[]", .notMinutes), ("{}", .notMinutes),
      (#"{"format": "autre", "version": 1}"#, .notMinutes), (#"{"format": 1, "version": 1}"#, .notMinutes),
      (#"{"format": "cercles-compte-rendu", "version": 2}"#, .laterVersion(2)),
      (#"{"format": "cercles-compte-rendu", "version": 1}"#, .wrong(place: "title")),
      (whole.replacing("\"minutes\": 90", with: "\"minutes\": 1e400"), nil),
      (whole.replacing("\"minutes\": 90", with: "\"minutes\": 99999999999999999999"), nil),
      (whole.replacing("\"minutes\": 90", with: "\"minutes\": \"90\""), .wrong(place: "minutes")),
      (whole.replacing("2026-07-03", with: "2026-02-30"), .wrong(place: "day")),
      (whole.replacing("\"skipped\"", with: "\"?\""), .wrong(place: "agenda[1].state")),
      (String(repeating: "[", count: 100_000), .notJSON),
      (String(repeating: "{\"a\":", count: 100_000), .notJSON),
      (whole + String(repeating: " ", count: 10 << 20), .tooLarge(mebibytes: 5)),
      (whole.replacing("\"open\"", with: "\"?\""), .wrong(place: "visibility")),
      (
        whole.replacing("\"visibility\": \"open\"", with: "\"visibility\": null").replacing(
          "\"Un pas\"", with: "1"),
        .wrong(place: "outcomes[1].text")
      ),
      (whole.replacing("Anne", with: "\\ud800"), .notJSON), ("\u{FF}\u{FE}", .notJSON),
    ] as [(String, MinutesFileFault?)])
  func unreadable(_ text: String, _ fault: MinutesFileFault?) {
    do throws(MinutesFileFault) {
      _ = try MinutesJSON.record(from: Array(text.utf8))
      Issue.record("it is read")
    } catch {
      if let fault { #expect(error == fault) }
      #expect(!error.inWords.isEmpty)
    }
  }

  /// A change that makes minutes wrong at a place.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let place: String
    let make: @Sendable (inout MinutesRecord) -> Void
    init(_ place: String, _ make: @escaping @Sendable (inout MinutesRecord) -> Void) {
      (self.place, self.make) = (place, make)
    }
    var testDescription: String { place }
  }

  static let mistakes: [Mistake] = [
    Mistake("title") { $0.title = "" }, Mistake("title") { $0.title = "a\nb" },
    Mistake("minutes") { $0.minutes = 0 },
    Mistake("minutes") { $0.minutes = Int.max },
    Mistake("videoLink") { $0.videoLink = "javascript:alert(1)" },
    Mistake("closedAt") { $0.closedAt = 4_000_000_000 }, Mistake("closedAt") { $0.closedAt = -1 },
    Mistake("synthesis") { $0.synthesis = "a\0b" }, Mistake("series.place") { $0.series?.place = 0 },
    Mistake("participants[1].name") { $0.participants[1].name = "Quelqu’un" },
    Mistake("participants") { $0.participants = Array(repeating: $0.participants[0], count: 1_001) },
    Mistake("agenda") { $0.agenda = Array(repeating: $0.agenda[0], count: 101) },
    Mistake("startedAt") { $0.startedAt = -1 },
    Mistake("agreedEnd") { $0.agreedEnd = .max },
    Mistake("agenda[0].liveMinutes") { $0.agenda[0].liveMinutes = 0 },
    Mistake("agenda[0].startedAt") { $0.agenda[0].startedAt = -1 },
    Mistake("agenda[0].endedAt") { $0.agenda[0].endedAt = .max },
    Mistake("agenda[0].endedAt") { $0.agenda[0].endedAt = $0.agenda[0].startedAt.map { $0 - 1 } },
    Mistake("agenda[0].endedAt") { $0.agenda[0].startedAt = nil },
    Mistake("agenda[0].endedAt") { $0.agenda[0].endedAt = nil },
    Mistake("agenda[1].state") { $0.agenda[1].state = .running },
    Mistake("agenda[1].minutes") { $0.agenda[1].minutes = -5 },
    Mistake("cells[0].item") { $0.cells[0].item = 2 },
    Mistake("cells[0].place") { $0.cells[0].place = -1 }, Mistake("cells") { $0.cells.append($0.cells[0]) },
    Mistake("notes[1].cell") { $0.notes[1].item = 0 }, Mistake("notes[0].item") { $0.notes[0].item = 7 },
    Mistake("notes[0].text") { $0.notes[0].text = " " },
    Mistake("notes[0].text") { $0.notes[0].text = String(repeating: "a", count: TextLimit.body + 1) },
    Mistake("texts") {
      $0.notes += Array(repeating: $0.notes[0], count: 3)
      for place in 3..<6 { $0.notes[place].text = String(repeating: "a", count: TextLimit.body) }
    },
    Mistake("notes[1].editedAt") { $0.notes[1].editedAt = nil },
    Mistake("notes[0].proposals") { $0.notes[0].proposals += $0.notes[0].proposals },
    Mistake("outcomes[1].hands") { $0.outcomes[1].hands = $0.outcomes[0].hands },
    Mistake("outcomes[0].hands.noes") { $0.outcomes[0].hands?.noes = -1 },
    Mistake("tasks[0].note") { $0.tasks[0].note = Int.max },
    Mistake("agenda[0].signups[0].key") { $0.agenda[0].signups[0].key = "Pas bon" },
  ]

  @Test("what cannot be kept is told by its place, and nothing is kept", arguments: mistakes)
  func unkept(_ mistake: Mistake) throws {
    let site = try Site(seeded: false)
    let before = try site.dump()
    var record = MinutesSample.whole
    mistake.make(&record)
    let (now, changed) = (site.now, record)
    let rejection = #expect(throws: Rejection.self) {
      try site.store.writer.writings { try $0.importMinutes(changed, as: nil, at: now) }
    }
    #expect(rejection?.problems.first?.field == mistake.place)
    #expect(try site.dump() == before)
  }

  @Test("whoever organises nothing there imports nothing there")
  func rightsHold() throws {
    let site = try Site()
    let now = site.now
    for (role, isLetIn) in [(Role.participant, false), (.organiser, true)] {
      let viewer = Viewer.member(Member(id: 1, name: "", role: role))
      let outcome = Result {
        try site.store.writer.writings { try $0.importMinutes(MinutesSample.whole, as: viewer, at: now) }
      }
      #expect(((try? outcome.get()) != nil) == isLetIn, "\(role)")
    }
  }
}
