import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct ReviseNoteTests {
  let world: NoteWorld

  init() throws { world = try NoteWorld() }

  @Test func aNoteSaysWhatWasWrittenLastAndKeepsTheRest() throws {
    let id = try world.add("Un loup.", at: noon)
    #expect(try world.revise(id, "Une louve.", by: world.bob, at: noon.after(60)) == .saved(2))
    #expect(try world.revise(id, "Une ourse.", by: world.zoe, at: noon.after(120)) == .saved(3))
    #expect(try world.revise(id, "Une ourse.", at: noon.after(180)) == .unchanged)
    let note = try #require(try world.page().agenda[0].notes.first)
    #expect(note.body.text == "<p>Une ourse.</p>\n" && note.version == 3 && note.author == .named("Zoé"))
    #expect(note.edit == Note.Edit(author: .named("Zoé"), at: noon.after(120)))
    #expect(note.isOwn)
    #expect(try world.page(as: world.bob).agenda[0].notes.map(\.isOwn) == [false])
    let history = try world.writings.readings.history(of: #require(try world.note(id)))
    #expect(history.versions.map(\.number) == [3, 2, 1] && !history.goesOn)
    #expect(history.versions.map(\.author) == [.named("Zoé"), .named("Bob"), .named("Zoé")])
    #expect(history.versions.map(\.writtenAt) == [noon.after(120), noon.after(60), noon])
    #expect(
      history.versions.map(\.change) == [
        .init(before: "Une louve.", after: "Une ourse."), .init(before: "Un loup.", after: "Une louve."),
        .init(before: "", after: "Un loup."),
      ])
  }

  @Test func twoWhoWriteElsewhereAreMerged() throws {
    let id = try world.add("Un.\n\nDeux.")
    try world.revise(id, "Un.\n\nDeux, de Bob.", by: world.bob)
    #expect(try world.revise(id, "Un, de Zoé.\n\nDeux.", base: 1) == .saved(3))
    #expect(try world.note(id)?.source == "Un, de Zoé.\n\nDeux, de Bob.")
  }

  /// Whether a note of so many characters is kept, by each way to write one.
  @Test(arguments: [(1, true), (TextLimit.note, true), (TextLimit.note + 1, false), (TextLimit.body, false)])
  func aNoteHasALimit(_ count: Int, _ isKept: Bool) throws {
    let body = String(repeating: "é", count: count)
    let id = try world.add("Un loup.")
    let access = try #require(
      try world.writings.readings(as: .member(world.zoe)).meetingAccess(world.meeting))
    let ways: [(field: String, write: () throws -> Void)] = [
      ("body", { try world.add(body) }), ("body", { try world.revise(id, body) }),
      ("body", { try world.writings.addCorrection(body, to: access, by: world.zoe, at: noon) }),
      (
        "notes",
        {
          var draft = Sample.meeting("Autre", circles: [.of("ouvert")])
          draft.otherNotes = [body]
          try world.writings.createMeeting(draft, at: noon)
        }
      ),
    ]
    for way in ways {
      let outcome = Result { try way.write() }
      let problem = Problem(way.field, .tooLong(maximum: TextLimit.note))
      switch outcome {
      case .success: #expect(isKept)
      case .failure(let error): #expect(!isKept && error as? Rejection == Rejection([problem]))
      }
    }
  }

  /// Notes could be longer once.
  @Test func aLongNoteOfFormerDaysIsReadAndMadeShorter() throws {
    let id = try world.add("Un loup.")
    let long = String(repeating: "Un loup.\n", count: TextLimit.body / 9)
    try world.connection.run(
      "UPDATE body SET source = \(long) WHERE id = (SELECT body_id FROM note WHERE id = \(id))")
    try world.writings.withdrawNote(#require(try world.note(id)), at: noon)
    try world.writings.bringBackNote(#require(try world.note(id)))
    #expect(try world.page().agenda[0].notes.first?.body.text.count ?? 0 > TextLimit.note)
    #expect(throws: Rejection([Problem("body", .tooLong(maximum: TextLimit.note))])) {
      try world.revise(id, long + "Une ourse.")
    }
    #expect(try world.note(id)?.source == long)
    #expect(try world.revise(id, "Une ourse.") == .saved(2))
    #expect(try world.writings.readings.source(ofVersion: 1, of: #require(try world.note(id))) == long)
  }

  @Test func whatFollowsAnotherTextIsNotKept() throws {
    let id = try world.add("Un.")
    let before = try #require(try world.note(id))
    try world.revise(id, "Un, de Bob.", by: world.bob)
    let now = try #require(try world.note(id))
    #expect(throws: Superseded()) {
      try world.writings.reviseNote(
        now, TextDraft(body: "Un, de Zoé.", summary: "", base: before.version), by: world.zoe, at: noon)
    }
    #expect(try world.note(id)?.source == "Un, de Bob.")
    let latest = try world.writings.readings.latestVersion(of: now)
    #expect(latest.author == .named("Bob") && latest.number == 2)
  }

  @Test(arguments: [0, 3, -1, Int.max]) func aVersionThatThereIsNot(_ base: Int) throws {
    let id = try world.add("Un.")
    try world.revise(id, "Deux.")
    #expect(throws: Superseded()) { try world.revise(id, "Trois.", base: base) }
  }

  @Test func aLongHistoryComesPageByPage() throws {
    let id = try world.add("1")
    for number in 2...45 { try world.revise(id, "\(number)") }
    let note = try #require(try world.note(id))
    var numbers: [Int] = []
    var before: Int?
    repeat {
      let page = try world.writings.readings.history(of: note, before: before)
      numbers += page.versions.map(\.number)
      #expect(page.versions.allSatisfy { $0.change?.after == "\($0.number)" })
      before = page.goesOn ? page.versions.last?.number : nil
    } while before != nil
    #expect(numbers == Array((1...45).reversed()))
    #expect(try world.writings.readings.history(of: note, before: 1).versions.isEmpty)
  }

  /// Texts of former days, beyond what a page compares, are told of without being shown; asked for, they are shown.
  @Test func longTextsFillThePage() throws {
    let id = try world.add("0")
    for number in 1...4 { try world.revise(id, "\(number)") }
    let long = String(repeating: "a", count: 390_000)
    try world.connection.run("UPDATE former_note SET source = source || \(long) WHERE note_id = \(id)")
    try world.connection.run(
      "UPDATE body SET source = source || \(long) WHERE id = (SELECT body_id FROM note WHERE id = \(id))")
    let note = try #require(try world.note(id))
    let versions = try world.writings.readings.history(of: note).versions
    #expect(versions.map { $0.change != nil } == [true, true, false, false, false])
    #expect(try world.writings.readings.history(of: note, before: 3).versions.first?.change != nil)
  }

  @Test func theIndexFollows() throws {
    let id = try world.add("Un loup.")
    #expect(try world.found("loup") == 1)
    try world.revise(id, "Une ourse.")
    #expect(try world.found("loup") == 0 && world.found("ourse") == 1)
    try world.writings.withdrawNote(#require(try world.note(id)), at: noon)
    #expect(try world.found("ourse") == 0)
    try world.writings.bringBackNote(#require(try world.note(id)))
    #expect(try world.found("ourse") == 1)
  }

  /// What is taken off the page is read, found and linked from nowhere, and is there for its writer and for organisers.
  @Test func withdrawnAndBroughtBack() throws {
    try world.writings.createPage(Sample.page("Ruche"))
    let id = try world.add("Voir [[Ruche]].", by: world.zoe)
    let links = "SELECT count(*) FROM wiki_link" as SQL
    #expect(try world.connection.number(links) == 1)
    for _ in 1...2 { try world.writings.withdrawNote(#require(try world.note(id)), at: noon.after(9)) }
    #expect(try world.page().agenda[0].notes.isEmpty && world.connection.number(links) == 0)
    #expect(try world.note(id, as: world.bob) == nil && world.note(id)?.isWithdrawn == true)
    #expect(try world.note(id, as: world.world.administrator)?.isWithdrawn == true)
    for (viewer, count) in [
      (Viewer.visitor, 0), (.member(world.bob), 0), (.member(world.zoe), 1),
      (.member(world.world.administrator), 1), (.guest(Guest(id: 1, name: "Zoé", meeting: world.meeting)), 0),
    ] {
      let readings = world.writings.readings(as: viewer)
      let access = try #require(try readings.meetingAccess(world.meeting))
      #expect(try readings.withdrawnNotes(of: access).count == count, "\(viewer)")
    }
    #expect(throws: Rejection([Problem("body", .unknown)])) { try world.revise(id, "Autre.") }
    try world.writings.bringBackNote(#require(try world.note(id)))
    let note = try #require(try world.page().agenda[0].notes.first)
    #expect(note.body.text.contains("href=\"/pages/ruche\""))
    #expect(try world.connection.number(links) == 1)
  }

  /// The calls of a note are those of its text, through what becomes of it.
  @Test func callsFollowTheText() throws {
    let id = try world.add("Dit.")
    func calls() throws -> [String] {
      try world.page().agenda[0].notes.flatMap { $0.signups.map(\.question) }
    }
    try world.revise(id, "Dit.\n\n[[inscription: Qui veut y travailler ?]]")
    let question = try calls()
    try world.writings.withdrawNote(#require(try world.note(id)), at: noon)
    #expect(try calls().isEmpty)
    try world.writings.bringBackNote(#require(try world.note(id)))
    #expect(try calls() == question && question.count == 1)
    try world.revise(id, "Dit.")
    #expect(try calls().isEmpty)
  }

  @Test func aNoteOfACellIsOfItsSlot() throws {
    try world.connection.run("INSERT INTO meeting_place (meeting_id, position, name) VALUES (1, 1, 'Salle')")
    try world.connection.run(
      """
      INSERT INTO cell (meeting_id, item_id, place_id, subject, reporter)
      VALUES (\(world.meeting), \(world.items[1]), 1, '', '')
      """)
    let draft = NoteDraft(item: world.items[0], cell: 1, body: "Dit.", author: "")
    let id = try #require(try world.writings.addNote(draft, to: world.meeting, at: noon))
    #expect(
      try world.connection.number("SELECT item_id FROM note WHERE id = \(id) AND cell_id = 1")
        == world.items[1])
    let other = try world.writings.createMeeting(Sample.meeting("Autre"), at: noon)
    #expect(throws: Rejection([Problem("cell", .unknown)])) {
      try world.writings.addNote(NoteDraft(item: nil, cell: 1, body: "Dit.", author: ""), to: other, at: noon)
    }
  }

  @Test func aMeetingThatIsNotSeenHasNoNotes() throws {
    let hidden = try NoteWorld(circle: "secret")
    let id = try hidden.add("Un.", by: hidden.world.administrator)
    #expect(try hidden.note(id, as: hidden.bob) == nil)
    #expect(try hidden.note(id, as: hidden.world.administrator) != nil)
    #expect(try world.writings.readings(as: .visitor).noteText(1, of: 99) == nil)
  }

  /// Whoever is erased leaves what they wrote, first, last and in between, without their name.
  @Test func whoIsErasedLeavesNoName() throws {
    let id = try world.add("Un.", by: world.bob)
    try world.revise(id, "Deux.", by: world.bob)
    try world.revise(id, "Trois.", by: world.zoe)
    let other = try world.add("Quatre.", by: world.zoe)
    try world.revise(other, "Cinq.", by: world.bob)
    try #require(try world.writings.erase(person: world.bob.id, by: .command, now: noon))
    let history = try world.writings.readings.history(of: #require(try world.note(id)))
    #expect(history.versions.map(\.author) == [.named("Zoé"), .formerMember, .formerMember])
    #expect(try world.page().agenda[0].notes[1].edit?.author == .formerMember)
    #expect(try world.page().agenda[0].notes[1].author == .named("Zoé"))
    #expect(
      try world.connection.number(
        "SELECT count(*) FROM note WHERE editor = 'Bob' OR author = 'Bob'") == 0)
  }

  /// Each finds among their own data what they wrote, as they wrote it, and nothing that another one wrote.
  @Test func personalDataHasWhatOneWrote() throws {
    let id = try world.add("Un, de Bob.", by: world.bob, at: noon)
    try world.revise(id, "Deux, de Zoé.", by: world.zoe, at: noon.after(1))
    try world.revise(id, "Trois, de Bob.", by: world.bob, at: noon.after(2))
    let other = try world.add("Quatre, de Bob.", by: world.bob, at: noon.after(3))
    try world.revise(other, "Cinq, de Zoé.", by: world.zoe, at: noon.after(4))
    func notes(of member: Member) throws -> [String?] {
      let readings = world.writings.readings(as: .member(member))
      return try #require(try readings.personalData(of: member.id, now: noon)).notes.map(\.text)
    }
    #expect(try notes(of: world.bob) == ["Quatre, de Bob.", "Trois, de Bob.", "Un, de Bob."])
    #expect(try notes(of: world.zoe) == ["Cinq, de Zoé.", "Deux, de Zoé."])
  }
}
