import Domain
import Testing

@testable import Database
@testable import Store

/// Four people write one note again and again, each from what they read last: nothing that was answered for is lost from the note
/// or from its former texts.
@Suite struct ConcurrentNoteTests {
  private struct Desk {
    let member: Member
    var base = 1
    var paragraphs: [String]
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>) func nothingIsLost(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let world = try NoteWorld()
    let fourth = Member(
      id: try world.writings.addMember(
        PeopleWorld.account("Dana"), passwordHash: PeopleWorld.hash, role: .participant, now: noon,
        by: .command),
      name: "Dana", role: .participant)
    let first = (0..<4).map { "Au début \($0)." }
    let id = try world.add(first.joined(separator: "\n\n"))
    var desks = [world.zoe, world.bob, world.world.administrator, fourth].map {
      Desk(member: $0, paragraphs: first)
    }
    var kept: [String] = []
    for step in 0..<30 {
      let index = Int.random(in: 0..<desks.count, using: &random)
      let mark = "Marque \(step)."
      if Bool.random(using: &random) {
        desks[index].paragraphs.append(mark)
      } else {
        let place = Int.random(in: 0..<desks[index].paragraphs.count, using: &random)
        desks[index].paragraphs[place] += " \(mark)"
      }
      var isKept = true
      do {
        let text = desks[index].paragraphs.joined(separator: "\n\n")
        _ = try world.revise(id, text, base: desks[index].base, by: desks[index].member)
        kept.append(mark)
      } catch is EditConflict {
        isKept = false
      }
      if !isKept || Bool.random(using: &random) {
        let note = try #require(try world.note(id))
        desks[index].base = note.version
        desks[index].paragraphs = note.source.split(separator: "\n\n").map(String.init)
      }
    }
    try expectAll(kept, in: id, of: world, seed: seed)
  }

  /// Each mark stands in some version; and whatever a version had and the next one lacks, someone had read and taken out.
  private func expectAll(_ marks: [String], in id: Int, of world: NoteWorld, seed: UInt64) throws {
    let note = try #require(try world.note(id))
    let texts = try (1...note.version).map { number in
      try #require(try world.writings.readings.source(ofVersion: number, of: note))
    }
    #expect(!marks.isEmpty)
    for mark in marks {
      #expect(texts.contains { $0.contains(mark) }, "seed \(seed): \(mark)")
      #expect(texts.last?.contains(mark) == true, "seed \(seed): \(mark)")
    }
    #expect(try world.connection.number("SELECT count(*) FROM former_note") == note.version - 1)
    #expect(try world.connection.rows("PRAGMA foreign_key_check") { _ in 0 }.isEmpty)
  }
}
