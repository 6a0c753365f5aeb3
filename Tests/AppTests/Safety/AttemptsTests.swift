import Testing

@testable import App

/// The brake alone, with a clock that the test sets.
@Suite struct AttemptsTests {
  /// A try of key 1 unless said otherwise, and what must come of it.
  enum Step: Sendable {
    case taken(at: Int)
    case refused(at: Int, wait: Int)
    case givenBack(at: Int)
    case otherTaken(at: Int)
  }

  /// Three at once, then one every ten seconds.
  @Test(
    arguments: [
      (
        "a burst, then one an interval",
        [
          .taken(at: 0), .taken(at: 0), .taken(at: 0), .refused(at: 0, wait: 10), .refused(at: 9, wait: 1),
          .taken(at: 10),
          .refused(at: 10, wait: 10), .refused(at: 19, wait: 1), .taken(at: 20),
        ]
      ),
      (
        "what is refused does not count",
        [
          .taken(at: 0), .taken(at: 0), .taken(at: 0), .refused(at: 1, wait: 9), .refused(at: 1, wait: 9),
          .refused(at: 2, wait: 8), .taken(at: 10),
        ]
      ),
      (
        "rest fills the bucket, and no more",
        [
          .taken(at: 0), .taken(at: 0), .taken(at: 1_000), .taken(at: 1_000), .taken(at: 1_000),
          .refused(at: 1_000, wait: 10),
        ]
      ),
      (
        "keys do not share",
        [
          .taken(at: 0), .taken(at: 0), .taken(at: 0), .otherTaken(at: 0), .refused(at: 0, wait: 10),
          .otherTaken(at: 0),
        ]
      ),
      (
        "what was right does not count",
        [
          .taken(at: 0), .taken(at: 0), .taken(at: 0), .givenBack(at: 0), .taken(at: 0),
          .refused(at: 0, wait: 10),
        ]
      ),
      (
        "giving back what was not taken gives nothing",
        [
          .givenBack(at: 0), .givenBack(at: 0), .taken(at: 0), .taken(at: 0), .taken(at: 0),
          .refused(at: 0, wait: 10),
        ]
      ),
      (
        "a clock set forward forgives",
        [
          .taken(at: 0), .taken(at: 0), .taken(at: 0), .taken(at: 1_000_000), .taken(at: 1_000_000),
        ]
      ),
      (
        "a clock set back locks nobody out",
        [
          .taken(at: 1_000_000), .refused(at: 0, wait: 10), .taken(at: 10), .refused(at: 10, wait: 10),
        ]
      ),
    ] as [(String, [Step])])
  func bucket(name: String, steps: [Step]) {
    var attempts = Attempts(burst: 3, interval: 10, capacity: 100)
    for (index, step) in steps.enumerated() {
      let place = Comment(rawValue: "\(name), step \(index)")
      switch step {
      case .taken(let now): #expect(attempts.take(1, at: now) == nil, place)
      case .refused(let now, let wait): #expect(attempts.take(1, at: now) == wait, place)
      case .givenBack(let now): attempts.giveBack(1, at: now)
      case .otherTaken(let now): #expect(attempts.take(2, at: now) == nil, place)
      }
    }
  }

  @Test func memoryIsBounded() {
    var attempts = Attempts(burst: 3, interval: 10, capacity: 100)
    for key in 0..<10_000 {
      #expect(attempts.take(UInt64(key), at: 0) == nil)
      #expect(attempts.count <= 100)
    }
  }

  @Test func aFloodFreesNobodyWhoTriedOften() {
    var attempts = Attempts(burst: 3, interval: 10, capacity: 100)
    for _ in 0..<3 { #expect(attempts.take(1, at: 0) == nil) }
    for key in 2..<10_000 { _ = attempts.take(UInt64(key), at: 0) }
    #expect(attempts.take(1, at: 0) == 10)
  }

  @Test func whoeverHasRecoveredIsForgottenFirst() {
    var attempts = Attempts(burst: 3, interval: 10, capacity: 100)
    for key in 0..<90 { _ = attempts.take(UInt64(key), at: 0) }
    for key in 90..<100 { _ = attempts.take(UInt64(key), at: 5) }
    _ = attempts.take(100, at: 10)
    #expect(attempts.count == 11)
  }

  @Test func whatIsGivenBackIsForgotten() {
    var attempts = Attempts(burst: 3, interval: 10, capacity: 100)
    _ = attempts.take(1, at: 0)
    attempts.giveBack(1, at: 0)
    #expect(attempts.count == 0)
  }
}
