import Glibc

/// A thread of the system.
///
/// `@unchecked Sendable`: `pthread_t` is an opaque handle that does not change once the thread is made.
final class ServerThread: @unchecked Sendable {
  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private var handle = pthread_t()

  /// Starts a thread that runs `body` and ends.
  init(_ body: @escaping @Sendable () -> Void) throws(ServerError) {
    let argument = Unmanaged.passRetained(Body(body)).toOpaque()
    let code = pthread_create(
      &handle, nil,
      { argument in
        if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, argument)
    guard code == 0 else {
      Unmanaged<Body>.fromOpaque(argument).release()
      throw .system(call: "pthread_create", code: code)
    }
  }

  /// Waits until the thread has ended; once.
  func join() { pthread_join(handle, nil) }
}
