import HTTP

/// The life of one connection as a state machine without sockets or clocks: bytes and moments go in, what to do
/// comes out. Moments are milliseconds on any clock that does not go back.
package struct ConnectionLife {
  /// What the connection is busy with.
  package enum Phase: Equatable {
    /// Nothing of the next request has come.
    case idle
    case receivingHead
    case receivingBody
    /// A handler is working; nothing more is read.
    case answering
    /// An answer without an end is under way; what the client still sends is thrown away.
    case streaming
    /// The last answer is on its way.
    case closing
    /// Our side is closed; what the client still sends is thrown away, so that the last answer is not lost to a reset
    /// (RFC 9112, section 9.6).
    case lingering
  }

  /// What the bytes received so far lead to.
  package enum Step {
    case needMore
    /// Tell the client to go on with the body, then call again.
    case sendContinue
    case request(Request)
  }

  /// What the passing of time leads to.
  package enum Expiry: Equatable {
    case refuse(ParseError)
    case close
    /// Give a sign of life.
    case beat
  }

  /// A request of which only a part has come.
  private final class Unfinished {
    var parser = HeadParser()
    var head: RequestHead?
    var body: BodyReader?
    var owesContinue = false
  }

  package private(set) var phase = Phase.idle
  /// When patience with the client's input ends, or a stream's next sign of life is due; `never` while neither is.
  private var inputDeadline: Int
  /// When patience with the client's taking of our output ends, or with its lingering; `never` while neither is.
  private var outputDeadline = ConnectionLife.never
  private var unfinished: Unfinished?
  /// What the body of the request at hand takes up of the budget.
  private var lent = 0

  private static let never = Int.max

  /// A connection that was accepted at `now`.
  package init(at now: Int, limits: TimeLimits) { inputDeadline = now + limits.idle }

  /// Whether part of a request has come.
  package var isReceiving: Bool { phase == .receivingHead || phase == .receivingBody }

  /// Whether an answer is on its way behind which no other comes.
  package var isLastAnswer: Bool { phase == .closing || phase == .streaming }

  /// Whether what the client sends is thrown away.
  package var discardsInput: Bool { phase == .lingering || phase == .streaming }

  /// Reads on. `input` holds all bytes received and not yet consumed.
  ///
  /// - Parameters:
  ///   - bodies: what bodies are lent from, from their head to their answer.
  ///   - bodyLimit: the largest body, in bytes, that the route of a request accepts.
  /// - Returns: the step, and how many bytes of `input` are consumed by it.
  package mutating func next(
    _ input: Span<UInt8>, at now: Int, limits: TimeLimits, bodies: inout BodyBudget,
    bodyLimit: (RequestHead) -> Int
  ) throws(ParseError) -> (step: Step, consumed: Int) {
    if phase == .receivingBody { return try readBody(input, at: now, limits: limits) }
    if phase == .idle && input.isEmpty { return (.needMore, 0) }
    var parser = unfinished?.parser ?? HeadParser()
    guard let (head, length) = try parser.parse(input) else {
      keep(parser, at: now, limits: limits)
      return (.needMore, 0)
    }
    if head.framing == .none {
      beginAnswer()
      return (.request(Request(head: head, body: [])), length)
    }
    try beginBody(head, limit: bodyLimit(head), &bodies)
    inputDeadline = now + limits.body
    let (step, consumed) = try readBody(input.extracting(length...), at: now, limits: limits)
    return (step, length + consumed)
  }

  /// The answer has been handed over for sending.
  package mutating func answered(
    keepsAlive: Bool, at now: Int, limits: TimeLimits, bodies: inout BodyBudget
  ) {
    giveBack(to: &bodies)
    phase = keepsAlive ? .idle : .closing
    inputDeadline = keepsAlive ? now + limits.idle : Self.never
    unfinished = nil
  }

  /// What has been handed over for sending is the beginning of an answer without an end.
  package mutating func beganStream(at now: Int, limits: TimeLimits) {
    phase = .streaming
    inputDeadline = now + limits.beat
  }

  /// A stream has given a sign of life.
  package mutating func beaten(at now: Int, limits: TimeLimits) { inputDeadline = now + limits.beat }

  /// The client took `sent` bytes of output and does not take the rest for now.
  package mutating func outputBlocked(sent: Int, at now: Int, limits: TimeLimits) {
    outputDeadline = limits.extended(outputDeadline, by: sent, at: now, atMost: limits.write)
  }

  /// All output is in the hands of the system. True when our side is to be closed now.
  package mutating func outputFlushed(at now: Int, limits: TimeLimits) -> Bool {
    guard phase != .lingering else { return false }
    if outputDeadline != Self.never {
      outputDeadline = Self.never
      restartInputDeadline(at: now, limits: limits)
    }
    guard phase == .closing else { return false }
    phase = .lingering
    inputDeadline = now + limits.linger
    outputDeadline = now + limits.body
    return true
  }

  /// More came that is thrown away. A client in the midst of sending reads our answer only when it is done: it is
  /// waited for, though no longer than a body that stands still.
  package mutating func discarded(at now: Int, limits: TimeLimits) {
    if phase == .lingering { inputDeadline = now + limits.linger }
  }

  /// The connection is over.
  ///
  /// - Returns: the bytes that are still lent, because a handler has the body. Whoever takes its answer gives them
  ///   back.
  package mutating func ended(bodies: inout BodyBudget) -> Int {
    if phase == .answering { return lent }
    giveBack(to: &bodies)
    return 0
  }

  /// What is due at `now`, if anything.
  package func expiry(at now: Int) -> Expiry? {
    if now >= outputDeadline { return .close }
    guard outputDeadline == Self.never || phase == .lingering, now >= inputDeadline else { return nil }
    if phase == .streaming { return .beat }
    return isReceiving ? .refuse(.timedOut) : .close
  }

  private mutating func keep(_ parser: HeadParser, at now: Int, limits: TimeLimits) {
    if phase == .idle {
      phase = .receivingHead
      inputDeadline = now + limits.head
    }
    if unfinished == nil { unfinished = Unfinished() }
    unfinished?.parser = parser
  }

  /// Nothing was read from the client while it did not take our output: its time to send begins again.
  private mutating func restartInputDeadline(at now: Int, limits: TimeLimits) {
    switch phase {
    case .idle: inputDeadline = now + limits.idle
    case .receivingHead: inputDeadline = now + limits.head
    case .receivingBody: inputDeadline = now + limits.body
    case .answering, .streaming, .closing, .lingering: break
    }
  }

  private mutating func beginAnswer() {
    phase = .answering
    inputDeadline = Self.never
    unfinished = nil
  }

  private mutating func beginBody(
    _ head: RequestHead, limit: Int, _ bodies: inout BodyBudget
  ) throws(ParseError) {
    let body = try BodyReader(head.framing, limit: limit)
    try bodies.lend(body.limit)
    lent = body.limit
    let unfinished = self.unfinished ?? Unfinished()
    unfinished.body = body
    unfinished.head = head
    unfinished.owesContinue = head.expectsContinue
    self.unfinished = unfinished
    phase = .receivingBody
  }

  private mutating func giveBack(to bodies: inout BodyBudget) {
    guard lent > 0 else { return }
    bodies.takeBack(lent)
    lent = 0
  }

  private mutating func readBody(
    _ input: Span<UInt8>, at now: Int, limits: TimeLimits
  ) throws(ParseError) -> (step: Step, consumed: Int) {
    guard let unfinished, let head = unfinished.head, var body = unfinished.body else { throw .malformed }
    unfinished.body = nil  // so that the bytes are not copied while two own them
    let consumed = try body.read(input)
    if body.isWhole {
      beginAnswer()
      return (.request(Request(head: head, body: body.body)), consumed)
    }
    unfinished.body = body
    inputDeadline = limits.extended(inputDeadline, by: consumed, at: now, atMost: limits.body)
    // RFC 9110, section 10.1.1: no 100 is owed once part of the body has come.
    let owesContinue = unfinished.owesContinue && input.isEmpty
    unfinished.owesContinue = false
    return (owesContinue ? .sendContinue : .needMore, consumed)
  }
}
