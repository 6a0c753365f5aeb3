import Synchronization

/// The number of the last commit that changed each table: how a cached page knows that it is still true.
///
/// Commits are numbered by the writer's thread alone. After its COMMIT is visible to readers and before it
/// answers, it raises the numbers of the changed tables, then `last`. A reader loads `last` before its snapshot
/// begins. Hence, for a page built in a snapshot for which `last` was `n`:
/// - a commit that the snapshot does not hold became visible after `n` was loaded, so its number is above `n`:
///   from the moment it is answered, `unchanged(tables, since: n)` is false if it changed one of them. Nobody
///   who was told of a write gets a page from before it;
/// - a commit numbered `n` or less is in the snapshot, as its number was given after it was visible, and its
///   tables have their numbers already, as they come before `last`.
///
/// A commit above `n` that the snapshot does hold makes the page be built once more, which is harmless.
public final class Versions: Sendable {
  /// Which bit stands for which table, for all connections of the process.
  public let tables: TableMap

  /// For each bit, the number of the last commit that changed its tables.
  private let changes = InlineArray<128, Atomic<UInt64>> { _ in Atomic(0) }
  private let commits = Atomic<UInt64>(0)
  private let observers = Monitor<[Observer]>([])

  private struct Observer {
    let tables: TableSet
    let tell: @Sendable () -> Void
  }

  /// Numbers from 0; they mean nothing beyond the process.
  public init(tables: TableMap) { self.tables = tables }

  /// For the database at `path`, whose migrations must be done.
  public convenience init(path: String) throws(DatabaseError) {
    self.init(tables: try TableMap(of: Connection(path, mode: .readOnly)))
  }

  /// The number of the last commit. A snapshot begun after this call holds it.
  public var last: UInt64 { commits.load(ordering: .acquiring) }

  /// Whether none of `tables` has changed after the commit `number`, a reader's `snapshot`.
  public func unchanged(_ tables: TableSet, since number: UInt64) -> Bool {
    for bit in tables.bits where changes[bit].load(ordering: .acquiring) > number { return false }
    return true
  }

  /// Calls `tell` after each commit that changed one of `tables`, when readers see it: on the writer's thread, so that it must be
  /// short. For the life of the process.
  public func whenChanged(_ tables: TableSet, _ tell: @escaping @Sendable () -> Void) {
    observers.change { $0.append(Observer(tables: tables, tell: tell)) }
  }

  /// Called by the writer's thread when a commit that changed `tables` is visible, before anyone is told.
  func bump(_ tables: TableSet) {
    let number = commits.load(ordering: .relaxed) + 1
    for bit in tables.bits { changes[bit].store(number, ordering: .releasing) }
    commits.store(number, ordering: .releasing)
    for observer in observers.change({ $0 }) where !observer.tables.isDisjoint(with: tables) {
      observer.tell()
    }
  }
}
