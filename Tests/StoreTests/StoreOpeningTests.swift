import Domain
import Support
import Testing

@testable import Database
@testable import Store

/// The file itself: made, kept, refused.
@Suite struct StoreOpeningTests {
  let folder = TemporaryFolder()

  @Test func anEmptyStoreIsSeededOnce() throws {
    let path = folder.file("cercles.sqlite")
    do {
      let store = try Store.open(path: path)
      #expect(try store.makeReader().readings { try $0.community() } == nil)
      #expect(try store.seedIfEmpty(from: seedFolder, at: noon))
      #expect(try !store.seedIfEmpty(from: seedFolder, at: noon))
      #expect(try store.makeReader().readings { try $0.circles().count } == 8)
      store.writer.close()
    }
    let again = try Store.open(path: path)
    #expect(try again.makeReader().readings { try $0.pages().pages.count } == 12)
    #expect(try Backup.check(path).isEmpty)
  }

  @Test func anImportThatExistsChangesNothing() throws {
    let store = try Store.open(path: folder.file("cercles.sqlite"))
    try store.seedIfEmpty(from: seedFolder, at: noon)
    let last = store.versions.last
    let error = #expect(throws: SeedError.self) { try store.importSeeds(from: seedFolder, at: noon) }
    guard case .exists(let names) = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    // The community, 8 journeys, 8 circles, 12 pages, 12 words and 1 meeting.
    #expect(names.count == 42)
    #expect(names.contains("Codev") && names.contains("La boussole") && names.contains("Archipel"))
    #expect(store.versions.last == last)
  }

  @Test func aNewImportIsAdded() throws {
    let store = try Store.open(path: folder.file("cercles.sqlite"))
    try store.seedIfEmpty(from: seedFolder, at: noon)
    try folder.write("---\ntitle: Réseaux d’innovateurs\n---\nEnfin.\n", to: "more/pages/reseaux.md")
    try store.importSeeds(from: folder.file("more"), at: noon)
    #expect(try store.makeReader().readings { try $0.pages().pages.count } == 13)
  }

