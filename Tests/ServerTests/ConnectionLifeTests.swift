import HTTP
import Testing

@testable import Server

/// The life of a connection with a clock turned by hand.
@Suite struct ConnectionLifeTests {
  private static let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
  private static let post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n"
  private let limits = TimeLimits()

  @Test func aSilentNewcomerIsClosed() {
    let life = Life(at: 100)
    #expect(life.expiry(100 + limits.idle - 1) == nil)
    #expect(life.expiry(100 + limits.idle) == .close)
  }

  @Test func aSlowHeadIsRefused() throws {
    var life = Life(at: 0)
    #expect(try life.receive("GET", at: 50_000) == "needMore 0")
    #expect(life.phase == .receivingHead)
    #expect(try life.receive("GET / HTTP/1.1\r\n", at: 59_000) == "needMore 0")
    #expect(life.expiry(50_000 + limits.head - 1) == nil)
    #expect(life.expiry(50_000 + limits.head) == .refuse(.timedOut))
  }

  @Test func anEmptyLineBeginsARequest() throws {
    var life = Life(at: 0)
    #expect(try life.receive("\r\n", at: 1_000) == "needMore 0")
    #expect(life.expiry(1_000 + limits.head) == .refuse(.timedOut))
  }

  @Test func aBodyThatStandsStillIsRefused() throws {
    var life = Life(at: 0)
    #expect(try life.receive(Self.post, at: 1_000) == "needMore \(Self.post.utf8.count)")
    #expect(life.phase == .receivingBody)
    #expect(life.expiry(1_000 + limits.body - 1) == nil)
    #expect(life.expiry(1_000 + limits.body) == .refuse(.timedOut))
    #expect(try life.receive("h", at: 1_500) == "needMore 1")
    #expect(life.expiry(1_000 + limits.body) == .refuse(.timedOut), "a byte now and then earns no time")
  }

  @Test func aSteadyBodyMayTakeLong() throws {
    var life = Life(at: 0)
    let head = "POST /large HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n"
    #expect(try life.receive(head, at: 0) == "needMore \(head.utf8.count)")
    let piece = String(repeating: "a", count: 10_000)
    for second in 1..<100 {
      #expect(try life.receive(piece, at: second * 1_000) == "needMore 10000")
      #expect(life.expiry(second * 1_000 + limits.body - 1) == nil)
    }
    #expect(life.expiry(99_000 + limits.body) == .refuse(.timedOut))
    #expect(try life.receive(piece, at: 100_000) == "request POST /large 1000000 10000")
    #expect(life.expiry(.max - 1) == nil)
  }

  @Test func aHandlerMayTakeItsTime() throws {
    var life = Life(at: 0)
    #expect(try life.receive(Self.get, at: 1) == "request GET / 0 \(Self.get.utf8.count)")
    #expect(life.phase == .answering)
    #expect(life.expiry(.max - 1) == nil)
  }

  @Test func betweenTwoRequests() throws {
    var life = Life(at: 0)
    _ = try life.receive(Self.get, at: 1)
    life.answered(keepsAlive: true, at: 5_000)
    #expect(life.flushed(at: 5_000) == false)
    #expect(life.phase == .idle)
    #expect(life.expiry(5_000 + limits.idle - 1) == nil)
    #expect(life.expiry(5_000 + limits.idle) == .close)
    #expect(try life.receive("", at: 5_001) == "needMore 0")
    #expect(life.phase == .idle)
  }

  @Test func aClientThatTakesNothingIsClosed() throws {
    var life = Life(at: 0)
    _ = try life.receive(Self.get, at: 1)
    life.answered(keepsAlive: true, at: 1)
    life.blocked(sent: 100_000, at: 1_000)
    #expect(life.expiry(1_000 + limits.write - 1) == nil)
    #expect(life.expiry(1_000 + limits.write) == .close)
    life.blocked(sent: 0, at: 2_000)
    #expect(life.expiry(1_000 + limits.write) == .close, "no time is earned by taking nothing")
  }

