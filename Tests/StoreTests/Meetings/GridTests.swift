import Domain
import Synchronization
import Testing

@testable import Database
@testable import Store

/// A forum of an afternoon: six rooms, four slots.
@Suite struct GridTests {
  let world: WikiWorld
  let meeting: Int
  let items: [Int]
  var writings: Writings { world.writings }

  init() throws {
    world = try WikiWorld()
    meeting = try world.writings.createMeeting(Self.draft(.forum), at: noon)
    items = try world.connection.rows("SELECT id FROM agenda_item ORDER BY position") { row in
      try row.int(0)
    }
  }

  static func draft(_ kind: GridKind?, circle: String = "ouvert") -> MeetingDraft {
    var draft = Sample.meeting(
      "Forum", circles: [.of(circle)],
      agenda: [Sample.item("Ouverture", minutes: 35)]
        + (1...4).map { number in
          var item = Sample.item("Créneau \(number)", minutes: 30)
          item.isSlot = true
          return item
        })
    draft.minutes = 180
    draft.grid = kind
    draft.places = (1...6).map { "Salle \($0)" }
    return draft
  }

  func grid() throws -> Grid { try #require(try writings.readings.meeting(id: meeting)?.grid) }

  /// Puts a subject into a place and a slot, both counted from 0. Gives the row of the cell.
  @discardableResult
  func add(_ subject: String, _ place: Int = 0, _ slot: Int = 0, reporter: String = "") throws -> Int {
    let grid = try grid()
    let spot = GridSpot(place: grid.places[place].id, slot: grid.slots[slot])
    let draft = GridCellDraft(spot: spot, subject: subject, reporter: reporter)
    return try writings.addCell(draft, to: meeting)
  }

  @Test func aNewMeetingHasItsGrid() throws {
    let grid = try grid()
    #expect(grid.kind == .forum && grid.places.count == 6 && grid.slots == Array(items[1...]))
    #expect(grid.freeSpots.count == 24 && grid.cells.isEmpty)
  }

  @Test func oneCellHasOneSubjectWithItsCall() throws {
    try add("Les communs", reporter: "Zoé")
    #expect(throws: Rejection([Problem("spot", .taken)])) { try add("Les autres") }
    let cell = try #require(try grid().cells.first)
    #expect(cell.subject == "Les communs" && cell.reporter == "Zoé" && cell.signup?.isOpen == true)
    #expect(cell.signup?.question == "Les communs")
    #expect(try grid().freeSpots.count == 23)
    #expect(throws: DatabaseError.self) {
      try writings.connection.run(
        """
        INSERT INTO cell (meeting_id, item_id, place_id, subject, reporter)
        VALUES (\(meeting), \(cell.slot), \(cell.place), 'X', '')
        """)
    }
  }

  @Test(arguments: [
    ("", "", [Problem("subject", .missing)]), ("A\nB", "", [Problem("subject", .notOneLine)]),
    ("A", String(repeating: "é", count: 201), [Problem("reporter", .tooLong(maximum: 200))]),
  ])
  func whatIsTypedIsChecked(_ subject: String, _ reporter: String, _ problems: [Problem]) throws {
    #expect(throws: Rejection(problems)) { try add(subject, reporter: reporter) }
  }

