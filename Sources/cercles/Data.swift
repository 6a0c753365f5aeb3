import Glibc
import Store
import Templates

/// A failure that is told in a whole sentence.
struct Stop: Error {
  let sentence: String
}

/// The folder that a community is kept in.
struct Data {
  let folder: String

  /// The file that holds the whole community.
  var database: String { "\(folder)/cercles.db" }

  /// Opens the community, in a folder that is made if there is none.
  func open() throws -> Store {
    guard Folders.makeWritable(folder) else { throw Stop(sentence: CommandLineText.unwritable(folder)) }
    do {
      return try Store.open(path: database)
    } catch {
      throw Stop(sentence: FailureSentence.of(error, at: database))
    }
  }

  /// Refuses a community that is not there yet.
  func requireDatabase() throws {
    guard access(database, F_OK) == 0 else { throw Stop(sentence: CommandLineText.noDatabase(database)) }
  }
}
