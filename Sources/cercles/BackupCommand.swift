import Database
import Domain
import Glibc
import Server
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
    do { try note(destination, in: data) } catch { Output.warn(CommandLineText.backupNotNoted) }
  }

  /// Tells the community of its backup. An older file is not brought up to date for that: `serve` does it, after a copy.
  private static func note(_ destination: String, in data: Data) throws {
    var status = stat()
    stat(destination, &status)
    let connection = try Connection(data.database, mode: .writer)
    let now = Instant(seconds: Clock.unixSeconds())
    try Writings(connection).noteBackup(bytes: Int(status.st_size), now: now)
  }
}
