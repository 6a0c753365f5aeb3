import Domain
import Testing

@testable import Database
@testable import Store

/// Links to choose a password and to confirm an address.
@Suite struct LinkTests {
  let world: PeopleWorld
  let writings: Writings
  var readings: Readings { world.readings }
  let zoe: Int

  init() throws {
    world = try PeopleWorld()
    writings = world.writings
    zoe = try world.add("Zoé")
  }

  @Test func aPasswordLinkIsUsedOnce() throws {
    try #require(try writings.openSession(tokenHash: key(9), person: zoe, agent: "", now: noon) != nil)
    for byte in [UInt8(1), 2] {
      #expect(try writings.addPasswordLink(hash: key(byte), person: zoe, now: noon))
    }
    #expect(
      try readings.passwordLink(hash: key(1), now: noon)
        == PasswordLink(person: zoe, name: "Zoé", email: email("zoe@exemple.fr")))
    #expect(try writings.usePasswordLink(hash: key(1), newHash: "$y$new", now: noon) == zoe)
    #expect(try readings.credentials(person: zoe)?.passwordHash == "$y$new")
    #expect(try readings.session(tokenHash: key(9), now: noon) == nil)
    for byte in [UInt8(1), 2, 3] {
      #expect(try writings.usePasswordLink(hash: key(byte), newHash: "$y$other", now: noon) == nil)
    }
    #expect(try readings.credentials(person: zoe)?.passwordHash == "$y$new")
  }

  @Test func aPasswordLinkLastsTwoHours() throws {
    try writings.addPasswordLink(hash: key(1), person: zoe, now: noon)
    #expect(try readings.passwordLink(hash: key(1), now: noon.after(7_199)) != nil)
    #expect(try readings.passwordLink(hash: key(1), now: noon.after(7_200)) == nil)
    #expect(try writings.usePasswordLink(hash: key(1), newHash: "$y$new", now: noon.after(7_200)) == nil)
  }

  @Test func aLinkServesItsPurposeOnly() throws {
    try writings.addPasswordLink(hash: key(1), person: zoe, now: noon)
    _ = try writings.addEmailLink(hash: key(2), person: zoe, email: email("z@b"), now: noon)
    let invitation = try world.link(3, nil)
    #expect(try readings.emailChange(hash: key(1), now: noon) == nil)
    #expect(try readings.passwordLink(hash: key(2), now: noon) == nil)
    #expect(try readings.passwordLink(hash: invitation, now: noon) == nil)
    #expect(try readings.invitation(linkHash: key(1), now: noon) == nil)
    #expect(try !readings.isSetUpLink(hash: key(1)))
  }

  @Test func aPasswordIsMailedOnceToWhoHasAnAccount() throws {
    try writings.askPasswordLink(email: email("eve@exemple.fr"), now: noon)
    for _ in 1...3 { try writings.askPasswordLink(email: email("zoe@exemple.fr"), now: noon) }
    #expect(try readings.dueMails(now: noon, limit: 9).map(\.person) == [zoe])
    try writings.suspend(zoe, by: .command, now: noon)
    #expect(try readings.outbox().waiting == 0)
    try writings.askPasswordLink(email: email("zoe@exemple.fr"), now: noon)
    #expect(try readings.outbox().waiting == 0)
  }

  @Test func changingThePasswordKeepsOneSession() throws {
    let kept = try writings.openSession(tokenHash: key(1), person: zoe, agent: "", now: noon)
    _ = try writings.openSession(tokenHash: key(2), person: zoe, agent: "", now: noon)
    try writings.addPasswordLink(hash: key(3), person: zoe, now: noon)
    try writings.askPasswordLink(email: email("zoe@exemple.fr"), now: noon)
    try writings.askEmailChange(of: zoe, to: email("new@b.fr"), now: noon)
    #expect(try readings.outbox().waiting == 2)
    try writings.changePassword(of: zoe, to: "$y$new", keeping: kept)
    #expect(try readings.sessions(of: zoe, now: noon).map(\.id) == [kept])
    #expect(try readings.passwordLink(hash: key(3), now: noon) == nil)
    #expect(try readings.outbox().waiting == 0)
  }

  @Test func anAddressIsChangedByALink() throws {
    try writings.askEmailChange(of: zoe, to: email("old@b.fr"), now: noon)
    try writings.askEmailChange(of: zoe, to: email("new@b.fr"), now: noon)
    let mails = try readings.dueMails(now: noon, limit: 9)
    #expect(mails.map(\.kind) == [.email] && mails.map(\.recipient.text) == ["new@b.fr"])
    #expect(try writings.addEmailLink(hash: key(1), person: zoe, email: email("new@b.fr"), now: noon))
    #expect(try readings.emailChange(hash: key(1), now: noon)?.new == email("new@b.fr"))
    #expect(try writings.confirmEmailChange(hash: key(1), now: noon.after(Lifetime.emailLink)) == nil)
    #expect(try writings.confirmEmailChange(hash: key(1), now: noon) == zoe)
    #expect(try writings.confirmEmailChange(hash: key(1), now: noon) == nil)
    #expect(try readings.member(email: email("new@b.fr"))?.id == zoe)
    #expect(try readings.members(matching: "new@b").members.map(\.id) == [zoe])
    let news = try readings.dueMails(now: noon, limit: 9)
    #expect(news.map(\.kind) == [.emailChanged] && news.map(\.recipient.text) == ["zoe@exemple.fr"])
  }

  /// Whoever took over an account does not keep its owner from the news by one more change.
  @Test func everyOldAddressIsTold() throws {
    for (byte, address) in [(UInt8(1), "new@b.fr"), (2, "zoe@exemple.fr"), (3, "last@b.fr")] {
      try #require(try writings.addEmailLink(hash: key(byte), person: zoe, email: email(address), now: noon))
      #expect(try writings.confirmEmailChange(hash: key(byte), now: noon) == zoe)
    }
    #expect(
      try readings.dueMails(now: noon, limit: 9).map(\.recipient.text) == [
        "zoe@exemple.fr", "new@b.fr", "zoe@exemple.fr",
      ])
  }

  @Test func whatWaitedForTheOldAddressFollows() throws {
    let link = try world.link(1, "bob@exemple.fr")
    let mailed = try world.invite("bob@exemple.fr", sendsMail: true)
    let bob = try world.add("Bob")
    try world.connection.run(
      "INSERT INTO join_request (name, email, message, asked_at) VALUES ('Bob', 'bob@exemple.fr', '', 0)")
    try #require(try writings.addEmailLink(hash: key(2), person: bob, email: email("new@b.fr"), now: noon))
    #expect(try writings.confirmEmailChange(hash: key(2), now: noon) == bob)
    let mails = try readings.dueMails(now: noon, limit: 9)
    #expect(mails.map(\.kind) == [.invitation, .emailChanged])
    #expect(mails.map(\.recipient.text) == ["new@b.fr", "bob@exemple.fr"])
    #expect(try readings.invitation(id: mailed, now: noon)?.email == email("new@b.fr"))
    #expect(try readings.joinRequests().isEmpty)
    #expect(try writings.joinByInvitation(linkHash: link, person: bob, now: noon))
  }

  @Test func aTakenAddressIsNotTold() throws {
    try writings.askEmailChange(of: zoe, to: email("ada@exemple.fr"), now: noon)
    #expect(try readings.outbox().waiting == 0)
    #expect(try writings.addEmailLink(hash: key(1), person: zoe, email: email("bob@exemple.fr"), now: noon))
    _ = try world.add("Bob")
    #expect(throws: Rejection([Problem("email", .taken)])) {
      try writings.confirmEmailChange(hash: key(1), now: noon)
    }
    #expect(try readings.memberSummary(zoe)?.email == email("zoe@exemple.fr"))
  }
}
