import Domain
import Server
import Templates

/// `cercles import seeds`: adds contents written in Markdown to a community, all of them or none.
enum ImportSeedsCommand {
  static func run(from folder: String, data: String) throws {
    let store = try Data(folder: data).open()
    defer { store.writer.close() }
    try store.importSeeds(from: folder, at: Instant(seconds: Clock.unixSeconds()))
    Output.say(CommandLineText.imported)
  }
}
