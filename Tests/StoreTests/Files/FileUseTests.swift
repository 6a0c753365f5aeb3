import Domain
import Testing

@testable import Database
@testable import Store

/// Where files are used, and who is told.
@Suite struct FileUseTests {
  /// A file of a page of the secret circle, one of the open circle's page; each is used by a page of both.
  private struct World {
    let world: SecretWorld
    var writings: Writings { world.writings }
    let secret: Int
    let open: Int

    init(_ visibility: Visibility) throws {
      world = try SecretWorld(visibility)
      secret = try Self.add("zinzolin.png", to: "page-zinzolin", world)
      open = try Self.add("carte.png", to: "ouverte", world)
      for page in ["page-zinzolin", "ouverte"] {
        try world.writings.noteFileUses(
          [
            "/fichiers/\(secret)/zinzolin.png", "/fichiers/\(open)/x", "/fichiers/99/a.png", "/pages/ouverte",
            "",
          ],
          of: try Self.body(of: page, world))
      }
    }

    static func add(_ name: String, to page: String, _ world: SecretWorld) throws -> Int {
      let keeper = Member(id: world.keeper, name: "Cécile", role: .administrator)
      let document = try #require(
        try world.writings.readings(as: .member(keeper)).document(.page(.of(page))))
      return try world.writings.addFile(
        newFile(name, seed: UInt8(name.count), words: name, isDecorative: name == "zinzolin.png"),
        to: document,
        by: keeper, at: noon)
    }