  @Test func placesAndSlotsAreThoseOfTheMeeting() throws {
    let other = try writings.createMeeting(Self.draft(.forum), at: noon)
    let theirs = try #require(try writings.readings.meeting(id: other)?.grid)
    let own = try grid()
    let spots = [
      GridSpot(place: theirs.places[0].id, slot: own.slots[0]),
      GridSpot(place: own.places[0].id, slot: theirs.slots[0]),
      GridSpot(place: own.places[0].id, slot: items[0]), GridSpot(place: .max, slot: .max),
    ]
    for spot in spots {
      #expect(throws: Rejection([Problem("spot", .unknown)])) {
        try writings.addCell(
          GridCellDraft(spot: spot, subject: "A", reporter: ""), to: meeting)
      }
    }
    let bare = try writings.createMeeting(Sample.meeting("Sans grille"), at: noon)
    #expect(throws: Rejection([Problem("spot", .unknown)])) {
      try writings.addCell(
        GridCellDraft(spot: spots[0], subject: "A", reporter: ""), to: bare)
    }
  }

  @Test func aCellMovesWithItsNotesAndTwoNeverMeet() throws {
    let first = try add("Un")
    let second = try add("Deux", 1, 1)
    let note = NoteDraft(item: items[1], cell: first, body: "Ce qui s’est dit.", author: "Zoé")
    _ = try writings.addNote(note, to: meeting, at: noon)
    let kept = try #require(try writings.readings.keptCell(first, of: meeting))
    let target = try #require(try writings.readings.keptCell(second, of: meeting)).spot
    #expect(throws: Rejection([Problem("spot", .taken)])) {
      try writings.changeCell(
        kept, to: GridCellDraft(spot: target, subject: "Un", reporter: ""), in: meeting)
    }
    let free = try #require(try grid().freeSpots.last)
    try writings.changeCell(
      kept, to: GridCellDraft(spot: free, subject: "Un, ailleurs", reporter: "Bob"), in: meeting)
    let moved = try #require(try grid().cells.first { $0.id == first })
    #expect(moved.spot == free && moved.version == 2 && moved.subject == "Un, ailleurs")
    #expect(moved.notes.count == 1 && moved.signup?.question == "Un, ailleurs")
    #expect(try world.connection.number("SELECT item_id FROM note WHERE cell_id = \(first)") == free.slot)
    #expect(try world.connection.rows("PRAGMA foreign_key_check") { _ in 0 }.isEmpty)
  }

  @Test func onlyWhatHasNoNoteIsEmptied() throws {
    let noted = try add("Un")
    let bare = try add("Deux", 1, 1)
    let note = NoteDraft(item: items[1], cell: noted, body: "Noté.", author: "")
    _ = try writings.addNote(note, to: meeting, at: noon)
    let cells = try [noted, bare].map { try #require(try writings.readings.keptCell($0, of: meeting)) }
    #expect(throws: Rejection([Problem("notes", .taken)])) {
      try writings.removeCell(cells[0], from: 1, in: meeting)
    }
    #expect(throws: Rejection([Problem("", .changed)])) {
      try writings.removeCell(cells[1], from: 2, in: meeting)
    }
    try writings.removeCell(cells[1], from: 1, in: meeting)
    #expect(try grid().cells.map(\.id) == [noted])
    #expect(try world.connection.number("SELECT count(*) FROM signup WHERE cell_id IS NOT NULL") == 1)
  }

  @Test func aNoteThatWasTakenOffThePageOutlivesItsCell() throws {
    let cell = try add("Un")
    let draft = NoteDraft(item: items[1], cell: cell, body: "Noté.", author: "Zoé", authorID: world.zoe.id)
    let id = try #require(try writings.addNote(draft, to: meeting, at: noon))
    func note() throws -> NoteText {
      try #require(try writings.readings(as: .member(world.zoe)).noteText(id, of: meeting))
    }
    try writings.withdrawNote(note(), at: noon)
    try writings.removeCell(
      #require(try writings.readings.keptCell(cell, of: meeting)), from: 1, in: meeting)
    #expect(try grid().cells.isEmpty)
    try writings.bringBackNote(note())
    let slot = try #require(try writings.readings.meeting(id: meeting)?.agenda[1])
    #expect(slot.notes.map(\.id) == [id])
  }

  @Test func placesAndSlotsInUseStay() throws {
    try add("Un")
    let current = try writings.readings.gridSetting(of: meeting)
    let place = current.places[0].id
    let all = GridDraft(kind: .forum, places: current.places, added: [], slots: current.slots)
    for (change, field) in [
      ({ $0.places.removeFirst() }, "place-\(place)"), ({ $0.slots.remove(items[1]) }, "slot-\(items[1])"),
      ({ $0.kind = nil }, "kind"),
    ] as [((inout GridDraft) -> Void, String)] {
      var draft = all
      change(&draft)
      #expect(throws: Rejection([Problem(field, .taken)])) {
        try writings.changeGrid(of: meeting, from: current, to: draft)
      }
    }
    #expect(try writings.readings.isSlotInUse(items[1]) && !writings.readings.isSlotInUse(items[2]))
    #expect(throws: DatabaseError.self) {
      try writings.connection.run("DELETE FROM agenda_item WHERE id = \(items[1])")
    }
    var draft = all
    draft.places = [GridPlace(id: place, name: "Grande salle")] + current.places[2...]
    draft.added = ["Jardin"]
    draft.slots.remove(items[4])
    draft.slots.insert(items[0])
    try writings.changeGrid(of: meeting, from: current, to: draft)
    let grid = try grid()
    #expect(
      grid.places.map(\.name) == ["Grande salle", "Salle 3", "Salle 4", "Salle 5", "Salle 6", "Jardin"])
    #expect(grid.slots == Array(items[0...3]))
  }

  @Test func namesOfPlacesTellThemApart() throws {
    let current = try writings.readings.gridSetting(of: meeting)
    let twice = GridDraft(
      kind: .forum, places: current.places, added: ["Salle 1"], slots: current.slots)
    #expect(throws: Rejection([Problem("added", .taken)])) {
      try writings.changeGrid(of: meeting, from: current, to: twice)
    }
    let many = GridDraft(
      kind: .forum, places: current.places, added: (0..<35).map { "Lieu \($0)" }, slots: current.slots)
    #expect(throws: Rejection([Problem("added", .full)])) {
      try writings.changeGrid(of: meeting, from: current, to: many)
    }
  }

  @Test func aTableKeepsItsHostAndIsOpenedOnce() throws {
    let cafe = try writings.createMeeting(Self.draft(.cafe), at: noon)
    let grid = try #require(try writings.readings.meeting(id: cafe)?.grid)
    func open(_ slot: Int, reporter: String = "") throws -> Int {
      let spot = GridSpot(place: grid.places[0].id, slot: grid.slots[slot])
      return try writings.openRound(
        GridCellDraft(spot: spot, subject: "", reporter: reporter), in: cafe)
    }
    let first = try open(0, reporter: "Inès")
    let third = try open(2)
    #expect(try open(2) == third && first != third)
    let now = try #require(try writings.readings.meeting(id: cafe)?.grid)
    #expect(now.rounds(in: grid.places[0].id).map(\.id) == [first, third])
    #expect(now.cells.map(\.reporter) == ["Inès", "Inès"])
    #expect(now.cells.map { $0.signup?.question } == ["Salle 1", "Salle 1"])
    let kept = try #require(try writings.readings.keptCell(first, of: cafe))
    #expect(try writings.readings.keptCell(first, of: meeting) == nil)
    #expect(kept.reporterID == nil)
  }

  @Test func aSubjectIsFoundAsLongAsItIsThere() throws {
    func found() throws -> Int {
      try world.connection.number("SELECT count(*) FROM search WHERE search MATCH 'ornithorynque'")
    }
    let cell = try add("L’ornithorynque en réunion", reporter: world.zoe.name)
    #expect(try found() == 1)
    try writings.removeCell(
      #require(try writings.readings.keptCell(cell, of: meeting)), from: 1, in: meeting)
    #expect(try found() == 0)
  }

  @Test func whoLeavesTakesTheirNameAlong() throws {
    try add("Un", reporter: world.zoe.name)
    try world.connection.run("DELETE FROM person WHERE id = \(world.zoe.id)")
    #expect(try grid().cells.map(\.reporter) == [""])
  }
}
