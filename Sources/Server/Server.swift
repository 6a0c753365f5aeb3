import Glibc

/// The running server: as many loops as the machine has cores, all listening on one port.
package struct Server: Sendable {
  /// What may be set from outside.
  package struct Configuration: Sendable {
    /// A numeric address, or `localhost`.
    package var host = "127.0.0.1"
    /// 0 for any free port.
    package var port = 0
    /// How many loops; as many as there are cores unless said otherwise.
    package var loops = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    /// Whether each answer is logged on standard error.
    package var logs = true
    /// How long clients may take.
    package var limits = TimeLimits()
    /// How many connections are served at once; newcomers beyond are answered 503.
    package var maximumConnections = 20_000
    /// How many bytes of bodies each loop holds at once; requests beyond are answered 503. A body larger than three
    /// quarters of it never passes.
    package var bodyMemory = 64 << 20

    /// The usual values.
    package init() {}
  }

  /// The port that the server listens on.
  package let port: Int
  private let mailboxes: [Mailbox]
  private let threads: [ServerThread]

  /// The sockets of a server that does not serve yet. Whoever connects meanwhile waits.
  package struct Sockets: Sendable {
    /// The port that they were given.
    package let port: Int
    let descriptors: [Int32]
  }

  /// Takes the port, so that it is known before anything is served.
  package static func listen(_ configuration: Configuration) throws(ServerError) -> Sockets {
    let descriptors = try listeners(configuration)
    return Sockets(port: Endpoint.port(of: descriptors[0]), descriptors: descriptors)
  }

  /// Begins to serve.
  ///
  /// - Parameters:
  ///   - sockets: of the same configuration; taken now unless they are given.
  ///   - makeResponder: called once on the thread of each loop, with the executor of that thread.
  package init(
    _ configuration: Configuration, on sockets: Sockets? = nil,
    makeResponder: @escaping @Sendable (LoopExecutor) -> Responder
  ) throws(ServerError) {
    // A client that goes away while it is being sent a file must not end the process (`sendfile` has no MSG_NOSIGNAL).
    signal(SIGPIPE, SIG_IGN)
    let sockets = if let sockets { sockets } else { try Self.listen(configuration) }
    port = sockets.port
    let share = Self.connections(wanted: configuration.maximumConnections) / configuration.loops
    var mailboxes: [Mailbox] = []
    var threads: [ServerThread] = []
    for listener in sockets.descriptors {
      let mailbox = try Mailbox()
      let poll = try Poll()
      mailboxes.append(mailbox)
      threads.append(
        try ServerThread {
          let executor = LoopExecutor(mailbox)
          var loop = Loop(
            listener: listener, executor: executor, mailbox: mailbox, poll: poll,
            responder: makeResponder(executor), limits: configuration.limits,
            maximumConnections: share, bodyMemory: configuration.bodyMemory, log: configuration.logs)
          loop.run()
        })
    }
    self.mailboxes = mailboxes
    self.threads = threads
  }

  /// Stops accepting, finishes what is running within `TimeLimits.shutdown`, and returns.
  package func shutDown() {
    for mailbox in mailboxes { mailbox.post(.shutDown) }
    for thread in threads { thread.join() }
  }

  /// One listener for each loop. With SO_REUSEPORT alone, two servers of one user would share a port without a word:
  /// a socket that does not share is tried first.
  private static func listeners(_ configuration: Configuration) throws(ServerError) -> [Int32] {
    let endpoint = try Endpoint(host: configuration.host, port: configuration.port)
    let probe = try endpoint.listen(shared: false)
    close(probe)
    let first = try endpoint.listen(shared: true)
    let same = try Endpoint(host: configuration.host, port: Endpoint.port(of: first))
    var listeners = [first]
    while listeners.count < configuration.loops { listeners.append(try same.listen(shared: true)) }
    return listeners
  }

  /// As many connections as wanted, as far as the system gives descriptors for them; 64 are left for the rest.
  private static func connections(wanted: Int) -> Int {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = max(limit.rlim_cur, min(limit.rlim_max, rlim_t(wanted + 128)))
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    return max(16, min(wanted, Int(clamping: limit.rlim_cur) - 128))
  }
}