  @Test func aClientThatTakesSlowlyIsServed() throws {
    var life = Life(at: 0)
    _ = try life.receive(Self.get, at: 1)
    life.answered(keepsAlive: true, at: 1)
    for second in 1...200 {
      life.blocked(sent: 10_000, at: second * 1_000)
      #expect(life.expiry(second * 1_000 + limits.write - 1) == nil)
      #expect(life.expiry(second * 1_000 + limits.write) == .close)
    }
    #expect(life.flushed(at: 201_000) == false)
    #expect(life.expiry(201_000 + limits.idle - 1) == nil, "idle time begins when the answer is gone")
    #expect(life.expiry(201_000 + limits.idle) == .close)
  }

  /// Nothing is read while output waits, so that the time for a head must not run.
  @Test func timeToSendBeginsAgainAfterABlock() throws {
    var life = Life(at: 0)
    _ = try life.receive(Self.get, at: 0)
    life.answered(keepsAlive: true, at: 0)
    _ = try life.receive("GET", at: 0)
    life.blocked(sent: 0, at: 0)
    #expect(life.expiry(limits.head) == nil)
    #expect(life.flushed(at: 15_000) == false)
    #expect(life.expiry(15_000 + limits.head - 1) == nil)
    #expect(life.expiry(15_000 + limits.head) == .refuse(.timedOut))
  }

  @Test func aStreamLivesOnSignsOfLife() throws {
    var life = Life(at: 0)
    _ = try life.receive(Self.post + "hello", at: 0)
    life.streams(at: 1_000)
    #expect(life.phase == .streaming)
    #expect(life.bytesLent == 0, "the request's body is given back")
    #expect(life.flushed(at: 1_000) == false, "our side stays open")
    for second in [1, 20, 40] {
      #expect(life.expiry(second * 1_000 + limits.beat - 1) == nil)
      #expect(life.expiry(second * 1_000 + limits.beat) == .beat)
      life.discarded(at: second * 1_000 + 1)
      #expect(life.expiry(second * 1_000 + limits.beat) == .beat, "what the client sends changes nothing")
      if second < 40 { life.beaten(at: second == 1 ? 20_000 : 40_000) }
    }
  }

  @Test func aStreamThatIsNotTakenIsClosed() throws {
    var life = Life(at: 0)
    _ = try life.receive(Self.get, at: 0)
    life.streams(at: 0)
    life.blocked(sent: 100, at: 1_000)
    #expect(life.expiry(1_000 + limits.write - 1) == nil, "no sign of life is due while output waits")
    #expect(life.expiry(1_000 + limits.write) == .close)
    #expect(life.flushed(at: 18_000) == false)
    #expect(life.expiry(18_000) == .beat)
    #expect(life.expiry(.max - 1) == .beat)
  }

  @Test func theLastAnswerLingers() throws {
    var life = Life(at: 0)
    _ = try life.receive(Self.get, at: 0)
    life.answered(keepsAlive: false, at: 0)
    #expect(life.phase == .closing)
    #expect(life.expiry(.max - 1) == nil)
    life.blocked(sent: 0, at: 1_000)
    #expect(life.expiry(1_000 + limits.write) == .close)
    #expect(life.flushed(at: 2_000) == true)
    #expect(life.phase == .lingering)
    #expect(life.flushed(at: 2_000) == false, "our side is closed once")
    #expect(life.expiry(2_000 + limits.linger - 1) == nil)
    #expect(life.expiry(2_000 + limits.linger) == .close)
  }

  @Test func aClientThatGoesOnSendingIsBorneForAWhile() throws {
    var life = Life(at: 0)
    _ = try life.receive(Self.get, at: 0)
    life.answered(keepsAlive: false, at: 0)
    #expect(life.flushed(at: 0) == true)
    for second in 1..<limits.body / 1_000 {
      life.discarded(at: second * 1_000)
      #expect(life.expiry(second * 1_000 + 999) == nil)
    }
    life.discarded(at: limits.body)
    #expect(life.expiry(limits.body) == .close)
  }

