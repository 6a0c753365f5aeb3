import Domain
import Foundation
import Support
import Testing

@testable import Database
@testable import Store

/// Nothing of who was erased is found again: not in a column, not in a byte of the file.
@Suite struct ErasureTests {
  /// In every form that the file keeps of the name and of the addresses, folded or not.
  static let trace = "uatrefage"
  static let person = "Zénobie Quatrefages"

  let folder = TemporaryFolder()
  let store: Store

  init() throws {
    store = try Store.open(path: folder.file("cercles.sqlite"))
    try store.seedIfEmpty(from: seedFolder, at: noon)
  }

  /// Leaves the name and the addresses, of which one was left for another, wherever the site keeps them.
  private static func live(_ writings: Writings) throws -> Int {
    let connection = writings.connection
    let ada = Member(
      id: try writings.addMember(
        PeopleWorld.account("Ada"), passwordHash: PeopleWorld.hash, role: .administrator, now: noon,
        by: .command), name: "Ada", role: .administrator)
    try writings.askToJoin(
      JoinRequestDraft(name: person, email: "z.quatrefages@exemple.fr", message: "Zénobie Quatrefages"),
      now: noon
    )
    let invitation = InvitationDraft(
      email: "z.quatrefages@exemple.fr", circle: .of("codev"), role: .facilitator, mostUses: 1, days: 9)
    for byte in [UInt8(1), 2] {
      let id = try writings.invite(invitation, by: ada, sendsMail: true, now: noon)
      _ = try writings.addInvitationLink(hash: key(byte), invitation: id, now: noon)
    }
    let id = try #require(
      try writings.acceptInvitation(
        linkHash: key(1), name: person, email: "", passwordHash: PeopleWorld.hash, now: noon))
    let member = Member(id: id, name: person, role: .facilitator)
    _ = try writings.openSession(tokenHash: key(3), person: id, agent: "Firefox", now: noon)
    try writings.askPasswordLink(email: email("z.quatrefages@exemple.fr"), now: noon)
    try writings.addPasswordLink(hash: key(4), person: id, now: noon, by: .person(ada.id))
    try writings.askEmailChange(of: id, to: email("zq@quatrefages.fr"), now: noon)
    _ = try writings.addEmailLink(hash: key(5), person: id, email: email("zq@quatrefages.fr"), now: noon)
    _ = try writings.invite(
      InvitationDraft(
        email: "bob@exemple.fr", circle: .of("codev"), role: .participant, mostUses: 1, days: 9),
      by: member,
      sendsMail: true, now: noon)
    try writings.note(.circleVisibilityChanged, by: .person(id), subject: id, now: noon)
    _ = try writings.confirmEmailChange(hash: key(5), now: noon)
    try writings.askEmailChange(of: id, to: email("autre@quatrefages.fr"), now: noon)
    _ = try writings.addEmailLink(hash: key(6), person: id, email: email("autre@quatrefages.fr"), now: noon)
    try write(writings, as: member)
    try writings.createBatch(Sample.batch("Y", .proposing))
    let proposals = try #require(try writings.readings.batches().last)
    try writings.propose(
      WordProposalDraft(typed: "Yourte", reason: "Un toit qui reste.", isNamed: true), to: proposals.id,
      .notAsked, by: member, at: noon)
    try connection.run(
      """
      INSERT INTO letter_vote (letter, round, state, ballot, voices, seats, least_voters, opened_at)
      SELECT letter, 1, 'open', 'modifiable', 3, 3, 1, 0 FROM word WHERE id = 1
      """)
    try writings.setVoices(of: .member(member), for: Letter.all[0], to: [1])
    // The mail of a refusal to the address, and a request, as if both had come before.
    try connection.run(
      "INSERT INTO mail (kind, recipient, created_at, due_at) VALUES ('refusal', 'zq@quatrefages.fr', 0, 0)"
    )
    try connection.run(
      "INSERT INTO join_request (name, email, message, asked_at) VALUES (\(person), 'zq@quatrefages.fr', '', 0)"
    )
    return id
  }

  /// A page, a note and a text that was not saved.
  private static func write(_ writings: Writings, as member: Member) throws {
    var page = Sample.page("Une page", "Un texte qui reste.")
    (page.author, page.authorID) = (member.name, member.id)
    try writings.createPage(page, at: noon)
    let note = NoteDraft(item: nil, body: "Une note qui reste.", author: member.name, authorID: member.id)
    _ = try writings.addNote(note, to: 1, at: noon)
    let unsaved = UnsavedText(
      subject: .newPage(form: "a"), title: "Quatrefages", circle: nil,
      text: TextDraft(body: "Moi, Zénobie Quatrefages", summary: "par Quatrefages", base: 0))
    try writings.keep(unsaved, for: member.id, at: noon)
  }

  @Test func nothingIsFoundInAnyColumn() throws {
    let person = try store.writer.writings { try Self.live($0) }
    let before = try store.writer.perform { try Self.tracedColumns($0) }
    // The test looks where the name is.
    for column in [
      "person.name", "account.email", "account.sort_key", "account.search_key", "invitation.email",
      "join_request.email", "mail.recipient", "link.email", "revision.author", "note.author",
      "unsaved_text.title", "unsaved_text.body", "unsaved_text.summary",
    ] { #expect(before.contains(column), "\(column)") }
    try #require(try store.writer.writings { try $0.erase(person: person, by: .person(person), now: noon) })
    #expect(try store.writer.perform { try Self.tracedColumns($0) } == [])
    #expect(try store.writer.perform { try $0.rows("PRAGMA foreign_key_check") { _ in 0 }.isEmpty })
  }

  @Test func whatTheyWroteStays() throws {
    let person = try store.writer.writings { try Self.live($0) }
    let revisions = try store.writer.perform { try $0.number("SELECT count(*) FROM revision") }
    try #require(try store.writer.writings { try $0.erase(person: person, by: .command, now: noon) })
    let left = try store.writer.perform { connection in
      [
        try connection.number("SELECT count(*) FROM revision"),
        try connection.number("SELECT count(*) FROM revision WHERE author_left = 1 AND author = '-'"),
        try connection.number("SELECT count(*) FROM body WHERE source LIKE '%qui reste.'"),
        try connection.number("SELECT count(*) FROM vote"),
        try connection.number("SELECT count(*) FROM session"),
        try connection.number("SELECT count(*) FROM invitation WHERE email = 'bob@exemple.fr'"),
        try connection.number(
          "SELECT count(*) FROM word_proposal WHERE person_id IS NULL AND reason = 'Un toit qui reste.'"),
      ]
    }
    #expect(left == [revisions, 1, 2, 0, 0, 1, 1])
    let meeting = try store.makeReader().readings { try $0.meeting(id: 1) }
    #expect(meeting?.otherNotes.last?.author == .formerMember)
    let journal = try store.makeReader().readings { try $0.journal() }
    #expect(journal.first?.act == .removed && journal.first?.subject == .gone)
  }

  @Test func nothingIsFoundInTheFile() throws {
    let person = try store.writer.writings { try Self.live($0) }
    // Many others, so that rows move between pages before and after.
    try store.writer.writings { writings in
      for number in 0..<300 {
        _ = try writings.addMember(
          PeopleWorld.account("Membre \(number)"), passwordHash: PeopleWorld.hash,
          role: .participant, now: noon, by: .command)
      }
    }
    #expect(try holdsTrace())
    try #require(try store.writer.writings { try $0.erase(person: person, by: .command, now: noon) })
    store.writer.close()
    #expect(try !holdsTrace())
  }

  /// Where rows were moved from, SQLite leaves copies of them, which no deletion reaches: they go when the file is written anew.
  @Test func nothingIsFoundBetweenTheRows() throws {
    let gone = try store.writer.writings { writings in
      try BallotOrder.shuffled(Array(0..<400), seed: 3).compactMap { number in
        let name = "\(number % 2 == 0 ? "Membre" : "Quatrefages")\(number)"
        let padding = String(repeating: " x", count: number * 7 % 20)
        let id = try writings.addMember(
          PeopleWorld.account(name + padding), passwordHash: PeopleWorld.hash, role: .participant, now: noon,
          by: .command)
        return number % 2 == 0 ? nil : id
      }
    }
    for person in BallotOrder.shuffled(gone, seed: 4) {
      try store.writer.writings { writings in
        _ = try writings.erase(person: person, by: .command, now: noon)
      }
    }
    #expect(try store.writer.perform { try Self.tracedColumns($0) } == [])
    while try store.writer.writings({ try $0.sweepSearch() }) {}
    try emptyLog()
    #expect(try holdsTrace(), "otherwise this test shows nothing")
    try store.writer.rewriteFile()
    try emptyLog()
    #expect(try !holdsTrace())
    try store.writer.writings { try $0.endSweep() }
    #expect(try store.makeReader().readings { try $0.sweep() } == .done)
    #expect(try Backup.check(folder.file("cercles.sqlite")).isEmpty)
  }

  /// The second job comes after the turn in which the log is emptied.
  private func emptyLog() throws {
    store.writer.emptyLog()
    for _ in 1...2 { try store.writer.perform { _ in } }
  }

  private func holdsTrace() throws -> Bool {
    try folder.names.contains { name in
      try Data(contentsOf: URL(fileURLWithPath: folder.file(name))).range(of: Data(Self.trace.utf8)) != nil
    }
  }

  /// Every column of every table that holds the trace.
  private static func tracedColumns(_ connection: Connection) throws -> Set<String> {
    let tables = try connection.rows(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    ) { row in try row.text(0) }
    #expect(tables.count > 30)
    var found: Set<String> = []
    for table in tables {
      let columns = try connection.rows("SELECT name FROM pragma_table_info(\(table))") { row in
        try row.text(0)
      }
      for column in columns where try count(table, column, on: connection) > 0 {
        found.insert("\(table).\(column)")
      }
    }
    return found
  }

  /// Names come from the schema, which no one types: the only statement of the tests whose text is put together.
  private static func count(_ table: String, _ column: String, on connection: Connection) throws -> Int {
    try connection.execute(
      """
      CREATE TEMP TABLE IF NOT EXISTS trace (rows INTEGER); DELETE FROM temp.trace;
      INSERT INTO temp.trace SELECT count(*) FROM "\(table)"
      WHERE instr(lower(CAST("\(column)" AS TEXT)), '\(trace)') > 0
      """)
    return try connection.number("SELECT rows FROM temp.trace")
  }
}
