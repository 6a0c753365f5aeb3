import Database
import Glibc
import Store
import Templates

/// `cercles backup`: copies the community as it is at one moment, while it may be served.
enum BackupCommand {
  static func run(to destination: String, data folder: String) throws {
    let data = Data(folder: folder)
    try data.requireDatabase()
    try data.telling { try Store.requireKnown(path: data.database) }
    guard access(destination, F_OK) != 0 else {
      throw Stop(sentence: CommandLineText.destinationExists(destination))
    }
    do {
      try Backup.copy(data.database, to: destination)
    } catch {
      if case .cannotOpen = error { throw Stop(sentence: CommandLineText.unwritableFile(destination)) }
      throw Stop(sentence: FailureSentence.of(error, at: data.database))
    }
    try Output.say(CommandLineText.backedUp(destination))
  }
}
