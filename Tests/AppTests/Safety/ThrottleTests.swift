import Testing

@testable import App

/// The rules of the site, and who counts as one client.
@Suite struct ThrottleTests {
  @Test(
    arguments: [
      (.passwordByAccount, 10, 60), (.passwordByAddress, 30, 10), (.mailByAddress, 5, 600),
      (.mailByAccount, 3, 1_200), (.code, 10, 6), (.codeAnywhere, 200, 1), (.codeInFlood, 2, 60),
      (.newPage, 60, 60),
      (.newMeeting, 60, 60), (.newProposal, 100, 30), (.largeComparison, 20, 10),
    ] as [(Throttle.Rule, Int, Int)])
  func aRuleAllowsItsBurst(rule: Throttle.Rule, burst: Int, interval: Int) {
    let throttle = Throttle()
    for _ in 0..<burst { #expect(throttle.take(rule, "a", at: 1_000) == nil) }
    #expect(throttle.take(rule, "a", at: 1_000) == interval)
    #expect(throttle.take(rule, "b", at: 1_000) == nil)
    for other in Throttle.Rule.allCases where other != rule {
      #expect(throttle.take(other, "a", at: 1_000) == nil)
    }
    throttle.giveBack(rule, "a", at: 1_000)
    #expect(throttle.take(rule, "a", at: 1_000) == nil)
  }

  @Test(
    arguments: [
      ("192.0.2.1", "192.0.2.1", true),
      ("192.0.2.1", "192.0.2.2", false),
      ("::ffff:192.0.2.1", "::ffff:c000:201", true),
      ("::ffff:192.0.2.1", "192.0.2.1", true),
      ("::ffff:192.0.2.1", "::ffff:192.0.2.2", false),
      ("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true),
      ("2001:db8:1:2::1", "2001:0DB8:0001:0002:0:0:0:1", true),
      ("2001:db8:1:2::1", "2001:db8:1:3::1", false),
      ("fe80::1%eth0", "fe80::2%eth1", true),
      ("::1", "192.0.2.1", false),
      ("a@b.fr", "a@b.fr", true),
      ("a@b.fr", "a@b.de", false),
      ("", "a", false),
    ])
  func whoCountsAsOne(first: String, second: String, areOne: Bool) {
    let throttle = Throttle()
    for _ in 0..<3 { _ = throttle.take(.mailByAccount, first, at: 0) }
    #expect((throttle.take(.mailByAccount, second, at: 0) != nil) == areOne)
  }
}
