import Domain
import Support
import Testing

@testable import Database
@testable import Store

/// A community whose words have a definition and an argument apart keeps what they say.
@Suite struct WordMigrationTests {
  let folder = TemporaryFolder()

  /// A page that names words, four of which two are kept, in a batch that is defined and one that votes.
  private static let older: StaticString = """
    INSERT INTO body (id, form, source, html)
      SELECT column1, 'blocks', column2, CAST('<p>' || column2 || '</p>' AS BLOB)
      FROM (VALUES (1, ''), (2, ''), (3, 'Un archipel, une audace, un art.'), (11, 'Des îles.'), (12, 'Se relier à [[Accueil]].'),
        (21, ''), (22, ''), (31, 'Une façon de faire.'), (32, ''), (41, ''), (42, ''), (51, ''), (52, 'De l’eau.'), (61, ''), (62, ''));
    INSERT INTO page (id, slug, title, sort_key) VALUES (7, 'accueil', 'Accueil', 'accueil');
    INSERT INTO document (id, page_id) VALUES (5, 7);
    INSERT INTO revision (document_id, number, title, body_id, summary, author, saved_at, size)
      VALUES (5, 1, 'Accueil', 3, '', 'Zoé', 900, 32);
    INSERT INTO person VALUES (1, 'Zoé', 700);
    INSERT INTO batch VALUES (1, 'defining', 2, 3, 1), (2, 'voting', 2, 3, 2);
    INSERT INTO batch_letter VALUES ('A', 1), ('O', 2);
    INSERT INTO word (id, letter, slug, text, sort_key, synonym, place, definition_id, argument_id) VALUES
      (10, 'A', 'archipel', 'Archipel', 'archipel', 'Îles', 1, 11, 12),
      (20, 'A', 'audace', 'Audace', 'audace', NULL, 2, 21, 22),
      (30, 'A', 'art', 'Art', 'art', NULL, NULL, 31, 32),
      (40, 'A', 'abri', 'Abri', 'abri', NULL, NULL, 41, 42),
      (50, 'O', 'oasis', 'Oasis', 'oasis', NULL, 1, 51, 52),
      (60, 'O', 'orage', 'Orage', 'orage', NULL, 2, 61, 62);
    INSERT INTO vote VALUES (1, 50);
    INSERT INTO word_link VALUES (3, 10), (3, 20), (11, 20);
    INSERT INTO wiki_link VALUES (12, 'accueil', '', 'Accueil', 7);
    INSERT INTO follow (person_id, document_id, since) SELECT 1, 5, 0 WHERE EXISTS (SELECT 1 FROM account WHERE person_id = 1);
    """

  private func opened() throws -> (store: Store, connection: Connection) {
    let path = folder.file("older.sqlite")
    try Migrator(Array(Schema.migrations[..<15])).migrate(path)
    try Connection(path, mode: .writer).execute(script: Self.older)
    let store = try Store.open(path: path)
    return (store, try Connection(path, mode: .writer))
  }

  @Test func nothingThatWasWrittenIsLost() throws {
    let (store, connection) = try opened()
    defer { store.writer.close() }
    let texts = try connection.rows(
      """
      SELECT word.slug, revision.title, revision.author, revision.saved_at, revision.size, body.source
      FROM word JOIN document ON document.word_id = word.id
      JOIN revision ON revision.document_id = document.id JOIN body ON body.id = revision.body_id
      ORDER BY word.id
      """
    ) { row in
      try [row.text(0), row.text(1), row.text(2), "\(row.int(3))", "\(row.int(4))", row.text(5)]
    }
    let archipel = "Des îles.\n\n## Argument\n\nSe relier à [[Accueil]]."
    #expect(
      texts == [
        ["archipel", "Archipel", "", "700", "\(archipel.unicodeScalars.count)", archipel],
        ["audace", "Audace", "", "700", "0", ""],
        ["art", "Art", "", "700", "19", "Une façon de faire."],
        ["oasis", "Oasis", "", "700", "22", "## Argument\n\nDe l’eau."],
      ])
    #expect(try connection.number("SELECT page_id FROM document WHERE id = 5") == 7)
    #expect(
      try connection.rows("SELECT id FROM word ORDER BY id") { row in try row.int(0) } == [
        10, 20, 30, 40, 50, 60,
      ])
    #expect(try connection.number("SELECT word_id FROM voice") == 50)
    #expect(try connection.number("SELECT count(*) FROM body") == 7, "no text is left without its owner")
    #expect(try Backup.check(folder.file("older.sqlite")).isEmpty)
  }

  @Test func linksStayAndTextsAreRenderedAgain() throws {
    let (store, connection) = try opened()
    defer { store.writer.close() }
    let readings = Readings(connection)
    let archipel = try #require(try readings.word(.of("archipel")))
    #expect(archipel.publishedAt != nil && archipel.livesIn.map(\.title) == ["Accueil"])
    #expect(archipel.text?.body.text.contains("<h2 id=\"s-argument\">Argument</h2>") == true)
    #expect(try readings.word(.of("art"))?.publishedAt == nil)
    let page = try #require(try readings.page(.of("accueil")))
    #expect(page.body.text.contains("/mots/archipel") && page.body.text.contains("/mots/audace"))
    #expect(!page.body.text.contains("/mots/art"))
    #expect(page.linkedFrom == [.word(slug: .of("archipel"), text: "Archipel")])
    #expect(try readings.word(.of("oasis"))?.summary.place == nil)
    #expect(try readings.search(SearchRequest(typed: "façon")).count == 1)
  }

  @Test func theRulesOfTheTablesHoldStill() throws {
    let (store, connection) = try opened()
    defer { store.writer.close() }
    for statement in [
      "INSERT INTO vote VALUES (1, 'A', '[10]')", "INSERT INTO document (page_id, word_id) VALUES (7, 20)",
      "INSERT INTO document (word_id) VALUES (10)", "INSERT INTO document DEFAULT VALUES",
      "DELETE FROM batch_letter", "UPDATE word SET place = 1 WHERE id = 20",
    ] as [StaticString] {
      #expect(throws: DatabaseError.self, "\(statement)") { try connection.execute(script: statement) }
    }
    try connection.run("DELETE FROM word WHERE id = 10")
    #expect(try connection.number("SELECT count(*) FROM body WHERE id = 11") == 0)
    #expect(try connection.number("SELECT count(*) FROM document WHERE word_id = 10") == 0)
  }
}
