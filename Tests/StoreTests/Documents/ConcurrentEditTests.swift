import Domain
import Testing

@testable import Database
@testable import Store

/// Several people write in one page, each from what they read last: nothing that was answered for is lost.
@Suite struct ConcurrentEditTests {
  /// What a writer has in front of them.
  private struct Desk {
    let member: Member
    var base = 1
    var paragraphs: [String]
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>) func nothingIsLost(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let world = try WikiWorld()
    let page = DocumentName.page(.of("page"))
    let first = (0..<6).map { "Au début \($0)." }
    try world.writings.createPage(Sample.page("Page", first.joined(separator: "\n\n")))
    var desks = [world.zoe, world.bob, world.administrator].map { Desk(member: $0, paragraphs: first) }
    var added: [String] = []
    for step in 0..<30 {
      let index = Int.random(in: 0..<desks.count, using: &random)
      let mark = "Marque \(step)."
      let isAddition = Self.edit(&desks[index].paragraphs, mark, using: &random)
      let text = desks[index].paragraphs.joined(separator: "\n\n")
      var isKept = true
      do {
        let revised = try world.revise(page, text, base: desks[index].base, by: desks[index].member)
        if let number = revised.number {
          #expect(try world.readings.revision(number, of: page)?.source.contains(mark) == true)
        }
      } catch is EditConflict {
        isKept = false
      }
      if isAddition, isKept { added.append(mark) }
      // Who was refused reads again; the others go on from what they have, or read what is new.
      if !isKept || Bool.random(using: &random) { try read(world, page, &desks[index]) }
    }
    let latest = try world.text(page)
    for mark in added { #expect(latest.contains(mark), "seed \(seed)") }
    #expect(!added.isEmpty)
    try expectHistory(of: page, in: world)
  }

  /// Adds a paragraph, or writes in one of the first; only those are ever changed. Says whether it was an addition.
  private static func edit(
    _ paragraphs: inout [String], _ mark: String, using random: inout SplitMix64
  ) -> Bool {
    let old = paragraphs.indices.filter { paragraphs[$0].hasPrefix("Au début") }
    guard Int.random(in: 0..<3, using: &random) == 0, let place = old.randomElement(using: &random) else {
      paragraphs.insert(mark, at: Int.random(in: 0...paragraphs.count, using: &random))
      return true
    }
    paragraphs[place] += " \(mark)"
    return false
  }

  private func read(_ world: WikiWorld, _ page: DocumentName, _ desk: inout Desk) throws {
    let text = try #require(try world.readings.documentText(page))
    desk.base = text.document.latest
    desk.paragraphs = text.body.split(separator: "\n\n").map(String.init)
  }

  private func expectHistory(of page: DocumentName, in world: WikiWorld) throws {
    let history = try #require(try world.readings.history(page))
    #expect(history.revisions.map(\.number) == Array((1...history.document.latest).reversed()))
    for (newer, older) in zip(history.revisions, history.revisions.dropFirst()) {
      #expect(newer.sizeBefore == older.size)
    }
    #expect(try world.connection.rows("PRAGMA foreign_key_check") { _ in 0 }.isEmpty)
  }
}

/// A generator that gives the same numbers for the same seed (Steele, Lea, Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
