import Domain
import Support
import Testing

@testable import Database
@testable import Store

@Suite struct InvitationTests {
  let world: PeopleWorld
  let writings: Writings
  var readings: Readings { world.readings }

  init() throws {
    world = try PeopleWorld()
    writings = world.writings
  }

  private func states(at now: Instant = noon) throws -> [InvitationState] {
    try readings.invitations(now: now).map(\.state)
  }

  @Test func aPersonalOneKeepsItsAddress() throws {
    let link = try world.link(1, "Zoe@exemple.fr")
    let offer = try #require(try readings.invitation(linkHash: link, now: noon))
    #expect(offer.email == email("zoe@exemple.fr") && offer.circle?.name == "Relier")
    let eve = try #require(try world.accept(link, "Ève"))
    let details = try #require(try readings.member(eve, now: noon))
    #expect(details.summary.email == email("zoe@exemple.fr") && details.summary.role == .participant)
    #expect(details.circles.map(\.circle.slug) == [.of("relier")])
    #expect(try world.accept(link, "Autre") == nil)
    #expect(try states() == [.used])
    let entry = try #require(try readings.journal().first)
    #expect(entry.act == .memberJoined && entry.actor == .known(id: eve, name: "Ève") && entry.subject == nil)
    #expect(entry.detail == "participant" && entry.circle?.name == "Relier")
  }

  @Test func anOpenOneCountsItsUses() throws {
    let link = try world.link(1, nil, uses: 2)
    #expect(try world.accept(link, "Zoé") != nil)
    #expect(try readings.invitations(now: noon).map(\.uses) == [1])
    #expect(try world.accept(link, "Bob") != nil)
    #expect(try states() == [.used])
    #expect(try world.accept(link, "Léa") == nil)
    let other = try world.link(2, nil)
    #expect(throws: Rejection([Problem("email", .taken)])) { try world.accept(other, "Ada") }
  }

  @Test func someoneSignedInEnters() throws {
    let link = try world.link(1, nil, uses: 2)
    let zoe = try world.add("Zoé")
    let bob = try world.add("Bob")
    for _ in 1...3 { #expect(try writings.joinByInvitation(linkHash: link, person: zoe, now: noon)) }
    #expect(try readings.invitations(now: noon).map(\.uses) == [1])
    #expect(try writings.joinByInvitation(linkHash: link, person: bob, now: noon))
    #expect(try states() == [.used])
    #expect(try !writings.joinByInvitation(linkHash: link, person: world.administrator.id, now: noon))
    #expect(try !writings.joinByInvitation(linkHash: key(9), person: bob, now: noon))
  }

  @Test func aPersonalOneIsForNobodyElse() throws {
    let link = try world.link(1, "zoe@exemple.fr")
    let bob = try world.add("Bob")
    #expect(try !writings.joinByInvitation(linkHash: link, person: bob, now: noon))
    #expect(try readings.member(bob, now: noon)?.circles.isEmpty == true)
    let zoe = try world.add("Zoé")
    #expect(try writings.joinByInvitation(linkHash: link, person: zoe, now: noon))
    #expect(try readings.member(zoe, now: noon)?.circles.map(\.circle.name) == ["Relier"])
  }

  @Test func aLinkThatIsHandedOverIsNoted() throws {
    let id = try world.invite(nil, uses: 5)
    let count = try readings.journal().count
    #expect(try writings.addInvitationLink(hash: key(1), invitation: id, now: noon))
    #expect(try readings.journal().count == count)
    let ada = Initiator.person(world.administrator.id)
    #expect(try writings.addInvitationLink(hash: key(2), invitation: id, now: noon, by: ada))
    let entry = try #require(try readings.journal().first)
    #expect(entry.act == .invitationLinkMade && entry.circle?.name == "Relier")
    #expect(try writings.revokeInvitation(id: id, by: ada, now: noon))
    #expect(try !writings.addInvitationLink(hash: key(3), invitation: id, now: noon, by: ada))
    #expect(try readings.journal().count == count + 2)
  }

  @Test func itEnds() throws {
    let link = try world.link(1, nil, uses: 5, days: 1)
    let end = noon.after(86_400)
    #expect(try readings.invitation(linkHash: link, now: end.after(-1)) != nil)
    #expect(try readings.invitation(linkHash: link, now: end) == nil)
    #expect(try world.accept(link, "Zoé", now: end) == nil)
    #expect(try states(at: end) == [.expired])
    #expect(try !writings.addInvitationLink(hash: key(2), invitation: 1, now: end))
    #expect(try !writings.revokeInvitation(id: 1, by: .command, now: end))
  }

  @Test func itIsRevoked() throws {
    let link = try world.link(1, nil, uses: 5)
    #expect(try writings.revokeInvitation(id: 1, by: .person(world.administrator.id), now: noon))
    #expect(try !writings.revokeInvitation(id: 1, by: .person(world.administrator.id), now: noon))
    #expect(try world.accept(link, "Zoé") == nil)
    #expect(try states() == [.revoked])
    #expect(try readings.journal().first?.act == .invitationRevoked)
    let mailed = try world.invite("zoe@exemple.fr", sendsMail: true)
    #expect(try readings.outbox().waiting == 1)
    #expect(try writings.revokeInvitation(id: mailed, by: .command, now: noon))
    #expect(try readings.outbox().waiting == 0)
  }

  @Test func nobodyGivesMoreThanTheyHave() throws {
    let keeper = Member(id: try world.add("Zoé", .facilitator), name: "Zoé", role: .facilitator)
    for role in Role.allCases {
      let draft = InvitationDraft(email: "x@y", circle: .of("relier"), role: role, mostUses: 1, days: 1)
      if role <= .facilitator {
        _ = try writings.invite(draft, by: keeper, sendsMail: false, now: noon)
      } else {
        #expect(throws: Rejection([Problem("role", .unknown)])) {
          try writings.invite(draft, by: keeper, sendsMail: false, now: noon)
        }
      }
    }
  }

