import Dispatch
import Domain
import Store
import Synchronization

/// Does what the site does by itself, on a thread of its own: it sends the mails that are due, and removes what has had its
/// time.
package final class Steward: Sendable {
  private let isStopping = Atomic(false)
  /// Rung when the site stops.
  private let bell = DispatchSemaphore(value: 0)
  private let thread = DispatchQueue(label: "steward")

  /// How long it rests between two rounds: a mail waits no longer to leave. A round without work is one look-up.
  private static let rest = DispatchTimeInterval.seconds(2)
  /// The same after a round that failed, such as when the disk is full.
  private static let longRest = DispatchTimeInterval.seconds(60)

  /// Begins.
  ///
  /// - Parameters:
  ///   - postman: nil where no mail is sent.
  ///   - clock: the present moment.
  ///   - reportCause: told each failure; for the log.
  package init(
    store: Store, postman: Postman?, clock: @escaping @Sendable () -> Instant,
    reportCause: @escaping @Sendable (String) -> Void
  ) {
    thread.async { [self] in
      do {
        work(try Chores(store, postman: postman, clock: clock, reportCause: reportCause), reportCause)
      } catch {
        reportCause("steward: \(error)")
      }
    }
  }

  /// Ends; a mail that is being sent has a moment left, and stays in the outbox if that is too short. Once, while the store
  /// is open.
  package func stop() {
    isStopping.store(true, ordering: .relaxed)
    bell.signal()
    thread.sync {}
  }

  private func work(_ chores: consuming Chores, _ reportCause: (String) -> Void) {
    while !isStopping.load(ordering: .relaxed) {
      var rest = Self.rest
      do {
        try chores.doWhatIsDue { isStopping.load(ordering: .relaxed) }
      } catch {
        reportCause("steward: \(error)")
        rest = Self.longRest
      }
      _ = bell.wait(timeout: .now() + rest)
    }
  }
}
