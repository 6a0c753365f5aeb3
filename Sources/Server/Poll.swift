import CLinux
import Glibc

/// The system's list of what a loop waits for (`epoll(7)`), level-triggered: an event that is left aside comes again.
struct Poll {
  /// One thing that is ready.
  struct Event {
    let key: Int
    let isReadable: Bool
    let isWritable: Bool
    /// The connection is broken or fully closed.
    let isBroken: Bool
  }

  static let readable = cercles_epollin()
  static let writable = cercles_epollout()

  private let descriptor: Int32
  private var events = [epoll_event](repeating: epoll_event(), count: 256)

  init() throws(ServerError) {
    descriptor = epoll_create1(cercles_epoll_cloexec())
    guard descriptor >= 0 else { throw .system(call: "epoll_create1", code: errno) }
  }

  /// Begins to watch `watched` for `interest`; events name it by `key`.
  func add(_ watched: Int32, key: Int, interest: UInt32) { control(EPOLL_CTL_ADD, watched, key, interest) }

  /// Changes what `watched` is watched for.
  func change(_ watched: Int32, key: Int, interest: UInt32) { control(EPOLL_CTL_MOD, watched, key, interest) }

  /// Waits at most `milliseconds` (for ever if -1) and returns how many things are ready.
  mutating func wait(milliseconds: Int32) -> Int {
    max(0, Int(epoll_wait(descriptor, &events, Int32(events.count), milliseconds)))
  }

  /// One of the things that the last `wait` found ready.
  func event(_ index: Int) -> Event {
    let event = events[index]
    return Event(
      key: Int(event.data.u64), isReadable: event.events & Poll.readable != 0,
      isWritable: event.events & Poll.writable != 0,
      isBroken: event.events & (cercles_epollerr() | cercles_epollhup()) != 0)
  }

  /// Gives the list back to the system.
  func close() { Glibc.close(descriptor) }

  private func control(_ operation: Int32, _ watched: Int32, _ key: Int, _ interest: UInt32) {
    var event = epoll_event()
    event.events = interest
    event.data.u64 = UInt64(key)
    epoll_ctl(descriptor, operation, watched, &event)
  }
}
