import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct MemberTests {
  let world: PeopleWorld
  let writings: Writings
  var readings: Readings { world.readings }

  init() throws {
    world = try PeopleWorld()
    writings = world.writings
  }

  @Test func firstStart() throws {
    let writings = Writings(try emptyDatabase())
    let community = CommunityDraft(name: "Nous", tagline: "Ensemble.", contact: nil, description: "")
    let account = PeopleWorld.account("Ada")
    func setUp(_ byte: UInt8) throws -> Int? {
      try writings.setUp(
        hash: key(byte), community: community, account: account, passwordHash: PeopleWorld.hash, now: noon)
    }
    #expect(try !writings.readings.hasAdministrator())
    for byte in [UInt8(1), 2] { #expect(try writings.addSetUpLink(hash: key(byte))) }
    for byte in [UInt8(1), 2] { #expect(try writings.readings.isSetUpLink(hash: key(byte))) }
    #expect(try setUp(3) == nil)
    let ada = try #require(try setUp(1))
    #expect(try writings.readings.memberSummary(ada)?.role == .administrator)
    #expect(try writings.readings.community()?.name == "Nous")
    #expect(try writings.readings.hasAdministrator())
    #expect(try setUp(1) == nil && setUp(2) == nil)
    #expect(try !writings.readings.isSetUpLink(hash: key(2)))
    #expect(try !writings.addSetUpLink(hash: key(3)))
    #expect(try !writings.readings.isSetUpLink(hash: key(3)))
    #expect(try writings.readings.journal().map(\.act) == [.setUp])
  }

  /// An administrator who came by the command line in the meantime ends the first start.
  @Test func firstStartLooksAgain() throws {
    try world.connection.run("INSERT INTO link (token_hash, purpose) VALUES (\(key(1)), 'set-up')")
    let community = CommunityDraft(name: "Nous", tagline: "Ensemble.", contact: nil, description: "")
    let done = try writings.setUp(
      hash: key(1), community: community, account: PeopleWorld.account("Eve"), passwordHash: PeopleWorld.hash,
      now: noon)
    #expect(done == nil)
    #expect(try readings.community() == nil && !readings.isSetUpLink(hash: key(1)))
    #expect(try !writings.addSetUpLink(hash: key(2)))
    #expect(try world.connection.number("SELECT count(*) FROM link") == 0)
  }

  @Test func theLatestTwentyLinksOpenTheCommunity() throws {
    let writings = Writings(try emptyDatabase())
    for byte in UInt8(1)...25 { #expect(try writings.addSetUpLink(hash: key(byte))) }
    let good = try (UInt8(1)...25).filter { try writings.readings.isSetUpLink(hash: key($0)) }
    #expect(good == Array(6...25))
  }

  @Test func visitorsMayAskWhereTheCommunitySaysSo() throws {
    var draft = CommunityDraft(name: "Nous", tagline: "Ensemble.", contact: nil, description: "")
    try writings.saveCommunity(draft)
    #expect(try readings.community()?.takesRequests == false)
    draft.takesRequests = true
    try writings.saveCommunity(draft)
    #expect(try readings.community()?.takesRequests == true)
  }

  @Test func anAddressIsTakenOnce() throws {
    #expect(throws: Rejection([Problem("email", .taken)])) {
      let again = AccountDraft(name: "Autre", email: " ADA@exemple.fr", password: "")
      _ = try writings.addMember(
        again, passwordHash: PeopleWorld.hash, role: .participant, now: noon, by: .command)
    }
    #expect(try readings.member(email: email("Ada@Exemple.fr"))?.name == "Ada")
    #expect(try readings.credentials(email: email("ada@exemple.fr"))?.passwordHash == PeopleWorld.hash)
    #expect(try readings.credentials(email: email("eve@exemple.fr")) == nil)
  }

  static let searches: [(String, [String])] = [
    ("", ["Ada", "Éloïse", "Zoé", "Zoéline"]), ("zoe", ["Zoé", "Zoéline"]), ("ELOÏSE ", ["Éloïse"]),
    ("exemple.fr", ["Ada", "Éloïse", "Zoé", "Zoéline"]), ("a@ex", ["Ada"]), ("%", []), ("_", []), ("xyz", []),
  ]

  @Test(arguments: searches) func search(_ wanted: String, _ found: [String]) throws {
    for name in ["Zoéline", "Zoé", "Éloïse"] { _ = try world.add(name) }
    #expect(try readings.members(matching: wanted).members.map(\.name) == found)
  }

  @Test func aNewNameIsFound() throws {
    let zoe = try world.add("Zoé")
    try writings.changeName(of: zoe, to: "Agnès")
    #expect(try readings.members(matching: "agnes").members.map(\.id) == [zoe])
    #expect(try readings.members().members.map(\.name) == ["Ada", "Agnès"])
    #expect(throws: Rejection([Problem("name", .missing)])) { try writings.changeName(of: zoe, to: "") }
  }

  @Test func theListHasPages() throws {
    for number in 0..<(MemberList.pageSize + 4) { _ = try world.add("Membre \(100 + number)") }
    let first = try readings.members()
    #expect(first.members.count == MemberList.pageSize && first.hasMore)
    let second = try readings.members(page: 1)
    #expect(second.members.count == 5 && !second.hasMore)
    #expect(try readings.members(page: .max).members.isEmpty && !readings.members(page: .min).members.isEmpty)
  }

  @Test func aMembersPage() throws {
    let zoe = try world.add("Zoé")
    let link = try world.link(1, nil)
    #expect(try writings.joinByInvitation(linkHash: link, person: zoe, now: noon))
    try #require(
      try writings.openSession(tokenHash: key(2), person: zoe, agent: "", now: noon.after(5)) != nil)
    let details = try #require(try readings.member(zoe, now: noon.after(5)))
    #expect(details.circles.map(\.circle.name) == ["Relier"] && details.circles.map(\.standing) == [.member])
    #expect(details.circles.map(\.joinedAt) == [noon])
    #expect(details.openSessions == 1 && details.summary.lastSeen == noon.after(5))
    #expect(try readings.member(99, now: noon) == nil)
  }

  /// Whatever is done to the only administrator who can act.
  @Test(arguments: ["role", "suspend", "erase"]) func theLastAdministratorStays(_ deed: String) throws {
    let ada = world.administrator.id
    let other = try world.add("Bob", .administrator)
    try writings.suspend(other, by: .command, now: noon)
    func act() throws {
      switch deed {
      case "role": try writings.setRole(of: ada, to: .facilitator, by: .command, now: noon)
      case "suspend": try writings.suspend(ada, by: .command, now: noon)
      default: _ = try writings.erase(person: ada, by: .command, now: noon)
      }
    }
    let field = deed == "role" ? "role" : "account"
    #expect(throws: Rejection([Problem(field, .lastAdministrator)])) { try act() }
    #expect(try readings.memberSummary(ada)?.role == .administrator)
    try writings.resume(other, by: .command, now: noon)
    try act()
    #expect(try readings.hasAdministrator())
  }

  @Test func whoIsNotThereIsNotChanged() throws {
    #expect(try !writings.setRole(of: 99, to: .organiser, by: .command, now: noon))
    #expect(try !writings.suspend(99, by: .command, now: noon))
    #expect(try !writings.resume(99, by: .command, now: noon))
    #expect(try !writings.erase(person: 99, by: .command, now: noon))
    #expect(try !writings.addPasswordLink(hash: key(1), person: 99, now: noon))
    #expect(try readings.journal().count == 1)
  }

  @Test func theJournalTellsWhoDidWhat() throws {
    let ada = world.administrator
    let zoe = try world.add("Zoé")
    let bob = try world.add("Bob")
    try writings.setRole(of: zoe, to: .organiser, by: .person(ada.id), now: noon.after(1))
    // No change, no entry.
    try writings.setRole(of: zoe, to: .organiser, by: .person(ada.id), now: noon.after(2))
    try writings.suspend(bob, by: .person(zoe), now: noon.after(3))
    _ = try world.invite(nil)
    try #require(try writings.erase(person: zoe, by: .person(ada.id), now: noon.after(4)))
    let journal = try readings.journal()
    let known = JournalEntry.Person.known(id: ada.id, name: "Ada")
    #expect(
      journal.map(\.act) == [
        .removed, .invited, .suspended, .roleChanged, .memberAdded, .memberAdded, .memberAdded,
      ])
    #expect(journal.map(\.actor) == [known, known, .gone, known, .command, .command, .command])
    #expect(
      journal.map(\.subject) == [
        .gone, nil, .known(id: bob, name: "Bob"), .gone, .known(id: bob, name: "Bob"), .gone, known,
      ])
    #expect(journal[1].circle?.name == "Relier" && journal[3].detail == "organiser")
    #expect(try readings.journal(before: journal[5].id).map(\.id) == [journal[6].id])
  }

  @Test func everyActIsReadAgain() throws {
    for act in Act.allCases { try writings.note(act, by: .command, now: noon) }
    #expect(try readings.journal().prefix(Act.allCases.count).map(\.act).reversed() == Act.allCases)
  }

  @Test func theLastBackupIsRemembered() throws {
    #expect(try readings.lastBackup() == nil)
    try writings.noteBackup(bytes: 1, now: noon)
    try writings.noteBackup(bytes: 4_096, now: noon.after(1))
    #expect(try readings.lastBackup() == BackupRecord(madeAt: noon.after(1), bytes: 4_096))
  }
}
