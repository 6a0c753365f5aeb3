import HTTP

/// One connection as its loop keeps it: small, because thousands of them do nothing most of the time. What only some
/// need for a while is in `held`.
struct Connection {
  /// What a connection holds while a request or an answer is not whole.
  final class Held {
    /// Bytes received and not yet consumed.
    var input: [UInt8] = []
    /// What the system did not take yet, in order.
    var output: [Segment] = []
    /// The request that a parked answer belongs to, and when it came (nanoseconds).
    var parked: (head: RequestHead, since: Int)?
  }

  /// A run of bytes to be sent.
  enum Segment {
    case bytes([UInt8], Range<Int>)
    case file(descriptor: Int32, Range<Int>)
    /// What `Response.Body.made` says.
    case made(Range<Int>, piece: @Sendable (Int) -> [UInt8])

    var count: Int {
      switch self {
      case .bytes(_, let range), .file(_, let range), .made(let range, _): range.count
      }
    }
  }

  /// The socket; -1 while the slot is free.
  var descriptor: Int32 = -1
  /// Counts the uses of the slot, so that an answer never reaches a later connection.
  var generation: UInt32 = 0
  /// The events registered with epoll.
  var interest: UInt32 = 0
  /// The number of the stream while its life is `streaming`.
  var stream: UInt32 = 0
  var life = ConnectionLife(at: 0, limits: TimeLimits())
  var held: Held?

  /// Whether output waits for the client.
  var isBlocked: Bool { held?.output.isEmpty == false }

  /// How many bytes wait for the client.
  var waiting: Int { held?.output.reduce(0) { $0 + $1.count } ?? 0 }

  /// `held`, made if there is none.
  mutating func holding() -> Held {
    if let held { return held }
    let made = Held()
    held = made
    return made
  }

  /// Drops `held` if nothing is left in it.
  mutating func tidy() {
    guard let held, held.input.isEmpty, held.output.isEmpty, held.parked == nil else { return }
    self.held = nil
  }
}
