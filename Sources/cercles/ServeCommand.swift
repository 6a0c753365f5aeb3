import App
import Domain
import Glibc
import HTTP
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
    let application = Application(
      assets: Assets(stylesheet: files.address(of: "style.css"), favicon: files.address(of: "favicon.svg")),
      files: { files.response(to: $0) }, clock: { Instant(seconds: Clock.unixSeconds()) },
      cachesPages: options.cachesPages)
    var configuration = Server.Configuration()
    configuration.host = options.host
    configuration.port = options.port
    configuration.logs = !options.isQuiet
    let server = try Server(configuration) { responder(application, store) }
    defer { server.shutDown() }
    try seed(store, of: data, from: options.seeds ?? Folders.find("seeds"))
    try Output.say(
      "http://\(options.host.contains(":") ? "[\(options.host)]" : options.host):\(server.port)/")
    Output.warn(CommandLineText.dataAt(Folders.absolute(data.database)))
    Signals.waitForStop()
  }

  private static func staticFiles(_ folder: String) throws -> StaticFiles {
    do {
      return try StaticFiles(folder: folder, fields: SecurityFields.all)
    } catch {
      throw Stop(sentence: CommandLineText.unreadable(folder))
    }
  }

  private static func seed(_ store: Store, of data: Data, from folder: String?) throws(Stop) {
    guard let folder else { return }
    let now = Instant(seconds: Clock.unixSeconds())
    if try data.telling(of: folder, { try store.seedIfEmpty(from: folder, at: now) }) {
      Output.warn(CommandLineText.seeded)
    }
  }

  /// What one loop answers with; made on its thread. The file was opened a moment ago: if it cannot be now, there is
  /// nothing to serve.
  private static func responder(_ application: Application, _ store: Store) -> Responder {
    do {
      let desk = Desk(application, reader: try store.makeReader(), reportCause: Output.warn)
      return Responder(
        bodyLimit: desk.bodyLimit, respond: { request, _ in desk.respond(to: request) }, refuse: desk.refuse,
        endBatch: desk.endBatch, tick: store.writer.noticeForeignWrites)
    } catch {
      Output.warn(FailureSentence.of(error))
      exit(1)
    }
  }
}
