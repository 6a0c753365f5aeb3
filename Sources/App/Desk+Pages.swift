import Database
import Domain
import HTTP
import Store
import Templates

/// How a page comes about.
extension Desk {
  func show(
    _ route: Route, _ action: Route.PageAction, _ request: Request, _ parameters: [String], _ sender: Sender
  ) throws -> Response {
    let browser = Browser(request.fields, isSecure: sender.isSecure)
    let isCachable =
      application.settings.cachesPages && route.isKept && request.target.query == nil && browser.notice == nil
    let path = request.target.path
    let moment = moment()
    if isCachable, browser.key == nil, let page = cache.page(at: path, reader.versions, today: moment.day) {
      return page
    }
    return try reader.readWithinBudget { connection in
      let session = try session(of: browser, now: moment.now, connection)
      if isCachable, session == nil, let page = cache.page(at: path, reader.versions, today: moment.day) {
        return page
      }
      try require(route.right, of: session?.viewer ?? .visitor)
      let known = try known(connection)
      connection.startTracking()
      let asked = Asked(
        request: request, parameters: parameters, fields: request.target.queryFields, sender: sender,
        browser: browser, notice: browser.notice)
      let visit = try Visit(asked, by: session, at: moment, known, connection, desk: self, reader: reader)
      var response = try action(visit)
      browser.setCookies(in: &response)
      guard response.status == .ok, case .bytes(let bytes) = response.body else { return response }
      response.entityTag = EntityTag(of: bytes)
      if isCachable, session == nil, browser.isUnchanged, !visit.isOfThisMoment {
        let tables = connection.trackedTables.union(known.tables)
        cache.keep(response, at: path, reading: tables, commit: reader.snapshot, day: moment.day)
      }
      return response
    }
  }

  /// The same for a page that takes long.
  func showLater(
    _ route: Route, _ action: Route.FormAction, _ request: Request, _ parameters: [String], _ sender: Sender
  ) async -> Response {
    let browser = Browser(request.fields, isSecure: sender.isSecure)
    let asked = Asked(
      request: request, parameters: parameters, fields: request.target.queryFields, sender: sender,
      browser: browser, notice: browser.notice)
    do {
      var response = try await action(visit(route, asked))
      browser.setCookies(in: &response)
      if response.status == .ok, case .bytes(let bytes) = response.body {
        response.entityTag = EntityTag(of: bytes)
      }
      return response
    } catch {
      return page(for: Failure(error), of: request, sender)
    }
  }

  /// Who is signed in with the browser's key. About once an hour the store is told that the session is in use; nobody
  /// waits for it.
  func session(of browser: Browser, now: Instant, _ connection: Connection) throws -> Session? {
    guard let key = browser.key else { return nil }
    guard let session = try Readings(connection).session(tokenHash: key.hash, now: now) else { return nil }
    if session.isOldNews(at: now) {
      application.store.writer.submit({ try Writings($0).noteSeen(session: session.id, now: now) }) { _ in }
    }
    return session
  }
}
