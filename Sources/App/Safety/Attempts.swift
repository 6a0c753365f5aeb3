/// How often something was tried for each of many keys, and who has to wait: a bucket of `burst` tries for
/// each key, into which one more falls every `interval` seconds.
///
/// One number a key is enough (the generic cell rate algorithm, ITU-T I.371): the moment when its bucket will
/// be full again.
struct Attempts {
  private let burst: Int
  private let interval: Int
  private let capacity: Int
  private var fullAgain: [UInt64: Int] = [:]

  /// - Parameters:
  ///   - burst: how many tries are allowed at once; `burst` and `interval` are small and positive.
  ///   - interval: seconds until one more is.
  ///   - capacity: how many keys are remembered.
  init(burst: Int, interval: Int, capacity: Int) {
    self.burst = burst
    self.interval = interval
    self.capacity = capacity
  }

  /// How many keys are remembered.
  var count: Int { fullAgain.count }

  /// Counts a try of `key` at `now`, in seconds of a clock that may jump; nil when it is allowed, else the
  /// seconds to wait. What is not allowed is not counted.
  mutating func take(_ key: UInt64, at now: Int) -> Int? {
    if let wait = wait(for: key, at: now) { return wait }
    let moment = refill(of: key, at: now)
    if fullAgain[key] == nil, count >= capacity { makeRoom(at: now) }
    fullAgain[key] = moment + interval
    return nil
  }

  /// The seconds that `key` has to wait; nil when a try is allowed.
  mutating func wait(for key: UInt64, at now: Int) -> Int? {
    let moment = refill(of: key, at: now)
    let wait = moment - now - (burst - 1) * interval
    guard wait > 0 else { return nil }
    fullAgain[key] = moment  // whoever waits does so by the clock of now, even if it was set back
    return wait
  }

  /// Takes back the last try of `key`, which turned out to be right.
  mutating func giveBack(_ key: UInt64, at now: Int) {
    let moment = refill(of: key, at: now) - interval
    fullAgain[key] = moment > now ? moment : nil
  }

  /// When the bucket of `key` is full again. Never later than from empty: a clock set back locks nobody out.
  private func refill(of key: UInt64, at now: Int) -> Int {
    min(max(fullAgain[key] ?? now, now), now + burst * interval)
  }

  /// Forgets keys whose buckets are full, and when these are few, the quarter of keys that are the nearest to
  /// it.
  ///
  /// Whoever floods us with keys must gain little: to refuse new keys would lock everyone out, and to forget
  /// the oldest would free those who tried most. Forgetting a quarter at once makes the search cheap for each
  /// key.
  private mutating func makeRoom(at now: Int) {
    fullAgain = fullAgain.filter { $0.value > now }
    let kept = capacity - max(1, capacity / 4)
    guard count > kept else { return }
    let fullest = fullAgain.sorted { $0.value < $1.value }.prefix(count - kept)
    for (key, _) in fullest { fullAgain[key] = nil }
  }
}
