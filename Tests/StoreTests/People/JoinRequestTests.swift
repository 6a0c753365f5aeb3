import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct JoinRequestTests {
  let world: PeopleWorld
  let writings: Writings
  var readings: Readings { world.readings }

  init() throws {
    world = try PeopleWorld()
    writings = world.writings
  }

  private func ask(_ address: String) throws {
    try writings.askToJoin(
      JoinRequestDraft(name: "Zoé", email: address, message: "Bonjour."), now: noon)
  }

  @Test func whatIsKnownIsNotTold() throws {
    _ = try world.invite("bob@exemple.fr")
    for address in ["zoe@exemple.fr", "ZOE@exemple.fr", "ada@exemple.fr", "bob@exemple.fr"] {
      try ask(address)
    }
    #expect(try readings.joinRequests().map(\.email.text) == ["zoe@exemple.fr"])
    #expect(throws: Rejection([Problem("email", .malformed)])) { try ask("zoe") }
  }

  @Test func yesIsAnInvitation() throws {
    try ask("zoe@exemple.fr")
    let id = try #require(try readings.joinRequests().first?.id)
    let invitation = try #require(
      try writings.acceptJoinRequest(id: id, by: world.administrator, sendsMail: true, now: noon))
    #expect(try readings.invitation(id: invitation, now: noon)?.email == email("zoe@exemple.fr"))
    #expect(try readings.dueMails(now: noon, limit: 9).map(\.kind) == [.invitation])
    #expect(try readings.joinRequests().isEmpty)
    #expect(
      try writings.acceptJoinRequest(id: id, by: world.administrator, sendsMail: true, now: noon) == nil)
  }

  @Test(arguments: [true, false]) func noIsAMail(_ sendsMail: Bool) throws {
    try ask("zoe@exemple.fr")
    let id = try #require(try readings.joinRequests().first?.id)
    #expect(try writings.refuseJoinRequest(id: id, by: .command, sendsMail: sendsMail, now: noon))
    #expect(try readings.dueMails(now: noon, limit: 9).map(\.kind) == (sendsMail ? [.refusal] : []))
    #expect(try !writings.refuseJoinRequest(id: id, by: .command, sendsMail: sendsMail, now: noon))
  }

  /// The answer to one too many is the same for an address that is known.
  @Test func theyAreTwoHundredAtMost() throws {
    for number in 0..<JoinRequestDraft.mostWaiting { try ask("x\(number)@exemple.fr") }
    #expect(throws: TooManyRequests()) { try ask("zoe@exemple.fr") }
    #expect(throws: TooManyRequests()) { try ask("ada@exemple.fr") }
    #expect(try readings.joinRequests().count == JoinRequestDraft.mostWaiting)
  }

  @Test func whoBecomesAMemberWaitsNoMore() throws {
    try ask("zoe@exemple.fr")
    _ = try world.add("Zoé")
    #expect(try readings.joinRequests().isEmpty)
  }
}
