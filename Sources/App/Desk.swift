import Database
import Domain
import HTTP
import Store
import Templates

/// One loop's place of work: it answers requests one after the other from its own read connection and its own cache.
/// It never leaves the loop's thread.
package final class Desk {
  private let application: Application
  private let reader: Reader
  private let reportCause: (String) -> Void
  private var cache = PageCache()
  private var lastMoment: (now: Instant, day: Day)?
  private var known: Known?

  /// The community as it was read last, with what every page shows of it.
  private struct Known {
    let community: Community
    let frame: Frame
    let tables: TableSet
    /// The last commit that it surely holds; see `Versions`.
    let commit: UInt64
  }

  /// How long the queries of one page may take, in milliseconds.
  private static let queryBudget = 1_000
  /// What stands for the community until it has a name.
  private static let unnamed = Community(name: "Cercles", tagline: "", contact: nil, description: .empty)

  /// - Parameters:
  ///   - reader: the loop's own.
  ///   - reportCause: told the cause of each failure of ours, with its public number; for the log.
  package init(_ application: Application, reader: Reader, reportCause: @escaping (String) -> Void) {
    self.application = application
    self.reader = reader
    self.reportCause = reportCause
  }

  /// The largest body that is read for `head`, in bytes: what its route says.
  package func bodyLimit(for head: RequestHead) -> Int {
    guard case .route(let index, _) = application.router.match(head.method, head.target.segments) else {
      return Route.smallBody
    }
    return Routes.all[index].bodyLimit
  }

  /// Answers `request`.
  package func respond(to request: Request) -> Response {
    do {
      return try answer(request).conditional(on: request)
    } catch {
      return page(for: Failure(error))
    }
  }

  /// The page for a request that was refused before it became one.
  package func refuse(_ error: ParseError) -> Response { errorPage(error.status) }

  /// Lets go of the batch's snapshot.
  package func endBatch() { try? reader.endBatch() }

  private func answer(_ request: Request) throws -> Response {
    let target = request.target
    if target.path == "*" { return options([.get, .head, .options]) }
    switch application.router.match(request.method, target.segments) {
    case .route(let index, let parameters): return try follow(Routes.all[index], request, parameters)
    case .wrongMethod(let allowed):
      if request.method == .options { return options(allowed) }
      throw Failure.wrongMethod(allowed: allowed)
    case .withoutLastSlash:
      throw Failure.movedTo(target.path.dropLast() + (target.query.map { "?" + $0 } ?? ""))
    case .none:
      if let response = application.files(request) { return response }
      throw Failure.notFound
    }
  }

  private func follow(_ route: Route, _ request: Request, _ parameters: [String]) throws -> Response {
    try require(route.right)
    let today = today()
    let isCachable = application.cachesPages && route.isKept && request.target.query == nil
    let path = request.target.path
    if isCachable, let page = cache.page(at: path, reader.versions, today: today) { return page }
    return try reader.read { connection in
      connection.startBudget(milliseconds: Self.queryBudget)
      defer { connection.endBudget() }
      let known = try known(connection)
      connection.startTracking()
      let visit = Visit(
        request: request, parameters: parameters, store: Readings(connection), community: known.community,
        today: today, frame: known.frame)
      var response = try route.action(visit)
      guard response.status == .ok, case .bytes(let bytes) = response.body else { return response }
      response.entityTag = EntityTag(of: bytes)
      if isCachable {
        let tables = connection.trackedTables.union(known.tables)
        cache.keep(response, at: path, reading: tables, commit: reader.snapshot, day: today)
      }
      return response
    }
  }

  /// Lets whoever has the right follow a route.
  private func require(_ right: Route.Right) throws(Failure) {
    switch right {
    case .anyone: return
    }
  }

  /// The day in France, reckoned once a second.
  private func today() -> Day {
    let now = application.clock()
    if let lastMoment, lastMoment.now == now { return lastMoment.day }
    let day = now.inParis.day
    lastMoment = (now, day)
    return day
  }

  /// The community, read again only when it has changed: every page shows its name.
  private func known(_ connection: Connection) throws -> Known {
    if let known, reader.versions.unchanged(known.tables, since: known.commit) { return known }
    connection.startTracking()
    let community = try Readings(connection).community() ?? Self.unnamed
    let read = Known(
      community: community, frame: frame(of: community), tables: connection.trackedTables,
      commit: reader.snapshot)
    known = read
    return read
  }

  private func frame(of community: Community) -> Frame {
    Frame(name: community.name, assets: application.assets, contact: community.contact)
  }

  private func options(_ allowed: [Method]) -> Response {
    var response = Response(.noContent, fields: SecurityFields.all)
    response.fields.add("Allow", allowed.map(\.rawValue).joined(separator: ", "))
    return response
  }

  private func page(for failure: Failure) -> Response {
    switch failure {
    case .movedTo(let path):
      var response = Response(.movedPermanently, fields: SecurityFields.all)
      response.fields.add("Location", path)
      return response
    case .wrongMethod(let allowed):
      var response = errorPage(failure.status)
      response.fields.add("Allow", allowed.map(\.rawValue).joined(separator: ", "))
      return response
    case .broken(let cause):
      let reference = String(UInt32.random(in: 0...UInt32.max), radix: 16)
      reportCause("\(reference): \(cause)")
      return errorPage(failure.status, reference: reference)
    case .busy:
      var response = errorPage(failure.status)
      response.fields.add("Retry-After", "5")
      return response
    case .notFound: return errorPage(failure.status)
    }
  }

  /// An error page in the site's own look, even when the store cannot be read.
  private func errorPage(_ status: Status, reference: String? = nil) -> Response {
    let known = (try? reader.read { try self.known($0) }) ?? known
    let frame = known?.frame ?? frame(of: Self.unnamed)
    return .page(Templates.errorPage(status: status.rawValue, reference: reference, in: frame), status)
  }
}
