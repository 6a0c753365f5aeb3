import Domain
import Testing

@testable import Database
@testable import Store

/// Secret addresses of feeds: one for each member, and it lasts no longer than their account is open.
@Suite struct FeedTests {
  let world: PeopleWorld
  init() throws { world = try PeopleWorld() }

  @Test func oneAddressAtATime() throws {
    let zoe = try world.add("Zoé", .facilitator)
    let (writings, readings) = (world.writings, world.readings)
    #expect(
      try readings.feedMadeAt(of: zoe, .changes) == nil && readings.member(feedHash: key(1), .changes) == nil)
    try writings.makeFeed(for: zoe, .changes, tokenHash: key(1), at: noon)
    #expect(
      try readings.member(feedHash: key(1), .changes) == Member(id: zoe, name: "Zoé", role: .facilitator))
    try writings.makeFeed(for: zoe, .changes, tokenHash: key(2), at: noon.after(5))
    #expect(
      try readings.member(feedHash: key(1), .changes) == nil
        && readings.member(feedHash: key(2), .changes)?.id == zoe)
    #expect(try readings.feedMadeAt(of: zoe, .changes) == noon.after(5))
    #expect(try writings.endFeed(of: zoe, .changes) && !writings.endFeed(of: zoe, .changes))
    #expect(
      try readings.member(feedHash: key(2), .changes) == nil && readings.feedMadeAt(of: zoe, .changes) == nil)
  }

  /// Whoever got in and copied it is out too.
  @Test func itEndsWithTheOldPassword() throws {
    let (zoe, bob) = (try world.add("Zoé"), try world.add("Bob"))
    let writings = world.writings
    try writings.makeFeed(for: zoe, .changes, tokenHash: key(1), at: noon)
    try writings.makeFeed(for: bob, .changes, tokenHash: key(2), at: noon)
    try writings.changePassword(of: zoe, to: "$y$new", keeping: nil)
    #expect(try world.readings.member(feedHash: key(1), .changes) == nil)
    #expect(try world.readings.member(feedHash: key(2), .changes)?.id == bob)
  }

  @Test func itEndsWithTheAccount() throws {
    let zoe = try world.add("Zoé")
    let writings = world.writings
    try writings.makeFeed(for: zoe, .changes, tokenHash: key(1), at: noon)
    try writings.suspend(zoe, by: .command, now: noon)
    #expect(try world.readings.member(feedHash: key(1), .changes) == nil)
    try writings.resume(zoe, by: .command, now: noon)
    #expect(try world.readings.member(feedHash: key(1), .changes)?.id == zoe)
    _ = try writings.erase(person: zoe, by: .command, now: noon)
    #expect(try world.connection.number("SELECT count(*) FROM feed") == 0)
  }
}
