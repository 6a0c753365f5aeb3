import Domain
import Testing

@Suite struct BatchHoursTests {
  private static func at(_ seconds: Int) -> Instant { Instant(seconds: seconds) }

  typealias Case = (stage: BatchStage, now: Int, due: BatchStage?)

  /// Proposing at 100, voting at 300, settling at 400.
  @Test(
    arguments: [
      (.planned, 99, nil), (.planned, 100, .proposing), (.proposing, 299, nil), (.proposing, 300, .voting),
      (.planned, 1_000, .proposing), (.grouping, 300, .voting), (.voting, 350, .voting),
      (.voting, 400, .voting),
      (.settling, 400, nil), (.published, 1_000, nil),
    ] as [Case])
  func theStageWhoseHourHasCome(_ example: Case) {
    let hours = BatchHours([.proposing: Self.at(100), .voting: Self.at(300), .settling: Self.at(400)])
    #expect(hours.due(after: example.stage, at: Self.at(example.now)) == example.due)
  }

  @Test func hoursFollowEachOther() {
    let draft = BatchDraft(
      letters: [Letter.all[0]], stage: .planned, rule: VoteRule(), intention: "",
      hours: BatchHours([.voting: Self.at(300), .proposing: Self.at(300), .settling: Self.at(200)]))
    #expect(draft.problems == [Problem("voting", .past), Problem("settling", .past)])
  }
}
