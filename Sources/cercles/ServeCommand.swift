import App
import Domain
import Glibc
import HTTP
import Mail
import Secrets
import Server
import Store
import Templates

/// `cercles serve`: puts the rooms together and serves until it is told to stop.
enum ServeCommand {
  static func run(_ options: Command.ServeOptions) throws {
    Signals.hold()
    guard let publicFolder = options.publicFolder ?? Folders.find("Public") else {
      throw Stop(sentence: CommandLineText.noPublicFolder)
    }
    let files = try staticFiles(publicFolder)
    let data = Data(folder: options.data)
    let store = try data.open()
    defer { store.writer.close() }
    let configuration = makeConfiguration(options)
    let sockets = try Server.listen(configuration)
    try seed(store, of: data, from: options.seeds ?? Folders.find("seeds"))
    let served = SiteAddress.site(host: options.host, port: sockets.port)
    let settings = makeSettings(options, address: options.address ?? served)
    let postman = try options.sendmail.map { try makePostman($0, settings.address, options.mailFrom) }
    let setUpLink = try data.telling { try makeSetUpLink(store) }
    let application = Application(
      store: store, settings: settings,
      assets: Assets(files.address(of:)),
      files: { files.response(to: $0) }, clock: now)
    let server = try Server(configuration, on: sockets) { executor in
      responder(application, store, executor)
    }
    defer { server.shutDown() }
    let steward = Steward(store: store, postman: postman, clock: now, reportCause: Output.warn)
    defer { steward.stop() }
    try Output.say(served + "/")
    if let setUpLink { try Output.say(CommandLineText.setUp(settings.address + setUpLink.text)) }
    Output.warn(CommandLineText.dataAt(Folders.absolute(data.database)))
    Signals.waitForStop()
  }

  @Sendable private static func now() -> Instant { Instant(seconds: Clock.unixSeconds()) }

  private static func staticFiles(_ folder: String) throws -> StaticFiles {
    do {
      return try StaticFiles(folder: folder, fields: SecurityFields.all)
    } catch {
      throw Stop(sentence: CommandLineText.unreadable(folder))
    }
  }

  private static func seed(_ store: Store, of data: Data, from folder: String?) throws(Stop) {
    guard let folder else { return }
    if try data.telling(of: folder, { try store.seedIfEmpty(from: folder, at: now()) }) {
      Output.warn(CommandLineText.seeded)
    }
  }

  private static func makeConfiguration(_ options: Command.ServeOptions) -> Server.Configuration {
    var configuration = Server.Configuration()
    configuration.host = options.host
    configuration.port = options.port
    configuration.logs = !options.isQuiet
    return configuration
  }

  private static func makeSettings(_ options: Command.ServeOptions, address: String) -> Application.Settings {
    var settings = Application.Settings(address: address)
    settings.trustedProxy = options.trustedProxy
    settings.sendsMail = options.sendmail != nil
    settings.version = version
    settings.cachesPages = options.cachesPages
    return settings
  }

  private static func makePostman(_ program: String, _ address: String, _ sender: EmailAddress?) throws(Stop)
    -> Postman
  {
    guard let postman = Postman(sendmail: Sendmail(path: program), address: address, sender: sender) else {
      throw Stop(sentence: CommandLineText.badAddress(address))
    }
    return postman
  }

  /// A new link by which the first administrator is made, beside those of earlier starts, of which only the hashes are
  /// kept; nil when there is an administrator.
  private static func makeSetUpLink(_ store: Store) throws -> SitePath? {
    let link = Secret()
    let isNeeded = try store.writer.writings { try $0.addSetUpLink(hash: link.hash) }
    return isNeeded ? .setUp(token: link.text) : nil
  }

  /// What one loop answers with; made on its thread. The file was opened a moment ago: if it cannot be now, there is
  /// nothing to serve.
  private static func responder(_ application: Application, _ store: Store, _ executor: LoopExecutor)
    -> Responder
  {
    do {
      let desk = Desk(
        application, reader: try store.makeReader(), executor: executor,
        streams: StreamSender(push: executor.streams.push, end: executor.streams.end),
        reportCause: Output.warn)
      return Responder(
        bodyLimit: desk.bodyLimit,
        respond: { request, client in
          let ticket = client.ticket
          return desk.respond(to: request, from: client.address, later: { ticket.answer($0) })
        }, refuse: desk.refuse, endBatch: desk.endBatch, tick: store.writer.noticeForeignWrites,
        streamEnded: desk.streamEnded)
    } catch {
      Output.warn(FailureSentence.of(error))
      exit(1)
    }
  }
}