  @Test(arguments: [
    ("Expect: 100-continue\r\nContent-Length: 5", "", "sendContinue"),
    ("Expect: 100-continue\r\nTransfer-Encoding: chunked", "", "sendContinue"),
    ("Expect: 100-continue\r\nContent-Length: 5", "h", "needMore"),
    ("Expect: 100-continue\r\nContent-Length: 5", "hello", "request"),
    ("Expect: 100-continue\r\nContent-Length: 0", "", "request"),
    ("Content-Length: 5", "", "needMore"),
  ])
  func goingOn(fields: String, body: String, step: String) throws {
    var life = Life(at: 0)
    let made = try life.receive("POST / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n\(body)", at: 0)
    #expect(made.hasPrefix(step))
    if step == "sendContinue" { #expect(try life.receive("", at: 0) == "needMore 0", "once") }
  }

  @Test func aBodyTooLargeIsRefusedBeforeItComes() {
    var life = Life(at: 0)
    #expect(throws: ParseError.bodyTooLarge) {
      try life.receive("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n", at: 0)
    }
    life.answered(keepsAlive: false, at: 0)
    #expect(life.phase == .closing)
  }

  @Test func requestsInOneBufferComeOneByOne() throws {
    var life = Life(at: 0)
    var rest = Self.post + "hello" + Self.get + Self.get + "GET"
    var steps: [String] = []
    while life.phase != .receivingHead {
      let step = try life.receive(rest, at: 0)
      steps.append(step)
      let consumed = try #require(Int(step.split(separator: " ").last ?? ""))
      rest = String(decoding: Array(rest.utf8)[consumed...], as: UTF8.self)
      if life.phase == .answering { life.answered(keepsAlive: true, at: 0) }
    }
    let (post, get) = (Self.post.utf8.count + 5, Self.get.utf8.count)
    #expect(
      steps == ["request POST / 5 \(post)", "request GET / 0 \(get)", "request GET / 0 \(get)", "needMore 0"])
  }

  @Test(arguments: [0, 1, 7, 8, 100, 999_999, Int.max / 2])
  func creditNeverGoesBeyondTheLimit(bytes: Int) {
    let deadline = limits.extended(50_000, by: bytes, at: 40_000, atMost: 20_000)
    #expect((50_000...60_000).contains(deadline))
    #expect(limits.extended(.max, by: bytes, at: 40_000, atMost: 20_000) == 60_000)
  }
}

/// A `ConnectionLife` with the usual limits whose steps are words.
private struct Life {
  private var life: ConnectionLife
  private var bodies = BodyBudget(total: 10_000_000)
  private let limits = TimeLimits()

  init(at now: Int) { life = ConnectionLife(at: now, limits: limits) }

  var phase: ConnectionLife.Phase { life.phase }

  /// The step and the bytes consumed; a request with its method, path and length of body.
  mutating func receive(_ text: String, at now: Int) throws -> String {
    let bytes = Array(text.utf8)
    let (step, consumed) = try life.next(bytes.span, at: now, limits: limits, bodies: &bodies) {
      $0.target.path == "/large" ? 1_000_000 : 1_000
    }
    switch step {
    case .needMore: return "needMore \(consumed)"
    case .sendContinue: return "sendContinue \(consumed)"
    case .request(let request):
      return "request \(request.method.rawValue) \(request.target.path) \(request.body.count) \(consumed)"
    }
  }

  var bytesLent: Int { bodies.lent }

  mutating func streams(at now: Int) {
    answered(keepsAlive: false, at: now)
    life.beganStream(at: now, limits: limits)
  }
  mutating func beaten(at now: Int) { life.beaten(at: now, limits: limits) }
  mutating func answered(keepsAlive: Bool, at now: Int) {
    life.answered(keepsAlive: keepsAlive, at: now, limits: limits, bodies: &bodies)
  }
  mutating func blocked(sent: Int, at now: Int) { life.outputBlocked(sent: sent, at: now, limits: limits) }
  mutating func flushed(at now: Int) -> Bool { life.outputFlushed(at: now, limits: limits) }
  mutating func discarded(at now: Int) { life.discarded(at: now, limits: limits) }
  func expiry(_ now: Int) -> ConnectionLife.Expiry? { life.expiry(at: now) }
}
