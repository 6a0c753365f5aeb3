import Glibc

/// Runs the steps of asynchronous functions on a loop's own thread, so that what belongs to the loop (its read connection,
/// its caches) can be used before and after a wait for the writer. Each step comes by the loop's mailbox.
package final class LoopExecutor: SerialExecutor, TaskExecutor {
  private let mailbox: Mailbox
  private let thread = pthread_self()

  /// Made on the thread of the loop.
  init(_ mailbox: Mailbox) { self.mailbox = mailbox }

  /// The streams of the same loop.
  package var streams: Streams { Streams(mailbox: mailbox) }

  package func enqueue(_ job: consuming ExecutorJob) { mailbox.post(.run(UnownedJob(job))) }

  package func isIsolatingCurrentContext() -> Bool? { pthread_equal(thread, pthread_self()) != 0 }

  package func checkIsolated() {
    precondition(pthread_equal(thread, pthread_self()) != 0, "what belongs to a loop stays on its thread")
  }
}
