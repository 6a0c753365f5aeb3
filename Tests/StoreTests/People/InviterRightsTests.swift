import Domain
import Testing

@testable import Database
@testable import Store

/// An invitation lasts no longer than the right to make it.
@Suite struct InviterRightsTests {
  let world: PeopleWorld
  let writings: Writings
  var readings: Readings { world.readings }

  init() throws {
    world = try PeopleWorld()
    writings = world.writings
  }

  /// A personal invitation that waits to be mailed. Gives its id.
  private func invite(_ role: Role, by inviter: Int, _ own: Role) throws -> Int {
    let draft = InvitationDraft(
      email: "\(role)@exemple.fr", circle: nil, role: role, mostUses: 1, days: 9)
    let member = Member(id: inviter, name: "", role: own)
    return try writings.invite(draft, by: member, sendsMail: true, now: noon)
  }

  /// An open link into the circle. Gives its id.
  private func link(by inviter: Int, _ own: Role) throws -> Int {
    let draft = InvitationDraft(
      email: nil, circle: .of("relier"), role: .participant, mostUses: 9, days: 9)
    let id = try writings.invite(
      draft, by: Member(id: inviter, name: "", role: own), sendsMail: false, now: noon)
    try #require(try writings.addInvitationLink(hash: key(UInt8(id)), invitation: id, now: noon))
    return id
  }

  private func isOpen(_ id: Int) throws -> Bool { try readings.invitation(id: id, now: noon) != nil }

  @Test(arguments: Role.allCases) func aLowerRoleEndsWhatGoesBeyondIt(_ left: Role) throws {
    let zoe = try world.add("Zoé", .administrator)
    let made = try Role.allCases.map { try invite($0, by: zoe, .administrator) }
    let other = try invite(.administrator, by: world.administrator.id, .administrator)
    try writings.setRole(of: zoe, to: left, by: .command, now: noon)
    for (role, id) in zip(Role.allCases, made) {
      #expect(try isOpen(id) == (left == .administrator), "\(role)")
    }
    #expect(try isOpen(other))
    let mailed = try readings.dueMails(now: noon, limit: 9).compactMap(\.invitation)
    #expect(mailed == (made + [other]).filter { (try? isOpen($0)) == true })
    let states = try readings.invitations(now: noon).filter { $0.state == .revoked }
    #expect(states.count == (left == .administrator ? 0 : Role.allCases.count))
  }

  @Test(arguments: ["suspend", "erase"]) func whoIsOutHasInvitedNobody(_ deed: String) throws {
    let zoe = try world.add("Zoé", .administrator)
    let made = [try invite(.participant, by: zoe, .administrator), try link(by: zoe, .administrator)]
    let other = try link(by: world.administrator.id, .administrator)
    if deed == "suspend" {
      try writings.suspend(zoe, by: .command, now: noon)
    } else {
      _ = try writings.erase(person: zoe, by: .command, now: noon)
    }
    for id in made { #expect(try !isOpen(id)) }
    #expect(try readings.outbox().waiting == 0 && isOpen(other))
    #expect(try world.accept(key(UInt8(made[1])), "Bob") == nil)
    try writings.resume(zoe, by: .command, now: noon)
    for id in made { #expect(try !isOpen(id)) }
  }

  @Test func aHiddenCircleEndsTheLinksOfThoseWhoSeeItNoMore() throws {
    let zoe = try world.add("Zoé", .facilitator)
    let (made, other) = (
      try link(by: zoe, .facilitator), try link(by: world.administrator.id, .administrator)
    )
    try world.connection.run("UPDATE circle SET visibility = 'hidden' WHERE id = 1")
    try writings.endInvitations(intoCircle: 1, now: noon)
    #expect(try !isOpen(made) && isOpen(other))
  }

  @Test func aCopiedLinkEndsWithTheRightToCopy() throws {
    let zoe = try world.add("Zoé", .administrator)
    let id = try invite(.participant, by: world.administrator.id, .administrator)
    try #require(
      try writings.addInvitationLink(hash: key(9), invitation: id, now: noon, by: .person(zoe)))
    try writings.setRole(of: zoe, to: .facilitator, by: .command, now: noon)
    #expect(try isOpen(id) && world.accept(key(9), "Bob") == nil)
  }

  @Test func noNumberIsGivenTwice() throws {
    let first = try world.add("Alice")
    _ = try writings.erase(person: first, by: .command, now: noon)
    #expect(try world.add("Mallory") > first)
  }

  enum Loss: CaseIterable { case leaves, animatesNoMore, role }

  @Test(arguments: Loss.allCases, [Role.participant, .facilitator])
  func openLinksEndWithTheKeepingOfTheirCircle(_ loss: Loss, _ role: Role) throws {
    let zoe = try world.add("Zoé", role)
    try writings.joinCircle(1, person: zoe, as: .facilitator, at: noon)
    let made = try link(by: zoe, role)
    switch loss {
    case .leaves: try writings.leaveCircle(1, person: zoe, now: noon)
    case .animatesNoMore: try writings.setStanding(of: zoe, in: 1, to: .member, now: noon)
    case .role: try writings.setRole(of: zoe, to: .participant, by: .command, now: noon)
    }
    // Who facilitates in the community keeps every circle; who facilitates this one needs no role.
    #expect(try isOpen(made) == (loss == .role || role == .facilitator))
    #expect(try (world.accept(key(UInt8(made)), "Bob") != nil) == isOpen(made))
  }

  @Test func aRoleLostEndsTheLinksItMade() throws {
    let zoe = try world.add("Zoé", .facilitator)
    let made = try link(by: zoe, .facilitator)
    try writings.setRole(of: zoe, to: .organiser, by: .command, now: noon)
    #expect(try !isOpen(made))
  }
}
