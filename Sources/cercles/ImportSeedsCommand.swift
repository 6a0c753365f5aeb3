import Domain
import Server
import Store
import Templates

/// `cercles import seeds`: adds contents written in Markdown to a community, all of them or none.
enum ImportSeedsCommand {
  static func run(from folder: String, data: String) throws {
    let data = Data(folder: data)
    let seeds = try data.telling(of: folder) { try SeedLoader.load(directory: folder) }
    let store = try data.open()
    defer { store.writer.close() }
    let now = Instant(seconds: Clock.unixSeconds())
    try data.telling(of: folder) { try store.writer.writings { try $0.importSeeds(seeds, at: now) } }
    try Output.say(CommandLineText.imported(Folders.absolute(data.database)))
  }
}