  @Test func aFailureInTheLastFileKeepsNothing() throws {
    try folder.write("---\ntitle: Une page\nauthor: Moi\n---\nBonjour.\n", to: "seeds/pages/a.md")
    try folder.write("---\nword: Zèbre\n---\nRien.\n", to: "seeds/mots/zebre.md")
    let store = try Store.open(path: folder.file("cercles.sqlite"))
    let error = #expect(throws: SeedError.self) {
      try store.seedIfEmpty(from: folder.file("seeds"), at: noon)
    }
    #expect(error?.description == "mots/zebre.md:2: word: unknown")
    #expect(try store.makeReader().readings { try $0.isEmpty() })
  }

  /// A community of the version before people had accounts keeps all that it has, open to everyone as it was.
  @Test func anOlderFileIsBroughtHere() throws {
    let path = folder.file("older.sqlite")
    try Migrator(Array(Schema.migrations[..<3])).migrate(path)
    try Connection(path, mode: .writer).execute(script: Self.olderCommunity)
    let store = try Store.open(path: path)
    let readings = Readings(try Connection(path, mode: .readOnly))
    #expect(try readings.circles().map(\.visibility) == [.open])
    #expect(try readings.circle(.of("boussoles"))?.introduction.text == "<p>Deux</p>\n")
    let page = try #require(try readings.page(.of("accueil")))
    #expect(
      page.body.text.hasPrefix("<p>Trois <a href=\"/pages/accueil\">") && page.headings.map(\.text) == ["Ici"]
    )
    #expect(page.revision.author == .named("Zoé") && page.revision.size == 25)
    #expect(try readings.history(.introduction(.of("boussoles")))?.revisions.map(\.author) == [nil])
    let meeting = try #require(try readings.meeting(id: 1))
    #expect(meeting.otherNotes.map(\.author) == [.named("Zoé"), nil])
    #expect(try readings.community()?.name == "Essai")
    #expect(try readings.connection.number("SELECT count(*) FROM vote") == 1)
    #expect(try Backup.check(path).isEmpty && Backup.exists(path + ".before-\(Schema.migrations.count)"))
    store.writer.close()
  }

  /// Introductions had no date: what stands for it is not the moment of the change of version, which would be the latest change
  /// of every circle.
  @Test(
    arguments: [
      ("", 500),
      ("INSERT INTO circle_member VALUES (1, 1, 'member', 700)", 700),
      ("INSERT INTO circle_member VALUES (1, 1, 'member', 700); UPDATE page SET circle_id = 1", 600),
      ("DELETE FROM page; UPDATE person SET created_at = 800", 800),
      ("DELETE FROM page; DELETE FROM person", 0),
    ] as [(String, Int)]) func introductionsOfAnOlderFileAreAsOldAsTheirCircle(_ change: String, _ date: Int)
    throws
  {
    let connection = try Connection(":memory:", mode: .writer)
    for migration in Schema.migrations[..<3] { try connection.execute(script: migration.script) }
    try connection.execute(script: Self.olderCommunity)
    try connection.execute(script: Schema.migrations[3].script)
    try connection.run("UPDATE page_revision SET saved_at = 600")
    try connection.run("UPDATE person SET created_at = 500")
    try connection.run("UPDATE page SET circle_id = NULL")
    try connection.execute(change)
    // As the migrator does: tables that others refer to are made anew.
    try connection.execute(script: "PRAGMA foreign_keys = OFF")
    for migration in Schema.migrations[4...] { try connection.execute(script: migration.script) }
    #expect(
      try connection.number(
        "SELECT saved_at FROM revision JOIN document ON document.id = document_id WHERE circle_id = 1")
        == date)
  }

  /// Texts that an older renderer made are rendered again when the file is opened, in as many steps as it takes, and then no more.
  @Test func olderRenderingsAreMadeAgainOnce() throws {
    let path = folder.file("cercles.sqlite")
    func open(_ change: (Connection) throws -> Void) throws -> [Int] {
      try change(Connection(path, mode: .writer))
      let store = try Store.open(path: path)
      defer { store.writer.close() }
      return try store.writer.perform { connection in
        [
          try connection.number("SELECT count(*) FROM body WHERE html = CAST('Vieux' AS BLOB)"),
          try connection.number("SELECT count(*) FROM body WHERE html IS NULL"),
          try connection.number("SELECT count(*) FROM wiki_link WHERE page_id IS NOT NULL"),
        ]
      }
    }
    let store = try Store.open(path: path)
    try store.writer.writings { writings in
      for number in 1...500 {
        try writings.createPage(Sample.page("Page \(number)", "Voir [[Page 7]]."), at: noon)
      }
      let page = try #require(try writings.readings.document(.page(.of("page-1"))))
      let author = Member(
        id: try writings.addPerson(named: "Zoé", at: noon), name: "Zoé", role: .participant)
      _ = try writings.revise(page, TextDraft(body: "[[Page 8]]", summary: "", base: 1), by: author, at: noon)
    }
    store.writer.close()
    let old: SQL = "UPDATE body SET html = CAST('Vieux' AS BLOB) WHERE html IS NOT NULL"
    #expect(
      try open {
        try $0.run(old)
        try $0.run("DELETE FROM wiki_link")
        try $0.run("UPDATE rendering SET version = version - 1")
      } == [0, 1, 500])
    #expect(try open { try $0.run(old) } == [500, 1, 500])
  }

  /// The names of footnotes are those that the program says: texts have them once it says others, new texts too.
  @Test func notesAreNamedAsTheProgramSays() throws {
    let path = folder.file("cercles.sqlite")
    func shown(_ words: NoteWords, _ change: (Writings) throws -> Void = { _ in }) throws -> [String] {
      let store = try Store.open(path: path, noteWords: words)
      defer { store.writer.close() }
      try change(Writings(Connection(path, mode: .writer)))
      return try store.makeReader().readings { readings in
        try ["un", "deux"].compactMap { try readings.page(.of($0))?.body.text }
      }
    }
    let words = NoteWords(mark: "Note", section: "Notes", backLink: "Retour au texte, note")
    let plain = try shown(.none) { try $0.createPage(Sample.page("Un", "Dit[^a].\n\n[^a]: Vu."), at: noon) }
    #expect(plain.count == 1 && !plain[0].contains("aria-label"))
    let named = try shown(words) { try $0.createPage(Sample.page("Deux", "Dit[^a].\n\n[^a]: Vu."), at: noon) }
    #expect(named.count == 2)
    for text in named {
      #expect(text.contains("role=\"doc-noteref\" aria-label=\"Note 1\">1</a>"))
      #expect(text.contains("role=\"doc-endnotes\" aria-label=\"Notes\">"))
      #expect(text.contains("role=\"doc-backlink\" aria-label=\"Retour au texte, note 1\">↩</a>"))
    }
    #expect(try shown(.none).allSatisfy { !$0.contains("aria-label") })
  }

  /// A word that stands in too many texts for one job becomes a link in all of them later.
  @Test func aWordOfManyTextsWaits() throws {
    let store = try Store.open(path: folder.file("cercles.sqlite"))
    defer { store.writer.close() }
    func linked() throws -> Int {
      try store.writer.perform { try $0.number("SELECT count(*) FROM word_link") }
    }
    try store.writer.writings { writings in
      for number in 1...300 {
        try writings.createPage(Sample.page("Page \(number)", "Un archipel."), at: noon)
      }
      try writings.createBatch(Sample.batch("A", .published))
      try writings.createWord(Sample.word("Archipel", place: 1))
    }
    #expect(try linked() == 200)
    while try store.renderStale() {}
    #expect(try linked() == 300)
  }

  private static let olderCommunity: StaticString = """
    INSERT INTO body (id, form, source, html)
      SELECT column1, 'blocks', column2, CAST('<p>' || column2 || '</p>' AS BLOB)
      FROM (VALUES (1, 'Un'), (2, 'Deux'), (3, 'Trois [[Accueil]]' || char(10, 10) || '## Ici'), (4, 'Quatre'), (5, 'Cinq'), (6, 'Six'), (7, 'Sept'),
        (8, 'Huit'), (9, 'Neuf'));
    INSERT INTO community VALUES (1, 'Essai', 'Apprendre.', NULL, 1);
    INSERT INTO journey VALUES (1, 'relier', 'Relier', 1, 'Pour vous.');
    INSERT INTO circle VALUES (1, 'boussoles', 'Boussoles', 'boussoles', 'But.', 1, 'alive', NULL, NULL, 0, 2);
    INSERT INTO page VALUES (1, 'accueil', 'Accueil', 'accueil', 1);
    INSERT INTO page_revision VALUES (1, 1, 'Accueil', 3, '', 'Zoé', 0);
    INSERT INTO meeting VALUES (1, 'rencontre', 'Rencontre', '2021-06-15', '12:00', 60, '', NULL, 4);
    INSERT INTO meeting_circle VALUES (1, 1, 1, '2021-06-15', '12:00');
    INSERT INTO note VALUES (1, 1, NULL, 5, 'Zoé', 0), (2, 1, NULL, 6, '', 0);
    INSERT INTO batch VALUES (1, 'voting', 2, 3, 7);
    INSERT INTO batch_letter VALUES ('A', 1);
    INSERT INTO word VALUES (1, 'A', 'archipel', 'Archipel', 'archipel', NULL, NULL, 8, 9);
    INSERT INTO person VALUES (1, 'Zoé', 0);
    INSERT INTO vote VALUES (1, 1);
    """

  @Test func otherFilesAreRefused() throws {
    try folder.write(
      "Ceci n’est pas une base de données, mais un texte assez long pour un en-tête de cent octets.",
      to: "x/a")
    #expect(throws: DatabaseError.self) { try Store.open(path: folder.file("x/a")) }
    let newer = folder.file("newer.sqlite")
    _ = try Store.open(path: newer)
    try Connection(newer, mode: .writer).execute(script: "PRAGMA user_version = 99")
    #expect(throws: DatabaseError.newer(found: 99, known: Schema.migrations.count)) {
      try Store.open(path: newer)
    }
    let foreign = folder.file("foreign.sqlite")
    try Connection(foreign, mode: .writer).execute(script: "PRAGMA application_id = 7")
    #expect(throws: DatabaseError.notOurs(applicationID: 7)) { try Store.open(path: foreign) }
    #expect(throws: DatabaseError.self) { try Store.open(path: folder.file("missing/cercles.sqlite")) }
  }
}
