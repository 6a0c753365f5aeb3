import Glibc
import HTTP

/// The steps of one connection: receive, answer, send, close.
extension Loop {
  /// The largest body that is copied behind its head, so that several small answers leave in one packet.
  private static let smallBody = 16_384
  /// How many bytes of answers are gathered before they are sent: what one client can make us hold is bounded,
  /// however many requests it sends without reading.
  private static let gathered = 65_536
  /// How many bytes of answers to all clients wait for the end of the batch.
  private static let mostWaiting = 1 << 20
  /// How many empty buffers are kept for the next batch.
  private static let mostSpare = 64

  mutating func handle(_ event: Poll.Event, slot index: Int) {
    guard index < slots.count, slots[index].descriptor >= 0 else { return }
    if event.isBroken && !event.isReadable { return closeConnection(index) }
    if event.isWritable { resumeSending(index) }
    guard event.isReadable, slots[index].descriptor >= 0 else { return }
    if slots[index].life.discardsInput { return discardInput(index) }
    if slots[index].life.phase == .answering || slots[index].isBlocked {
      watch(index, slots[index].interest & ~Poll.readable)
    } else {
      receive(index)
    }
  }

  /// Answers the request that slot `index` has parked.
  mutating func answerParked(_ index: Int, _ response: Response) {
    guard let held = slots[index].held, let (head, since) = held.parked else { return }
    held.parked = nil
    slots[index].generation &+= 1  // a ticket counts once
    answer(index, response, to: head, since: since)
    goOn(index)
  }

  /// Answers with an error page and closes.
  mutating func refuse(_ index: Int, _ error: ParseError) {
    let response = responder.refuse(error)
    log.note(response, to: nil, microseconds: 0)
    send(index, response, to: nil, keepsAlive: false)
    flush(index)
  }

  private mutating func receive(_ index: Int) {
    let held = takeHeldInput(index)
    let descriptor = slots[index].descriptor
    let received = input.withUnsafeMutableBytes { buffer in
      recv(descriptor, buffer.baseAddress?.advanced(by: held), Loop.inputSize, 0)
    }
    if received < 0 {
      if errno != EAGAIN && errno != EINTR { return closeConnection(index) }
      return keepInput(index, 0..<held)
    }
    if received == 0 { return endInput(index) }
    serve(index, held + received)
  }

  /// The client sends no more. What it has asked for is still answered.
  private mutating func endInput(_ index: Int) {
    if slots[index].life.phase == .idle {
      closeConnection(index)
    } else {
      refuse(index, .malformed)
    }
  }

  /// Copies the input that slot `index` held to the beginning of the buffer and returns its length.
  private mutating func takeHeldInput(_ index: Int) -> Int {
    guard let held = slots[index].held, !held.input.isEmpty else { return 0 }
    let count = held.input.count
    input.replaceSubrange(0..<count, with: held.input)
    held.input = []
    return count
  }

  private mutating func keepInput(_ index: Int, _ range: Range<Int>) {
    guard slots[index].descriptor >= 0 else { return }
    if !range.isEmpty { slots[index].holding().input = Array(input[range]) }
    slots[index].tidy()
  }

  /// Answers the requests in the first `count` bytes of the buffer, as far as they are whole, in order.
  private mutating func serve(_ index: Int, _ count: Int) {
    var offset = 0
    serving: while slots[index].life.phase != .answering {
      // Answers that are not gone yet hold the next one back; `resumeSending` goes on from here.
      if slots[index].isBlocked || output.count >= Loop.gathered, !push(index) {
        return keepInput(index, offset..<count)
      }
      do {
        let (step, consumed) = try Self.step(
          of: &slots[index].life, input, offset..<count, at: now, limits: limits, &bodies,
          responder.bodyLimit)
        offset += consumed
        switch step {
        case .needMore: break serving
        case .sendContinue: output.append(contentsOf: ResponseEncoder.continue)
        case .request(let request): respond(index, request)
        }
      } catch {
        return refuse(index, error)
      }
      if slots[index].life.isLastAnswer { return flush(index) }
    }
    keepInput(index, offset..<count)
    if output.isEmpty || slots[index].isBlocked { return flush(index) }
    waiting.append((index, slots[index].generation, output))
    waitingBytes += output.count
    output = spare.popLast() ?? []
    if waitingBytes >= Loop.mostWaiting { sendWaiting() }
  }

  /// Sends what the batch has answered so far. A client on the same machine wakes with each answer and takes the
  /// processor from us: sent one behind the other, the answers of a batch cost one change of process instead of many.
  mutating func sendWaiting() {
    guard !waiting.isEmpty else { return }
    let atHand = output
    for place in waiting.indices {
      let (index, generation, bytes) = waiting[place]
      waiting[place].bytes = []  // the buffer is the loop's own again
      guard slots[index].generation == generation else { continue }
      output = bytes
      flush(index)
      output.removeAll(keepingCapacity: true)
      if spare.count < Loop.mostSpare { spare.append(output) }
    }
    waiting.removeAll(keepingCapacity: true)
    waitingBytes = 0
    output = atHand
  }

  /// A function of its own, so that the life of a connection may change while the buffer is read.
  private static func step(
    of life: inout ConnectionLife, _ input: [UInt8], _ range: Range<Int>, at now: Int, limits: TimeLimits,
    _ bodies: inout BodyBudget, _ bodyLimit: (RequestHead) -> Int
  ) throws(ParseError) -> (step: ConnectionLife.Step, consumed: Int) {
    try life.next(
      input.span.extracting(range), at: now, limits: limits, bodies: &bodies, bodyLimit: bodyLimit)
  }

