import CLinux
import Glibc
import HTTP

/// How other threads speak to a loop: a queue and an event that wakes the loop.
///
/// `@unchecked Sendable`: `waiting` is touched only while `lock` is held; the rest does not change.
final class Mailbox: @unchecked Sendable {
  enum Message: Sendable {
    case answer(Response, Ticket.Key)
    /// A step of an asynchronous function that belongs to the loop.
    case run(UnownedJob)
    /// The same bytes for each of these streams.
    case push([UInt8], [UInt32])
    case endStreams([UInt32])
    case shutDown
  }

  /// Readable while messages wait.
  let descriptor: Int32
  private let lock = Lock()
  private var waiting: [Message] = []

  init() throws(ServerError) {
    descriptor = eventfd(0, cercles_eventfd_flags())
    guard descriptor >= 0 else { throw .system(call: "eventfd", code: errno) }
  }

  deinit { close(descriptor) }

  /// Leaves a message; from any thread.
  func post(_ message: Message) {
    let wasEmpty = lock.locked {
      waiting.append(message)
      return waiting.count == 1
    }
    guard wasEmpty else { return }
    var one: UInt64 = 1
    write(descriptor, &one, 8)
  }

  /// Takes all messages; on the loop's thread.
  func takeAll() -> [Message] {
    var count: UInt64 = 0
    read(descriptor, &count, 8)
    return lock.locked {
      defer { waiting = [] }
      return waiting
    }
  }
}

/// The right to answer one parked request, once, from any thread. An answer for a connection that is gone is dropped.
package struct Ticket: Sendable {
  /// The request that is answered.
  struct Key: Hashable {
    let slot: Int
    let generation: UInt32
  }

  let mailbox: Mailbox
  let key: Key

  /// Sends `response` to whoever waits for it.
  package func answer(_ response: Response) {
    mailbox.post(.answer(response, key))
  }
}
