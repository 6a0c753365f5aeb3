import Domain
import Testing

@testable import Database
@testable import Store

/// How the statements about people find their rows: through an index and in its order.
@Suite struct PeopleQueryTests {
  struct Work: Sendable, CustomTestStringConvertible {
    let name: String
    /// How many statements it runs; nil where it does not matter.
    let statements: Int?
    let run: @Sendable (Writings) throws -> Void
    init(_ name: String, _ statements: Int? = nil, _ run: @escaping @Sendable (Writings) throws -> Void) {
      (self.name, self.statements, self.run) = (name, statements, run)
    }
    var testDescription: String { name }
  }

  static let ada = Member(id: 1, name: "Ada", role: .administrator)

  static let works = [
    Work("session", 1) { _ = try $0.readings.session(tokenHash: key(1), now: noon) },
    Work("sessions", 1) { _ = try $0.readings.sessions(of: 1, now: noon) },
    Work("credentials", 1) { _ = try $0.readings.credentials(email: email("a@b")) },
    Work("members", 1) { _ = try $0.readings.members(matching: "zoé", page: 1) },
    Work("member", 3) { _ = try $0.readings.member(1, now: noon) },
    Work("member by address", 1) { _ = try $0.readings.member(email: email("a@b")) },
    Work("administrator", 1) { _ = try $0.readings.hasAdministrator() },
    Work("journal", 1) { _ = try $0.readings.journal() },
    Work("password link", 1) { _ = try $0.readings.passwordLink(hash: key(1), now: noon) },
    Work("change of address", 1) { _ = try $0.readings.emailChange(hash: key(1), now: noon) },
    Work("invitations", 1) { _ = try $0.readings.invitations(now: noon) },
    Work("invitations of a circle", 1) {
      _ = try $0.readings.openInvitations(circle: .of("relier"), now: noon)
    },
    Work("invitation", 1) { _ = try $0.readings.invitation(linkHash: key(1), now: noon) },
    Work("requests", 1) { _ = try $0.readings.joinRequests() },
    Work("due mails", 1) { _ = try $0.readings.dueMails(now: noon, limit: 10) },
    Work("failed mails", 1) { _ = try $0.readings.failedMails() },
    Work("next mail", 1) { _ = try $0.readings.nextMailDue() },
    Work("outbox", 1) { _ = try $0.readings.outbox() },
    Work("last backup", 1) { _ = try $0.readings.lastBackup() },
    Work("personal data") { _ = try $0.readings.personalData(of: 1, now: noon) },
    Work("set-up link") { try $0.addSetUpLink(hash: key(1)) },
    Work("sign in") { _ = try $0.openSession(tokenHash: key(9), person: 1, agent: "", now: noon) },
    Work("sign out") { try $0.closeSession(tokenHash: key(9)) },
    Work("other sessions") { try $0.closeSessions(of: 1, except: 7) },
    Work("seen") { try $0.noteSeen(session: 1, now: noon) },
    Work("suspend and resume") {
      try $0.suspend(2, by: .command, now: noon)
      try $0.resume(2, by: .command, now: noon)
    },
    Work("role") { try $0.setRole(of: 2, to: .organiser, by: .command, now: noon) },
    Work("leave a circle") { try $0.leaveCircle(1, person: 1, now: noon) },
    Work("confirm an address") {
      _ = try $0.addEmailLink(hash: key(7), person: 1, email: email("x@y"), now: noon)
      _ = try $0.confirmEmailChange(hash: key(7), now: noon)
    },
    Work("erase") { _ = try $0.erase(person: 2, by: .command, now: noon) },
    Work("password by mail") { try $0.askPasswordLink(email: email("ada@exemple.fr"), now: noon) },
    Work("new address") { try $0.askEmailChange(of: 1, to: email("x@y"), now: noon) },
    Work("ask to join") {
      try $0.askToJoin(JoinRequestDraft(name: "a", email: "q@q", message: ""), now: noon)
    },
    Work("revoke") { _ = try $0.revokeInvitation(id: 1, by: .command, now: noon) },
    Work("once") { _ = try $0.once(FormIdentity(key: key(1), content: key(0)), now: noon) { "/" } },
    Work("feed") { _ = try $0.readings.member(feedHash: key(1), .changes) },
    Work("new feed") { try $0.makeFeed(for: 1, .changes, tokenHash: key(1), at: noon) },
    Work("end of a feed") { try $0.endFeed(of: 1, .changes) },
    Work("tidy") { try $0.tidy(now: noon) },
  ]

  /// Read in the order of their key as far as the page shows, or counted whole on purpose.
  static let readWhole = ["SCAN invitation", "SCAN join_request", "SCAN CONSTANT ROW"]

  @Test(arguments: works) func findsThroughIndexes(_ work: Work) throws {
    let world = try PeopleWorld()
    _ = try world.add("Zoé")
    _ = try world.invite("bob@exemple.fr", sendsMail: true)
    let connection = world.connection
    let before = connection.runs
    try work.run(world.writings)
    let done = connection.runs.filter { $0.value > before[$0.key, default: 0] }
    #expect(!done.isEmpty)
    if let statements = work.statements {
      #expect(done.reduce(0) { $0 + $1.value - before[$1.key, default: 0] } == statements)
    }
    for sql in done.keys {
      try connection.expectIndexes(in: sql, exceptFor: Self.readWhole)
    }
  }

  /// Every request of a member asks this: single rows by their keys.
  @Test func aSessionIsFoundByKeysAlone() throws {
    let world = try PeopleWorld()
    let before = world.connection.runs
    _ = try world.readings.session(tokenHash: key(1), now: noon)
    let sql = try #require(world.connection.runs.keys.first { before[$0] == nil })
    #expect(
      try world.connection.plan(of: sql) == [
        "SEARCH session USING PRIMARY KEY (token_hash=?)",
        "SEARCH account USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN",
        "SEARCH person USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN",
        "SEARCH guest USING INTEGER PRIMARY KEY (rowid=?) LEFT-JOIN",
      ])
  }
}
