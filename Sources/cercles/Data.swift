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
    return try telling { try Store.open(path: database, noteWords: .french) }
  }

  /// Refuses a community that is not there yet.
  func requireDatabase() throws(Stop) {
    guard access(database, F_OK) == 0 else { throw Stop(sentence: CommandLineText.noDatabase(database)) }
  }

  /// Runs `work`; what goes wrong is told with the name of the file, or of the folder of seeds, at hand.
  func telling<Result>(of path: String? = nil, _ work: () throws -> Result) throws(Stop) -> Result {
    do {
      return try work()
    } catch {
      throw Stop(sentence: FailureSentence.of(error, at: path ?? database))
    }
  }
}