    static func body(of page: String, _ world: SecretWorld) throws -> Int {
      try world.connection.number(
        """
        SELECT body_id FROM revision JOIN document ON document.id = document_id
        JOIN page ON page.id = page_id WHERE slug = \(page)
        """)
    }
  }

  struct Reading: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let read: @Sendable (Readings, Int, Int) throws -> Any?
  }

  static let readings = [
    Reading(testDescription: "file") { store, secret, _ in try store.servedFile(secret)?.name.text },
    Reading(testDescription: "details") { store, secret, _ in try store.fileDetails(secret) },
    Reading(testDescription: "uses of an open file") { store, _, open in
      try store.fileDetails(open)?.file.uses
    },
    Reading(testDescription: "files of a page") { store, _, _ in
      try store.document(.page(.of("page-zinzolin"))).map { try store.files(of: $0) }
    },
    Reading(testDescription: "files of a circle") { store, _, _ in try store.fileList(of: .of("zinzolin")) },
    Reading(testDescription: "files of the open circle") { store, _, _ in
      try store.fileList(of: .of("ouvert"))
    },
    Reading(testDescription: "decorative") { store, secret, _ in
      try store.decorativeFiles(among: ["/fichiers/\(secret)/zinzolin.png"]).first
    },
  ]

  @Test(arguments: Visibility.allCases, readings)
  func showsWhatMayBeSeenAlone(_ visibility: Visibility, _ reading: Reading) throws {
    let files = try World(visibility)
    for (viewer, standing) in files.world.viewers {
      let mayBeSeen = viewer.may(.see, on: .circle(visibility, standing))
      let store = files.world.readings(as: viewer)
      let shown = texts(in: try reading.read(store, files.secret, files.open) as Any)
      #expect(shown.contains { $0.contains(SecretWorld.word) } == mayBeSeen, "\(viewer)")
      #expect(try store.servedFile(files.open) != nil && store.fileList(of: .of("ouvert"))?.count == 1)
      #expect(try store.fileList(of: nil)?.files.isEmpty == true)
    }
  }

  /// A page tells the size of an image only to those who could ask for the image itself.
  @Test(arguments: Visibility.allCases) func sizes(_ visibility: Visibility) throws {
    let files = try World(visibility)
    func size(_ id: Int, _ circle: Int?) throws -> ImageSize? {
      try files.writings.imageSize(at: "/fichiers/\(id)/a.png", readWith: circle)
    }
    #expect(try (size(files.secret, nil) != nil) == (visibility == .open))
    #expect(try size(files.secret, files.world.secret) == ImageSize(width: 30, height: 20))
    #expect(try size(files.open, nil) != nil)
    #expect(try size(99, nil) == nil && files.writings.imageSize(at: "/pages/ouverte") == nil)
  }

  @Test func aTextThatIsNotReadUsesNothing() throws {
    let files = try World(.open)
    func uses() throws -> Int? { try files.writings.readings.fileDetails(files.open)?.file.uses.count }
    #expect(try uses() == 2)
    let body = try World.body(of: "ouverte", files.world)
    try files.writings.noteFileUses([], of: body)
    #expect(try uses() == 1)
    try files.writings.noteFileUses(["/fichiers/\(files.open)/carte.png"], of: body)
    try files.writings.retireBody(body)
    #expect(try uses() == 1)
  }

  @Test func whatIsNotUsedComesFirst() throws {
    let files = try World(.open)
    let unused = try World.add("seul.png", to: "ouverte", files.world)
    let list = try #require(try files.writings.readings.fileList(of: .of("ouvert")))
    #expect(list.files.map(\.id) == [unused, files.open] && list.count == 2)
    #expect(list.files.map(\.uses.isEmpty) == [true, false])
    try files.world.connection.run("UPDATE page SET archived_at = 1 WHERE slug = 'ouverte'")
    #expect(try files.writings.readings.fileList(of: .of("ouvert"))?.count == 0)
  }

  /// What nobody reads now and may read again, and what others have typed, is counted and never shown.
  @Test func whatIsNotReadNamesFilesToo() throws {
    let connection = try seededDatabase()
    let writings = Writings(connection)
    let member = Member(id: try writings.addPerson(named: "Ada", at: noon), name: "Ada", role: .participant)
    try connection.run(
      """
      INSERT INTO account (person_id, email, password_hash, role, sort_key, search_key)
      VALUES (\(member.id), 'ada@exemple.fr', '$y$a', 'participant', '', '')
      """)
    let slug = try writings.createPage(Sample.page("Balade"))
    func document() throws -> Document { try #require(try writings.readings.document(.page(slug))) }
    let id = try writings.addFile(newFile(), to: document(), by: member, at: noon)
    let shown = "![A](/fichiers/\(id)/photo.png)"
    func others() throws -> Int { try writings.readings.otherUses(of: id) }
    for (base, text, count) in [(1, shown, 0), (2, "Rien", 1), (3, "![A](/fichiers/\(id)1/a.png)", 1)] {
      _ = try writings.revise(
        document(), TextDraft(body: text, summary: "", base: base), by: member, at: noon.after(base))
      #expect(try others() == count)
    }
    let draft = TextDraft(body: shown, summary: "", base: 4)
    let unsaved = UnsavedText(
      subject: .document(try document().id), title: "Balade", circle: nil, text: draft)
    try writings.keep(unsaved, for: member.id, at: noon)
    #expect(try others() == 2 && writings.readings.fileDetails(id)?.file.uses == [])
  }

  /// A text says the size of an image only while there is one that all its readers may see.
  @Test(arguments: ["hidden page", "hidden circle", "destroyed page", "destroyed file"])
  func whatShowsAFileIsRenderedAgain(_ deed: String) throws {
    let connection = try seededDatabase()
    let writings = Writings(connection)
    let id = try #require(try writings.readings.circleScope(.of("codev"))?.id)
    if deed == "hidden page" {
      try connection.run("UPDATE circle SET visibility = 'hidden' WHERE id = \(id)")
    }
    let slug = try writings.createPage(
      Sample.page("Balade", circle: deed == "hidden circle" ? .of("codev") : nil))
    let page = try #require(try writings.readings.document(.page(slug)))
    let member = Member(
      id: try writings.addPerson(named: "Ada", at: noon), name: "Ada", role: .administrator)
    let file = try writings.addFile(newFile(), to: page, by: member, at: noon)
    try writings.createPage(Sample.page("Récit", "![A](/fichiers/\(file)/photo.png)"))
    func isSized() throws -> Bool {
      try #require(try writings.readings.page(.of("recit"))).body.text.contains("width=\"30\"")
    }
    #expect(try isSized())
    switch deed {
    case "hidden page":
      _ = try writings.renamePage(page, to: page.title, circle: .of("codev"), by: member, at: noon)
    case "hidden circle":
      try connection.run("UPDATE circle SET visibility = 'hidden' WHERE id = \(id)")
      try writings.renderBodiesLinking(toPagesOf: id)
    case "destroyed page": _ = try writings.destroyPage(page, by: .command, at: noon)
    default:
      try writings.destroyFile(#require(try writings.readings.fileDetails(file)), by: .command, at: noon)
    }
    #expect(try !isSized())
  }

  /// Few statements, each through an index and in its order.
  @Test(arguments: [Viewer.visitor, .member(Member(id: 1, name: "Anne", role: .participant))])
  func asksLittle(_ viewer: Viewer) throws {
    let connection = try seededDatabase()
    let writings = Writings(connection)
    let slug = try writings.createPage(Sample.page("Balade", circle: .of("codev")))
    let document = try #require(try writings.readings.document(.page(slug)))
    let member = Member(id: try writings.addPerson(named: "Ada", at: noon), name: "Ada", role: .participant)
    let id = try writings.addFile(newFile(), to: document, by: member, at: noon)
    let before = connection.runs
    let store = Readings(connection, viewer: viewer)
    #expect(try store.fileList(of: .of("codev"))?.count == 1 && store.fileList(of: nil)?.count == 0)
    #expect(try store.files(of: document).count == 1 && store.fileDetails(id) != nil)
    let served = try #require(try store.servedFile(id))
    #expect(try store.filePart(of: served.content, from: 0)?.count == 10)
    #expect(try store.fileAllowance().used == 10)
    #expect(try store.decorativeFiles(among: ["/fichiers/\(id)/a"]).isEmpty)
    let after = connection.runs
    let asked = after.values.reduce(0, +) - before.values.reduce(0, +)
    #expect(asked == 5 + 1 + 4 + 5 + 1 + 1 + 1 + 1)
    for (sql, count) in after where count > before[sql, default: 0] {
      try connection.expectIndexes(in: sql, exceptFor: QueryTests.readWhole)
    }
  }

  @Test func meetingsWordsAndTheCommunityUseFilesToo() throws {
    let connection = try seededDatabase()
    let writings = Writings(connection)
    let person = try writings.addPerson(named: "Ada", at: noon)
    let page = try writings.createPage(Sample.page("Balade"))
    let document = try #require(try writings.readings.document(.page(page)))
    let id = try writings.addFile(
      newFile(), to: document, by: Member(id: person, name: "Ada", role: .participant), at: noon)
    let bodies: [SQL] = [
      "SELECT min(body_id) FROM note", "SELECT min(synthesis_id) FROM meeting",
      "SELECT min(body_id) FROM agenda_point",
      "SELECT min(body_id) FROM revision JOIN document ON document.id = document_id WHERE word_id IS NOT NULL",
      "SELECT description_id FROM community", "SELECT min(introduction_id) FROM circle",
    ]
    for body in bodies {
      try writings.noteFileUses(["/fichiers/\(id)/photo.png"], of: connection.number(body))
    }
    let uses = try #require(try writings.readings.fileDetails(id)).file.uses
    let kinds = uses.map { use in
      switch use {
      case .place(.page): "page"
      case .place(.circle): "circle"
      case .place(.meeting): "meeting"
      case .place(.word): "word"
      case .community: "community"
      }
    }
    #expect(Set(kinds) == ["circle", "meeting", "word", "community"] && kinds.count <= 4, "\(kinds)")
  }
}
