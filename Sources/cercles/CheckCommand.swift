import Database
import Templates

/// `cercles check`: reads the whole file and says whether it is sound.
enum CheckCommand {
  static func run(data folder: String) throws {
    let data = Data(folder: folder)
    try data.requireDatabase()
    do {
      let findings = try Backup.check(data.database)
      guard findings.isEmpty else { throw Stop(sentence: CommandLineText.unsound(findings)) }
    } catch let error as DatabaseError {
      throw Stop(sentence: FailureSentence.of(error, at: data.database))
    }
    Output.say(CommandLineText.sound)
  }
}
