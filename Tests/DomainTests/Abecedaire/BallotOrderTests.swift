import Domain
import Testing

@Suite struct BallotOrderTests {
  @Test func eachVoterHasTheirOwnOrderForGood() {
    let words = Array(0..<12)
    let orders = (UInt64(0)..<100).map { BallotOrder.shuffled(words, seed: $0) }
    #expect(orders == (UInt64(0)..<100).map { BallotOrder.shuffled(words, seed: $0) })
    #expect(Set(orders).count == 100)
    for order in orders { #expect(order.sorted() == words) }
  }

  /// Each word stands first about as often: 2,000 of 6,000 voters for each of three, of which four standard deviations are 146.
  @Test func noWordStandsFirstMoreOften() {
    let first = (UInt64(0)..<6_000).map { BallotOrder.shuffled([0, 1, 2], seed: $0 &* 64)[0] }
    for word in 0..<3 { #expect(abs(first.count { $0 == word } - 2_000) < 146) }
  }

  @Test func fewWordsStay() {
    #expect(BallotOrder.shuffled([] as [Int], seed: 7).isEmpty)
    #expect(BallotOrder.shuffled([1], seed: 7) == [1])
  }
}
