import Dispatch
import Glibc
import Secrets
import Synchronization

/// Where passwords are hashed and checked, files are looked at and large texts compared: a few workers away
/// from the event loops, which such work would hold up for a tenth of a second each time.
final class PasswordBench: Sendable {
  /// Too many passwords wait already.
  struct Busy: Error, Equatable {}

  /// Who waits and how many work.
  private struct Line {
    enum Place { case atWork, waiting, none }

    private var waiting: [@Sendable () -> Void] = []
    private var atWork = 0

    /// Where there is room for `job`.
    mutating func place(_ job: @escaping @Sendable () -> Void, workers: Int, capacity: Int) -> Place {
      if atWork < workers {
        atWork += 1
        return .atWork
      }
      guard waiting.count < capacity else { return .none }
      waiting.append(job)
      return .waiting
    }

    /// The job that a worker does next; nil when it is to go home.
    mutating func next() -> (@Sendable () -> Void)? {
      if !waiting.isEmpty { return waiting.removeFirst() }
      atWork -= 1
      return nil
    }
  }

  private let workers: Int
  private let capacity: Int
  private let line = Mutex(Line())
  private let queue = DispatchQueue(label: "passwords", attributes: .concurrent)

  /// - Parameters:
  ///   - workers: how many passwords are worked on at once, each taking a core and 128 MiB.
  ///   - capacity: how many more may wait. 32 for two workers is a wait of a second and a half: who would
  ///     have to wait longer is told to come back.
  init(workers: Int = min(2, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))), capacity: Int = 32) {
    self.workers = workers
    self.capacity = capacity
  }

  /// Whether `hash` was made from `password`. Without a hash, because nobody has the address that was typed,
  /// the same work gives false.
  nonisolated(nonsending) func check(_ password: String, against hash: String?) async throws(Busy) -> Bool {
    try await work { Password.matches(password, hash ?? Password.decoy) }
  }

  /// The hash to keep of `password`; nil for one that `Password.hash` refuses.
  nonisolated(nonsending) func hash(_ password: String) async throws(Busy) -> String? {
    try await work { Password.hash(password) }
  }

  /// The result of `body`, run by a worker.
  nonisolated(nonsending) func work<Result: Sendable>(_ body: @escaping @Sendable () -> Result)
    async throws(Busy) -> Result
  {
    let result: Result? = await withCheckedContinuation { continuation in
      if !submit({ continuation.resume(returning: body()) }) { continuation.resume(returning: nil) }
    }
    guard let result else { throw Busy() }
    return result
  }

  /// Gives `job` to a worker, or puts it in the line; false when the line is full.
  func submit(_ job: @escaping @Sendable () -> Void) -> Bool {
    let place = line.withLock { $0.place(job, workers: workers, capacity: capacity) }
    if place == .atWork { queue.async { [self] in work(from: job) } }
    return place != .none
  }

  /// Does `first` and then whatever waits.
  private func work(from first: @Sendable () -> Void) {
    first()
    while let job = line.withLock({ $0.next() }) { job() }
  }
}
