import CLinux
import Glibc
import HTTP

/// One thread's share of the server: its listener, its connections, its buffers.
///
/// A loop is made and run on one thread and never leaves it; other threads reach it through its mailbox. It is a value
/// that cannot be copied rather than an object, so that the compiler and not the running program checks who uses what.
/// The steps of a connection are in `Loop+Connections.swift`.
struct Loop: ~Copyable {
  /// Keys of the poll that are no slots.
  private enum Key {
    static let listener = Int.max
    static let mailbox = Int.max - 1
  }

  let limits: TimeLimits
  let responder: Responder
  let mailbox: Mailbox
  var poll: Poll
  var log: RequestLog
  var slots: [Connection] = []
  /// Bytes received for the connection at hand: what it held, then what its socket gave.
  var input = [UInt8](repeating: 0, count: 2 * Loop.inputSize)
  /// Bytes to be sent for the connection at hand.
  var output: [UInt8] = []
  /// Answers that are sent at the end of the batch, each with its slot and the slot's generation.
  var waiting: [(index: Int, generation: UInt32, bytes: [UInt8])] = []
  var waitingBytes = 0
  /// Empty buffers, for `output` while others wait.
  var spare: [[UInt8]] = []
  /// The slots of open streams, by their numbers.
  var streams: [UInt32: Int] = [:]
  /// What bodies may take up.
  var bodies: BodyBudget
  /// The present moment as fields write it, made anew each second.
  private(set) var date = ""
  /// The moment this batch began, in milliseconds.
  var now = 0
  private(set) var isStopping = false
  let maximumConnections: Int

  /// The most that is read from a socket at once, and the most input that a connection holds.
  static let inputSize = 65_536

  private var listener: Int32
  private let executor: LoopExecutor
  private var free: [Int] = []
  /// Slots freed in this batch. They are used again only in the next: an event of the old connection may still be
  /// in the list that the poll has given.
  private var closed: [Int] = []
  private var open = 0
  /// What the bodies of connections that are gone take up until their handlers are done, by the tickets of these.
  private var abandoned: [Ticket.Key: Int] = [:]
  private var listens = true
  private var nextSweep = 0
  private var dateSecond = 0
  private var stopDeadline = Int.max

  init(
    listener: Int32, executor: LoopExecutor, mailbox: Mailbox, poll: Poll, responder: Responder,
    limits: TimeLimits, maximumConnections: Int, bodyMemory: Int, log: Bool
  ) {
    self.listener = listener
    self.executor = executor
    self.mailbox = mailbox
    self.poll = poll
    self.responder = responder
    self.limits = limits
    self.maximumConnections = maximumConnections
    bodies = BodyBudget(total: bodyMemory)
    self.log = RequestLog(isOn: log)
    output.reserveCapacity(Loop.inputSize)
    poll.add(listener, key: Key.listener, interest: Poll.readable)
    poll.add(mailbox.descriptor, key: Key.mailbox, interest: Poll.readable)
  }

  /// Serves until it has been told to shut down and nothing is left to finish.
  mutating func run() {
    while !(isStopping && (open == 0 || now >= stopDeadline)) {
      let count = poll.wait(milliseconds: open == 0 && listens ? -1 : 500)
      readClocks()
      if now >= nextSweep { sweep() }
      for index in 0..<count { handle(poll.event(index)) }
      sendWaiting()
      reuseClosedSlots()
      responder.endBatch()
      log.flush()
    }
    for index in slots.indices where slots[index].descriptor >= 0 { closeConnection(index) }
    poll.close()
  }

  /// Closes the socket of slot `index`, which is the connection at hand or has no output, and frees the slot.
  mutating func closeConnection(_ index: Int) {
    close(slots[index].descriptor)
    if slots[index].life.phase == .streaming { forgetStream(index) }
    let stillLent = slots[index].life.ended(bodies: &bodies)
    if stillLent > 0 {
      abandoned[Ticket.Key(slot: index, generation: slots[index].generation)] = stillLent
    }
    slots[index] = Connection(generation: slots[index].generation &+ 1)
    closed.append(index)
    open -= 1
    output.removeAll(keepingCapacity: true)  // what was gathered for this client reaches no other
  }

