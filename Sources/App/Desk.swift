import Database
import Domain
import HTTP
import Store
import Synchronization
import Templates

/// One loop's place of work: it answers requests one after the other from its own read connection and its own cache.
///
/// It is an actor whose executor is the loop itself: pages are answered at once, without a task; the actions of forms are
/// asynchronous, and all of their steps run on the loop's thread too.
package actor Desk {
  nonisolated let application: Application
  let reader: Reader
  var cache = PageCache()
  let executor: any SerialExecutor & TaskExecutor
  let streams: StreamSender
  var listeners = Listeners()
  var missed = MissedEvents()
  /// Whether the listeners are about to be told.
  nonisolated let isWoken = Atomic(false)
  let reportCause: @Sendable (String) -> Void
  private var lastMoment: Moment?
  private(set) var known: Known?

  package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// The present moment and its day in France.
  struct Moment {
    let now: Instant
    let day: Day
  }

  /// The community as it was read last, with what every page shows of it. An object, because each request looks at it.
  final class Known {
    let community: Community
    let frame: Frame
    let tables: TableSet
    /// The last commit that it surely holds; see `Versions`.
    let commit: UInt64

    init(community: Community, frame: Frame, tables: TableSet, commit: UInt64) {
      (self.community, self.frame, self.tables, self.commit) = (community, frame, tables, commit)
    }
  }

  /// What stands for the community until it has a name.
  static let unnamed = Community(name: "Cercles", tagline: "", contact: nil, description: .empty)

  /// - Parameters:
  ///   - reader: the loop's own.
  ///   - executor: the loop's.
  ///   - streams: the loop's.
  ///   - reportCause: told the cause of each failure of ours, with its public number; for the log.
  package init(
    _ application: Application, reader: sending Reader, executor: any SerialExecutor & TaskExecutor,
    streams: StreamSender, reportCause: @escaping @Sendable (String) -> Void
  ) {
    self.application = application
    self.reader = reader
    self.executor = executor
    self.streams = streams
    self.reportCause = reportCause
    application.store.whenMeetingsChange { [weak self] in self?.wake() }
  }

  /// The largest body that is read for `head`, in bytes: what its route says.
  package nonisolated func bodyLimit(for head: RequestHead) -> Int {
    guard case .route(let index, _) = application.router.match(head.method, head.target.segments) else {
      return Route.smallBody
    }
    let limit = Routes.all[index].bodyLimit
    guard limit > Route.textBody else { return limit }
    return assumeIsolated { desk in desk.isSignedIn(head) } ? limit : Route.textBody
  }

  /// Answers `request` at once, or returns nil and answers by `later`. To be called on the loop's thread.
  ///
  /// - Parameter peer: the address at the other end of the connection.
  package nonisolated func respond(
    to request: Request, from peer: () -> String?, later: @escaping @Sendable (Response) -> Void
  ) -> Response? {
    let found = Result { try find(request) }
    let sender = Sender(
      of: request, trustedProxy: application.settings.trustedProxy, isBraked: found.isBraked, peer: peer)
    return assumeIsolated { desk in desk.answer(request, found, from: sender, later: later) }
  }

  /// The page for a request that was refused before it became one.
  package nonisolated func refuse(_ error: ParseError) -> Response {
    assumeIsolated { desk in
      error == .busy ? desk.busyPage(in: desk.plainFrame) : desk.errorPage(error.status, in: desk.plainFrame)
    }
  }

  /// Lets go of the batch's snapshot.
  package nonisolated func endBatch() { assumeIsolated { desk in try? desk.reader.endBatch() } }

  /// Whether a request comes from a member who is signed in, over https or not: nobody else makes us hold a large body.
  private func isSignedIn(_ head: RequestHead) -> Bool {
    let now = moment().now
    let found = try? reader.read { connection in
      try [true, false].contains { isSecure in
        try session(of: Browser(head.fields, isSecure: isSecure), now: now, connection)?.viewer.member != nil
      }
    }
    return found == true
  }

  private func answer(
    _ request: Request, _ found: Result<Found, any Error>, from sender: Sender,
    later: @escaping @Sendable (Response) -> Void
  ) -> Response? {
    do {
      switch try found.get() {
      case .response(let response): return finished(response, request, sender)
      case .route(let route, let parameters):
        switch route.action {
        case .page(let action), .stream(let action):
          return finished(try show(route, action, request, parameters, sender), request, sender)
        case .longPage(let action):
          Task(executorPreference: executor) {
            await self.showLater(route, action, request, parameters, sender, later)
          }
          return nil
        case .form(let action), .openForm(let action):
          Task(executorPreference: executor) {
            await self.take(route, action, request, parameters, sender, later)
          }
          return nil
        }
      }
    } catch {
      return finished(page(for: Failure(error), of: request, sender), request, sender)
    }
  }

  private func showLater(
    _ route: Route, _ action: Route.FormAction, _ request: Request, _ parameters: [String], _ sender: Sender,
    _ later: @Sendable (Response) -> Void
  ) async {
    let response = await showLater(route, action, request, parameters, sender)
    later(finished(response, request, sender))
  }

  private func take(
    _ route: Route, _ action: Route.FormAction, _ request: Request, _ parameters: [String], _ sender: Sender,
    _ later: @Sendable (Response) -> Void
  ) async {
    let response = await take(route, action, request, parameters, sender)
    later(finished(response, request, sender))
  }

  /// What every answer gets last.
  private func finished(_ response: Response, _ request: Request, _ sender: Sender) -> Response {
    var response = response.conditional(on: request)
    if sender.isSecure { response.fields.add(SecurityFields.strictTransport) }
    return response
  }

  fileprivate enum Found {
    case route(Route, [String])
    case response(Response)
  }

  private nonisolated func find(_ request: Request) throws -> Found {
    let target = request.target
    if target.path == "*" { return .response(options([.get, .head, .options])) }
    switch application.router.match(request.method, target.segments) {
    case .route(let index, let parameters): return .route(Routes.all[index], parameters)
    case .wrongMethod(let allowed):
      if request.method == .options { return .response(options(allowed)) }
      throw Failure.wrongMethod(allowed: allowed)
    case .withoutLastSlash:
      throw Failure.movedTo(target.path.dropLast() + (target.query.map { "?" + $0 } ?? ""))
    case .none:
      if let response = application.files(request) { return .response(response) }
      throw Failure.notFound
    }
  }

  /// Lets whoever has the right follow a route.
  func require(_ right: Route.Right, of viewer: Viewer) throws(Failure) {
    let isLetIn =
      switch right {
      case .anyone: true
      case .participant: viewer.participant != nil
      case .signedIn: viewer.member != nil
      case .may(let deed): viewer.may(deed)
      }
    guard isLetIn else { throw viewer.member == nil ? .signInFirst : .forbidden }
  }

  /// The present moment; its day is reckoned once a second.
  func moment() -> Moment {
    let now = application.clock()
    if let lastMoment, lastMoment.now == now { return lastMoment }
    let moment = Moment(now: now, day: now.inParis.day)
    lastMoment = moment
    return moment
  }

  /// The community, read again only when it has changed: every page shows its name.
  func known(_ connection: Connection) throws -> Known {
    if let known, reader.versions.unchanged(known.tables, since: known.commit) { return known }
    connection.startTracking()
    let community = try Readings(connection).community() ?? Self.unnamed
    let read = Known(
      community: community, frame: frame(of: community), tables: connection.trackedTables,
      commit: reader.snapshot)
    known = read
    return read
  }

  func frame(of community: Community) -> Frame {
    Frame(name: community.name, assets: application.assets, contact: community.contact)
  }
}

extension Result<Desk.Found, any Error> {
  /// Whether it is a page that takes long or a stream, of which nobody gets many at once.
  fileprivate var isBraked: Bool {
    guard case .success(.route(let route, _)) = self else { return false }
    return switch route.action {
    case .longPage, .stream: true
    case .page, .form, .openForm: false
    }
  }
}

extension Reader {
  /// How long the queries of one page may take, in milliseconds.
  private static var queryBudget: Int { 1_000 }

  /// Runs `body` in the snapshot of the batch, within the time that a page has; within such a reading, as a part of it.
  func readWithinBudget<T>(_ body: (Connection) throws -> T) throws -> T {
    if isWithinRead { return try read(body) }
    return try read { connection in
      connection.startBudget(milliseconds: Self.queryBudget)
      defer { connection.endBudget() }
      return try body(connection)
    }
  }
}
