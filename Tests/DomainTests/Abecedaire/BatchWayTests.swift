import Domain
import Testing

@Suite struct BatchWayTests {
  private static let letters = Array(Letter.all.prefix(2))

  private func batch(_ stage: BatchStage) -> Batch {
    Batch(id: 1, letters: Self.letters, stage: stage, rule: VoteRule(), intention: "")
  }

  private func votes(_ count: Int) -> [LetterVote] {
    Self.letters.prefix(count).map {
      LetterVote(
        letter: $0, round: 1, state: .open, rule: VoteRule(), openedAt: Instant(seconds: 1), closesAt: nil,
        closing: nil)
    }
  }

  /// Which stages may follow each, by its hour and with the votes of so many letters.
  @Test(
    arguments: [
      (.planned, 0, [.proposing, .grouping, .voting]), (.proposing, 0, [.grouping, .voting]),
      (.grouping, 0, [.voting]), (.voting, 1, [.voting, .settling]), (.voting, 2, [.voting, .settling]),
      (.settling, 2, [.defining]), (.defining, 2, [.published]), (.published, 2, []),
    ] as [(BatchStage, Int, [BatchStage])])
  func whatMayFollow(_ stage: BatchStage, _ count: Int, _ expected: [BatchStage]) {
    let found = BatchStage.allCases.filter { batch(stage).mayCome(to: $0, votes(count), byHand: false) }
    #expect(found == expected)
  }

  /// Words are proposed again only by hand, and before any vote.
  @Test func backToProposing() {
    #expect(batch(.grouping).mayCome(to: .proposing, [], byHand: true))
    #expect(!batch(.grouping).mayCome(to: .proposing, votes(1), byHand: true))
    #expect(!batch(.voting).mayCome(to: .proposing, [], byHand: true))
  }

  /// Every stage that is offered is one to which the batch may come.
  @Test(arguments: BatchStage.allCases, 0...2)
  func whatIsOfferedIsPossible(_ stage: BatchStage, _ count: Int) {
    for offered in batch(stage).stagesByHand(votes(count)) {
      #expect(batch(stage).mayCome(to: offered, votes(count), byHand: true), "\(offered)")
    }
  }
}
