import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct SessionTests {
  let world: PeopleWorld
  let writings: Writings
  let zoe: Int

  init() throws {
    world = try PeopleWorld()
    writings = world.writings
    zoe = try world.add("Zoé")
  }

  private func session(_ byte: UInt8, at now: Instant = noon) throws -> Session? {
    try world.readings.session(tokenHash: key(byte), now: now)
  }

  @Test func itsOwnerIsFoundByItsToken() throws {
    let id = try #require(
      try writings.openSession(tokenHash: key(1), person: zoe, agent: "Firefox", now: noon))
    let session = try #require(try session(1))
    #expect(session.viewer == .member(Member(id: zoe, name: "Zoé", role: .participant)))
    #expect(session.id == id && session.createdAt == noon && session.seenAt == noon)
    #expect(try self.session(2) == nil)
    #expect(
      try world.readings.sessions(of: zoe, now: noon) == [
        SessionSummary(id: id, agent: "Firefox", createdAt: noon, seenAt: noon)
      ])
  }

  @Test func itEndsAfterThirtyIdleDays() throws {
    let id = try #require(try writings.openSession(tokenHash: key(1), person: zoe, agent: "", now: noon))
    let last = noon.after(Lifetime.idleSession - 1)
    #expect(try session(1, at: last) != nil)
    #expect(try session(1, at: last.after(1)) == nil)
    #expect(try world.readings.sessions(of: zoe, now: last.after(1)).isEmpty)
    try writings.noteSeen(session: id, now: last)
    try writings.noteSeen(session: id, now: noon)  // A late job moves nothing back.
    #expect(try session(1, at: last.after(1))?.seenAt == last)
  }

  @Test func newsAreAnHourOld() throws {
    try #require(try writings.openSession(tokenHash: key(1), person: zoe, agent: "", now: noon) != nil)
    let session = try #require(try session(1))
    #expect(!session.isOldNews(at: noon.after(3_599)) && session.isOldNews(at: noon.after(3_600)))
  }

  @Test func suspensionClosesAndKeepsOut() throws {
    let id = try #require(try writings.openSession(tokenHash: key(1), person: zoe, agent: "", now: noon))
    try writings.addPasswordLink(hash: key(9), person: zoe, now: noon)
    try writings.suspend(zoe, by: .command, now: noon)
    #expect(try session(1) == nil)
    #expect(try world.readings.sessions(of: zoe, now: noon).isEmpty)
    #expect(try world.readings.passwordLink(hash: key(9), now: noon) == nil)
    #expect(try writings.openSession(tokenHash: key(2), person: zoe, agent: "", now: noon) == nil)
    #expect(try world.readings.credentials(person: zoe)?.isSuspended == true)
    try writings.resume(zoe, by: .command, now: noon)
    #expect(try writings.openSession(tokenHash: key(2), person: zoe, agent: "", now: noon) == id)
    // Were a row's session still there, the account would rule it out.
    try world.connection.run("UPDATE account SET suspended_at = 1 WHERE person_id = \(zoe)")
    #expect(try session(2) == nil)
  }

  @Test func onlyOnesOwnSessionsAreClosed() throws {
    let own = try #require(try writings.openSession(tokenHash: key(1), person: zoe, agent: "", now: noon))
    let ada = world.administrator.id
    let other = try #require(try writings.openSession(tokenHash: key(2), person: ada, agent: "", now: noon))
    try writings.closeSession(id: other, of: zoe)
    #expect(try session(2) != nil)
    try #require(try writings.openSession(tokenHash: key(3), person: zoe, agent: "", now: noon) != nil)
    try writings.closeSessions(of: zoe, except: own)
    #expect(try [1, 2, 3].map { try session($0) != nil } == [true, true, false])
    try writings.closeSession(id: own, of: zoe)
    try writings.closeSession(tokenHash: key(2))
    #expect(try [1, 2, 3].allSatisfy { try session($0) == nil })
  }

  @Test func theOldestOfTooManyGivesWay() throws {
    for number in 0..<60 {
      let now = noon.after(number)
      try #require(
        try writings.openSession(tokenHash: key(UInt8(number)), person: zoe, agent: "", now: now) != nil)
    }
    let seen = try world.readings.sessions(of: zoe, now: noon.after(60)).map(\.seenAt.seconds)
    #expect(seen == (10..<60).reversed().map { noon.seconds + $0 })
  }

  @Test func aGuestIsInOneMeeting() throws {
    let meeting = try writings.createMeeting(Sample.meeting("Réunion"), at: noon)
    #expect(
      try writings.openGuestSession(tokenHash: key(1), meeting: 99, name: "Léa", agent: "", now: noon) == nil)
    try #require(
      try writings.openGuestSession(tokenHash: key(1), meeting: meeting, name: "Léa", agent: "", now: noon)
        != nil)
    let session = try #require(try session(1))
    #expect(session.viewer == .guest(Guest(id: 1, name: "Léa", meeting: meeting)))
    try writings.require(session)
    try world.connection.run("DELETE FROM meeting WHERE id = \(meeting)")
    #expect(try self.session(1) == nil)
    #expect(throws: SessionEnded()) { try writings.require(session) }
  }

  /// A form is taken only while the session is what it was when the page was asked for.
  @Test(arguments: ["closed", "suspended", "role", "erased", "same number for someone else", "nothing"])
  func formsNeedTheirSession(_ change: String) throws {
    try #require(try writings.openSession(tokenHash: key(1), person: zoe, agent: "", now: noon) != nil)
    let session = try #require(try session(1))
    switch change {
    case "closed": try writings.closeSession(tokenHash: key(1))
    case "suspended": try writings.suspend(zoe, by: .command, now: noon)
    case "role": try writings.setRole(of: zoe, to: .organiser, by: .command, now: noon)
    case "erased": _ = try writings.erase(person: zoe, by: .command, now: noon)
    case "same number for someone else":
      try writings.closeSession(tokenHash: key(1))
      let other = try writings.openSession(
        tokenHash: key(2), person: world.administrator.id, agent: "", now: noon)
      #expect(other == session.id)
    default:
      try writings.require(session)
      return
    }
    #expect(throws: SessionEnded()) { try writings.require(session) }
  }

  /// A secret as it is handed out, 43 letters of base64url, does not fit where its hash stands.
  @Test func theFileHoldsNoToken() throws {
    let token = Array(repeating: UInt8(ascii: "A"), count: 43)
    #expect(throws: DatabaseError.self) {
      _ = try writings.openSession(tokenHash: token, person: zoe, agent: "", now: noon)
    }
    #expect(throws: DatabaseError.self) { try writings.addPasswordLink(hash: token, person: zoe, now: noon) }
    #expect(throws: DatabaseError.self) {
      _ = try writings.once(FormIdentity(key: token, content: key(0)), now: noon) { "/" }
    }
  }
}
