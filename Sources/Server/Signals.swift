import Glibc

/// The signals by which the system asks the program to stop.
package enum Signals {
  /// Keeps SIGTERM and SIGINT from ending the process. Called once, before any thread is started, so that all threads
  /// inherit it.
  package static func hold() {
    var set = stopping
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Waits until one of them comes. A second one then ends the process as usual.
  package static func waitForStop() {
    var set = stopping
    var received: Int32 = 0
    sigwait(&set, &received)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  private static var stopping: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTERM)
    sigaddset(&set, SIGINT)
    return set
  }
}
