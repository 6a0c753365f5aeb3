import Store
import Templates

/// `cercles check`: reads the whole file and says whether it is sound.
enum CheckCommand {
  static func run(data folder: String) throws {
    let data = Data(folder: folder)
    try data.requireDatabase()
    let findings = try data.telling { try Store.check(path: data.database) }
    guard findings.isEmpty else { throw Stop(sentence: CommandLineText.unsound(findings)) }
    try Output.say(CommandLineText.sound)
  }
}
