import Domain
import Testing

/// The count, against a plain recount that shares nothing with it.
@Suite struct TallyTests {
  typealias Case = (voices: [Int], seats: Int, kept: [Int], tied: [Int], open: Int)

  /// Words are numbered from 0 in alphabetical order.
  @Test(
    arguments: [
      ([], 3, [], [], 0),
      ([0, 0], 3, [], [], 0),
      ([5], 3, [0], [], 0),
      ([1, 5, 3, 2], 3, [1, 2, 3], [], 0),
      ([4, 4, 4, 1], 3, [0, 1, 2], [], 0),
      ([4, 4, 4, 4], 3, [], [0, 1, 2, 3], 3),
      ([9, 4, 4, 4], 3, [0], [1, 2, 3], 2),
      ([9, 8, 4, 4], 3, [0, 1], [2, 3], 1),
      ([4, 9, 4, 8], 3, [1, 3], [0, 2], 1),
      ([7, 7, 2, 1], 3, [0, 1, 2], [], 0),
      ([2, 0, 0, 0], 3, [0], [], 0),
      ([1, 1], 1, [], [0, 1], 1),
    ] as [Case])
  func whatAVoteDecides(_ example: Case) {
    let words = Array(example.voices.indices)
    let voices = Dictionary(uniqueKeysWithValues: zip(words, example.voices))
    let decision = Tally(words: words, voices: voices, seats: example.seats).decision
    #expect(decision == Tally.Decision(kept: example.kept, tied: example.tied, open: example.open))
  }

  @Test func placesAreShared() {
    let tally = Tally(words: [0, 1, 2, 3], voices: [0: 2, 1: 5, 2: 5], seats: 3)
    #expect(tally.lines.map(\.word) == [1, 2, 0, 3])
    #expect(tally.lines.map(tally.rank) == [1, 1, 3, 4])
  }

  @Test func aSecondVoteSettles() {
    let first = Tally(words: [1, 3, 5, 6, 7], voices: [3: 9, 1: 4, 5: 4, 6: 4, 7: 2], seats: 3)
    let second = Tally(words: [1, 5, 6], voices: [5: 3, 1: 1, 6: 1], seats: 2)
    #expect(first.decision == Tally.Decision(kept: [3], tied: [1, 5, 6], open: 2))
    #expect(Tally.Decision.together([]) == nil && Tally.Decision.together([first]) == first.decision)
    #expect(
      Tally.Decision.together([first, second]) == Tally.Decision(kept: [3, 5], tied: [1, 6], open: 1))
  }

  /// Thousands of elections drawn by lot from a seed.
  @Test func thousandsOfElections() {
    for seed in UInt64(1)...4_000 {
      var lot = Lot(state: seed)
      let words = Array(0..<lot.draw(9))
      let seats = 1 + lot.draw(4)
      let ballots = (0..<lot.draw(30)).map { _ in words.filter { _ in lot.draw(3) == 0 } }
      let tally = Tally(words: words, ballots: ballots, seats: seats)
      let decision = tally.decision
      var counts = words.map { word in ballots.count { $0.contains(word) } }
      #expect(tally.lines.map(\.voices) == tally.lines.map { counts[$0.word] }, "seed \(seed)")
      #expect(tally.lines.map(\.voices).reduce(0, +) == ballots.joined().count)
      // A plain recount: seats are given one by one to the best word that is left, while it is alone or room is for all its equals.
      var kept: [Int] = []
      var tied: [Int] = []
      while kept.count < seats, tied.isEmpty, let best = counts.max(), best > 0 {
        let equals = words.filter { counts[$0] == best }
        if kept.count + equals.count <= seats { kept += equals } else { tied = equals }
        for word in equals { counts[word] = -1 }
      }
      #expect(decision.kept == kept && decision.tied == tied, "seed \(seed)")
      #expect(decision.open == (tied.isEmpty ? 0 : seats - kept.count), "seed \(seed)")
    }
  }

  /// The order in which ballots come does not matter, nor a word twice on one.
  @Test func orderAndRepetitionAreNothing() {
    let ballots = [[0, 1], [1, 1, 2], [2], [1]]
    let tally = Tally(words: [0, 1, 2], ballots: ballots, seats: 2)
    #expect(Tally(words: [0, 1, 2], ballots: ballots.reversed(), seats: 2) == tally)
    #expect(tally.lines.map(\.voices) == [3, 2, 1])
  }
}

/// Numbers by lot, the same for each seed: xorshift (Marsaglia, 2003).
struct Lot {
  var state: UInt64

  mutating func draw(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}
