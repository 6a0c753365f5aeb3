import Glibc

/// A mutual exclusion of the platform. Not `Synchronization.Mutex`, of which the thread sanitizer reports false races.
///
/// `@unchecked Sendable`: a `pthread_mutex_t` is made to be shared; it never moves, being allocated for itself.
final class Lock: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

  init() { pthread_mutex_init(mutex, nil) }

  deinit {
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  /// Runs `body` while no other thread holds the lock.
  func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}