  private mutating func respond(_ index: Int, _ request: Request) {
    let since = log.moment
    let key = Ticket.Key(slot: index, generation: slots[index].generation)
    let ticket = Ticket(mailbox: mailbox, key: key)
    if let response = responder.respond(request, Client(ticket, on: slots[index].descriptor)) {
      answer(index, response, to: request.head, since: since)
    } else {
      slots[index].holding().parked = (request.head, since)
    }
  }

  private mutating func answer(_ index: Int, _ response: Response, to head: RequestHead, since: Int) {
    let response = admitted(response, to: head)
    log.note(response, to: head, microseconds: (log.moment - since) / 1_000)
    send(index, response, to: head, keepsAlive: head.keepsAlive && !isStopping)
  }

  /// Puts the answer behind what is to be sent already.
  private mutating func send(_ index: Int, _ response: Response, to head: RequestHead?, keepsAlive: Bool) {
    let keepsAlive = keepsAlive && !response.body.isStream
    ResponseEncoder.appendHead(of: response, to: head, date: date, keepsAlive: keepsAlive, into: &output)
    slots[index].life.answered(keepsAlive: keepsAlive, at: now, limits: limits, bodies: &bodies)
    if !keepsAlive { slots[index].held?.input = [] }
    guard ResponseEncoder.sendsBody(response, to: head) else { return }
    switch response.body {
    case .stream(let number, let first):
      beginStream(number, index)
      sendBody(index, first, first.indices)
    case .bytes(let bytes): sendBody(index, bytes, bytes.indices)
    case .slice(let bytes, let range): sendBody(index, bytes, range)
    case .file(let descriptor, let range): sendLater(index, .file(descriptor: descriptor, range))
    case .made(let range, let piece): sendLater(index, .made(range, piece: piece))
    }
  }

  private mutating func sendBody(_ index: Int, _ bytes: [UInt8], _ range: Range<Int>) {
    if range.count <= Loop.smallBody {
      output.append(contentsOf: bytes[range])
    } else {
      transmit(index, bytes, range)
    }
  }

  /// Sends the gathered output and leaves `segment` for the flush.
  private mutating func sendLater(_ index: Int, _ segment: Connection.Segment) {
    transmit(index, [], 0..<0)
    slots[index].holding().output.append(segment)
  }

  /// Sends the gathered output and then `bytes[range]`; keeps what the system does not take.
  mutating func transmit(_ index: Int, _ bytes: [UInt8], _ range: Range<Int>) {
    var sent = 0
    if !slots[index].isBlocked {
      switch Transmission.send(output, bytes[range], to: slots[index].descriptor) {
      case .sent(let count): sent = count
      case .broken: sent = output.count + range.count  // nobody is left to send to; the poll will say so
      }
    }
    if sent < output.count {
      // A copy of the rest alone: the buffer stays the loop's own.
      let rest = Array(output[sent...])
      slots[index].holding().output.append(.bytes(rest, rest.indices))
    }
    let start = range.lowerBound + max(0, sent - output.count)
    if start < range.upperBound {
      slots[index].holding().output.append(.bytes(bytes, start..<range.upperBound))
    }
    output.removeAll(keepingCapacity: true)
  }

  /// Sends all that was gathered, and takes the step that follows from it.
  mutating func flush(_ index: Int) {
    if push(index) { outputFlushed(index) }
  }

  private mutating func resumeSending(_ index: Int) {
    guard slots[index].isBlocked, drain(index) else { return }
    outputFlushed(index)
    goOn(index)
  }

  /// Sends what is held, then what was gathered. True when all of it is gone.
  private mutating func push(_ index: Int) -> Bool {
    if !output.isEmpty { transmit(index, [], 0..<0) }
    return !slots[index].isBlocked || drain(index)
  }

  /// Sends what is held. True when all of it is gone; else the poll is asked to say when there is room again.
  private mutating func drain(_ index: Int) -> Bool {
    guard let held = slots[index].held else { return true }
    guard case .sent(let count) = Transmission.send(&held.output, to: slots[index].descriptor) else {
      closeConnection(index)
      return false
    }
    if held.output.isEmpty { return true }
    slots[index].life.outputBlocked(sent: count, at: now, limits: limits)
    watch(index, Poll.writable)
    return false
  }

  private mutating func outputFlushed(_ index: Int) {
    slots[index].tidy()
    if slots[index].life.outputFlushed(at: now, limits: limits) {
      shutdown(slots[index].descriptor, Int32(SHUT_WR))
    }
    watch(index, Poll.readable)
  }

  /// Serves the input that came while an answer was parked or blocked.
  private mutating func goOn(_ index: Int) {
    switch slots[index].life.phase {
    case .idle, .receivingHead, .receivingBody: serve(index, takeHeldInput(index))
    case .answering, .streaming, .closing, .lingering: flush(index)
    }
  }

  private mutating func discardInput(_ index: Int) {
    let descriptor = slots[index].descriptor
    let received = input.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, Loop.inputSize, 0) }
    if received == 0 || (received < 0 && errno != EAGAIN && errno != EINTR) {
      closeConnection(index)
    } else if received > 0 {
      slots[index].life.discarded(at: now, limits: limits)
    }
  }

  private mutating func watch(_ index: Int, _ interest: UInt32) {
    guard slots[index].interest != interest else { return }
    slots[index].interest = interest
    poll.change(slots[index].descriptor, key: index, interest: interest)
  }
}