  @Test func onlyKeepersInviteToACircle() throws {
    var hidden = Sample.circle("Secret")
    hidden.visibility = .hidden
    try writings.createCircle(hidden)
    func invite(_ circle: String, _ role: Role) throws {
      let zoe = Member(id: try readings.member(email: email("zoe@exemple.fr"))!.id, name: "Zoé", role: role)
      let draft = InvitationDraft(
        email: nil, circle: .of(circle), role: .participant, mostUses: 1, days: 1)
      _ = try writings.invite(draft, by: zoe, sendsMail: false, now: noon)
    }
    let zoe = try world.add("Zoé")
    #expect(throws: Rejection([Problem("role", .unknown)])) { try invite("relier", .organiser) }
    try invite("relier", .facilitator)
    #expect(throws: Rejection([Problem("circle", .unknown)])) { try invite("secret", .facilitator) }
    try writings.joinCircle(2, person: zoe, as: .facilitator, at: noon)
    try invite("secret", .participant)
  }

  @Test func knownAddressesAndUnknownCirclesAreRefused() throws {
    #expect(throws: Rejection([Problem("email", .taken)])) { try world.invite("ada@exemple.fr") }
    let draft = InvitationDraft(email: nil, circle: .of("rien"), role: .participant, mostUses: 1, days: 1)
    #expect(throws: Rejection([Problem("circle", .unknown)])) {
      try writings.invite(draft, by: world.administrator, sendsMail: false, now: noon)
    }
  }

  @Test func listsTellTheLatestFirst() throws {
    _ = try world.invite("zoe@exemple.fr")
    _ = try world.invite(nil, uses: 3)
    let all = try readings.invitations(now: noon)
    #expect(all.map(\.email?.text) == [nil, "zoe@exemple.fr"] && all.map(\.inviter) == ["Ada", "Ada"])
    #expect(try readings.openInvitations(circle: .of("relier"), now: noon).map(\.id) == [2])
    #expect(try readings.openInvitations(circle: .of("rien"), now: noon).isEmpty)
  }

  /// Many at once, in whatever batches the writer makes of them.
  @Test func usesAreNeverExceeded() async throws {
    let folder = TemporaryFolder()
    let store = try Store.open(path: folder.file("cercles.sqlite"))
    try store.writer.writings { writings in
      try writings.createJourney(Sample.journey)
      try writings.createCircle(Sample.circle("Relier"))
      let ada = try writings.addMember(
        PeopleWorld.account("Ada"), passwordHash: PeopleWorld.hash, role: .administrator, now: noon,
        by: .command)
      let draft = InvitationDraft(email: nil, circle: .of("relier"), role: .participant, mostUses: 3, days: 1)
      let id = try writings.invite(
        draft, by: Member(id: ada, name: "Ada", role: .administrator), sendsMail: false, now: noon)
      _ = try writings.addInvitationLink(hash: key(1), invitation: id, now: noon)
    }
    let accepted = await withTaskGroup { group in
      for number in 0..<20 {
        group.addTask {
          let person = try? await store.writer.write { connection in
            try Writings(connection).acceptInvitation(
              linkHash: key(1), name: "Membre", email: "m\(number)@exemple.fr",
              passwordHash: PeopleWorld.hash,
              now: noon)
          }
          return person != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(accepted == 3)
    #expect(try store.makeReader().readings { try $0.members().members.count } == 4)
  }
}
