import Database
import Domain
import Server
import Store
import Templates

/// What went wrong, said to whoever typed the command.
enum FailureSentence {
  /// - Parameter path: the file, or the folder of seeds, that was worked with.
  static func of(_ error: any Error, at path: String = "cercles.db") -> String {
    switch error {
    case let stop as Stop: stop.sentence
    case let error as ServerError: sentence(error)
    case let error as DatabaseError: sentence(error, path)
    case let error as SeedError: sentence(error, path)
    case let rejection as Rejection: CommandLineText.rejected(rejection.problems)
    default: CommandLineText.failure("\(error)")
    }
  }

  private static func sentence(_ error: ServerError) -> String {
    switch error {
    case .unknownHost(let host): CommandLineText.unknownHost(host)
    case .notOurAddress: CommandLineText.notOurAddress
    case .portInUse(let port): CommandLineText.portInUse(port)
    case .portNotAllowed(let port): CommandLineText.portNotAllowed(port)
    case .system(let call, let code): CommandLineText.systemFailure(call: call, code: Int(code))
    }
  }

  private static func sentence(_ error: DatabaseError, _ path: String) -> String {
    switch error {
    case .newer(let found, let known): CommandLineText.newerDatabase(found: found, known: known)
    case .damaged: CommandLineText.damagedDatabase(path)
    case .notOurs: CommandLineText.foreignDatabase(path)
    case .full: CommandLineText.diskFull
    case .busy: CommandLineText.databaseBusy
    case .readOnly, .cannotOpen, .unexpected: CommandLineText.cannotOpen(path)
    default: CommandLineText.failure("\(error)")
    }
  }

  private static func sentence(_ error: SeedError, _ folder: String) -> String {
    if case .exists(let names) = error.reason { return CommandLineText.seedsExist(names) }
    let place = error.file.isEmpty ? folder : error.file
    return CommandLineText.badSeed(file: place, line: error.line, detail: detail(error.reason))
  }

  private static func detail(_ reason: SeedError.Reason) -> String {
    switch reason {
    case .unreadable(let cause): CommandLineText.seedUnreadable(cause)
    case .unknownName: CommandLineText.seedUnknownName
    case .tooLarge(let bytes): CommandLineText.seedTooLarge(bytes)
    case .tooMany(let files): CommandLineText.seedTooMany(files)
    case .notUTF8: CommandLineText.seedNotUTF8
    case .noFrontMatter, .frontMatterNotClosed: CommandLineText.seedNoFrontMatter
    case .notAnEntry: CommandLineText.seedNotAnEntry
    case .repeatedKey(let key): CommandLineText.seedRepeatedKey(key)
    case .unknownKey(let key): CommandLineText.seedUnknownKey(key)
    case .missingKey(let key): CommandLineText.seedMissingKey(key)
    case .wrongShape(let key), .wrongValue(let key): CommandLineText.seedWrongValue(key)
    case .tooManyFields(let maximum): CommandLineText.seedTooManyFields(maximum)
    case .noSuchItem(let title): CommandLineText.seedNoSuchItem(title)
    case .parentsInARing: CommandLineText.seedParentsInARing
    case .rejected(let problems): CommandLineText.seedRejected(problems)
    case .exists(let names): CommandLineText.seedsExist(names)
    }
  }
}