  private mutating func reuseClosedSlots() {
    guard !closed.isEmpty else { return }
    free.append(contentsOf: closed)
    closed.removeAll(keepingCapacity: true)
  }

  private mutating func readClocks() {
    now = Clock.monotonicNanoseconds() / 1_000_000
    let second = Clock.unixSeconds()
    guard second != dateSecond else { return }
    dateSecond = second
    date = HTTPDate.text(seconds: second)
  }

  private mutating func handle(_ event: Poll.Event) {
    switch event.key {
    case Key.listener: _ = acceptConnections()
    case Key.mailbox:
      sendWaiting()  // a parked answer goes behind those before it
      for message in mailbox.takeAll() { handle(message) }
    default: handle(event, slot: event.key)
    }
  }

  private mutating func handle(_ message: Mailbox.Message) {
    switch message {
    case .answer(let response, let key):
      if slots[key.slot].generation == key.generation {
        answerParked(key.slot, response)
      } else {
        if let lent = abandoned.removeValue(forKey: key) { bodies.takeBack(lent) }
        if case .stream(let number, _) = response.body { responder.streamEnded(number) }
      }
    case .push(let bytes, let numbers): push(bytes, to: numbers)
    case .endStreams(let numbers): endStreams(numbers)
    case .run(let job):
      job.runSynchronously(
        isolatedTo: executor.asUnownedSerialExecutor(), taskExecutor: executor.asUnownedTaskExecutor())
    case .shutDown: beginShutdown()
    }
  }

  /// Takes a share of the queue, so that a flood of newcomers does not keep the others waiting. True if more may be in it.
  private mutating func acceptConnections() -> Bool {
    for _ in 0..<64 {
      let descriptor = accept4(listener, nil, nil, cercles_accept_flags())
      guard descriptor >= 0 else {
        // Out of descriptors or memory: look again at the next sweep rather than at once and for ever.
        if errno != EAGAIN && errno != EINTR && errno != ECONNABORTED { listen(false) }
        return false
      }
      addConnection(descriptor)
    }
    return true
  }

  private mutating func addConnection(_ descriptor: Int32) {
    let index = free.popLast() ?? slots.count
    if index == slots.count { slots.append(Connection()) }
    slots[index].descriptor = descriptor
    slots[index].life = ConnectionLife(at: now, limits: limits)
    slots[index].interest = Poll.readable
    open += 1
    poll.add(descriptor, key: index, interest: Poll.readable)
    if open > maximumConnections {
      refuse(index, .busy)
      // Room for those that are being told so; beyond it the queue of the system holds newcomers back.
      if open > maximumConnections + 64 { listen(false) }
    }
  }

  private mutating func listen(_ listens: Bool) {
    guard self.listens != listens, listener >= 0 else { return }
    self.listens = listens
    poll.change(listener, key: Key.listener, interest: listens ? Poll.readable : 0)
  }

  /// Ends the patience with slow clients, about twice a second.
  private mutating func sweep() {
    nextSweep = now + 500
    for index in slots.indices where slots[index].descriptor >= 0 {
      switch slots[index].life.expiry(at: now) {
      case .close: closeConnection(index)
      case .refuse(let error): refuse(index, error)
      case .beat: beat(index)
      case nil: break
      }
    }
    if open <= maximumConnections { listen(true) }
    responder.tick()
  }

  /// Serves whoever is in the queue, then lets nobody else in and lets go of the idle.
  private mutating func beginShutdown() {
    guard !isStopping else { return }
    isStopping = true
    stopDeadline = now + limits.shutdown
    while acceptConnections() {}
    close(listener)
    listener = -1
    endStreams(Array(streams.keys))
    for index in slots.indices where slots[index].descriptor >= 0 {
      handle(Poll.Event(key: index, isReadable: true, isWritable: false, isBroken: false), slot: index)
      sendWaiting()
      if slots[index].descriptor >= 0, slots[index].life.phase == .idle, !slots[index].isBlocked {
        closeConnection(index)
      }
    }
  }
}
