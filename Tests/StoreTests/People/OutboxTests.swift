import Domain
import Support
import Testing

@testable import Database
@testable import Store

/// The outbox, what is done once, and what is tidied away.
@Suite struct OutboxTests {
  let world: PeopleWorld
  let writings: Writings
  var readings: Readings { world.readings }

  init() throws {
    world = try PeopleWorld()
    writings = world.writings
  }

  @Test func aMailIsTriedUntilItIsGivenUp() throws {
    _ = try world.invite("zoe@exemple.fr", sendsMail: true)
    let id = try #require(try readings.dueMails(now: noon, limit: 1).first?.id)
    var now = noon
    for (attempt, wait) in MailRetry.waits.enumerated() {
      try writings.mailTried(id: id, now: now)
      now = now.after(wait)
      #expect(try readings.dueMails(now: now.after(-1), limit: 1).isEmpty)
      #expect(try readings.nextMailDue() == now)
      #expect(try readings.dueMails(now: now, limit: 1).map(\.attempts) == [attempt + 1])
    }
    #expect(try readings.outbox() == OutboxState(waiting: 1, failed: 0, oldest: noon))
    try writings.mailTried(id: id, now: now)
    #expect(try readings.outbox() == OutboxState(waiting: 0, failed: 1, oldest: nil))
    #expect(try readings.nextMailDue() == nil && readings.failedMails().map(\.id) == [id])
    #expect(try readings.dueMails(now: now.after(1_000_000), limit: 1).isEmpty)
    #expect(try writings.retryMail(id: id, by: .command, now: now))
    #expect(try readings.dueMails(now: now, limit: 1).map(\.attempts) == [0])
    #expect(try !writings.retryMail(id: id, by: .command, now: now))
    #expect(try !writings.dropMail(id: id, by: .command, now: now))
    try writings.mailSent(id: id)
    try writings.mailTried(id: id, now: now)  // Revoked while it was being sent.
    #expect(try readings.outbox() == OutboxState(waiting: 0, failed: 0, oldest: nil))
  }

  @Test func whatWasGivenUpIsDropped() throws {
    _ = try world.invite("zoe@exemple.fr", sendsMail: true)
    for _ in 0...MailRetry.waits.count { try writings.mailTried(id: 1, now: noon) }
    #expect(try writings.dropMail(id: 1, by: .command, now: noon))
    #expect(try readings.outbox().failed == 0)
  }

  /// The table of mails is of no use to a thief.
  @Test func aMailHoldsNoLink() throws {
    let columns = try world.connection.rows("SELECT name FROM pragma_table_info('mail')") { row in
      try row.text(0)
    }
    #expect(
      columns == [
        "id", "kind", "recipient", "invitation_id", "person_id", "poll_id", "meeting_id", "attempts",
        "created_at",
        "due_at",
      ])
  }

  @Test func theSameFormCountsOnce() throws {
    func send(_ byte: UInt8) throws -> String {
      try writings.once(FormIdentity(key: key(byte), content: key(0)), now: noon) {
        "/membres/\(try world.add("Membre \(byte)"))"
      }
    }
    let first = try send(1)
    #expect(try send(1) == first)
    #expect(try send(2) != first)
    #expect(try readings.members().members.count == 3)
  }

  @Test func aRefusedFormIsNotRemembered() throws {
    #expect(throws: Rejection([Problem("name", .missing)])) {
      try writings.once(FormIdentity(key: key(1), content: key(0)), now: noon) {
        throw Rejection("name", .missing)
      }
    }
    #expect(try writings.once(FormIdentity(key: key(1), content: key(0)), now: noon) { "/a" } == "/a")
  }

  /// In one batch of the writer or in several.
  @Test func theSameFormSentTogetherCountsOnce() async throws {
    let folder = TemporaryFolder()
    let store = try Store.open(path: folder.file("cercles.sqlite"))
    let locations = try await withThrowingTaskGroup { group in
      for number in 0..<20 {
        group.addTask {
          try await store.writer.write { connection in
            let writings = Writings(connection)
            return try writings.once(FormIdentity(key: key(1), content: key(0)), now: noon) {
              "/\(number)/\(try writings.addPerson(named: "Zoé", at: noon))"
            }
          }
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(locations.count == 1)
    let people = try store.writer.perform { try $0.number("SELECT count(*) FROM person") }
    #expect(people == 1)
  }

  /// Just before its time everything stays; at its time it goes.
  @Test(arguments: ["session", "guest", "link", "invitation", "join_request", "submission", "mail"])
  func tidiesInTime(_ table: String) throws {
    let zoe = try world.add("Zoé")
    var end: Int
    switch table {
    case "session":
      _ = try writings.openSession(tokenHash: key(1), person: zoe, agent: "", now: noon)
      end = Lifetime.idleSession
    case "guest":
      let meeting = try writings.createMeeting(Sample.meeting("Réunion"), at: noon)
      _ = try writings.openGuestSession(
        tokenHash: key(1), meeting: meeting, name: "Léa", agent: "", now: noon)
      end = Lifetime.guest
    case "link":
      try writings.addPasswordLink(hash: key(1), person: zoe, now: noon)
      end = Lifetime.passwordLink
    case "invitation":
      _ = try world.invite("eve@exemple.fr", days: 1)
      end = 86_400 + Lifetime.endedInvitation
    case "join_request":
      try writings.askToJoin(JoinRequestDraft(name: "Léa", email: "lea@b.fr", message: ""), now: noon)
      end = Lifetime.joinRequest
    case "submission":
      _ = try writings.once(FormIdentity(key: key(1), content: key(0)), now: noon) { "/" }
      end = Lifetime.submission
    default:
      try writings.askPasswordLink(email: email("zoe@exemple.fr"), now: noon)
      for _ in 0...MailRetry.waits.count { try writings.mailTried(id: 1, now: noon) }
      end = Lifetime.failedMail
    }
    func count() throws -> Int {
      switch table {
      case "session": try world.connection.number("SELECT count(*) FROM session")
      case "guest": try world.connection.number("SELECT count(*) FROM guest")
      case "link": try world.connection.number("SELECT count(*) FROM link")
      case "invitation": try world.connection.number("SELECT count(*) FROM invitation")
      case "join_request": try world.connection.number("SELECT count(*) FROM join_request")
      case "submission": try world.connection.number("SELECT count(*) FROM submission")
      default: try world.connection.number("SELECT count(*) FROM mail")
      }
    }
    try writings.tidy(now: noon.after(end - 1))
    #expect(try count() == 1)
    try writings.tidy(now: noon.after(end))
    #expect(try count() == 0)
  }

  @Test func aMailThatWaitsIsNotTidied() throws {
    try writings.askPasswordLink(email: email("ada@exemple.fr"), now: noon)
    try writings.tidy(now: noon.after(10 * Lifetime.failedMail))
    #expect(try readings.outbox().waiting == 1)
  }
}
