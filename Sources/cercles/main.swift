import Glibc
import Templates

/// The version of the program; `cercles --version` says it.
let version = "0.1.0"

do {
  switch try Command(Array(CommandLine.arguments.dropFirst())) {
  case .serve(let options): try ServeCommand.run(options)
  case .check(let data): try CheckCommand.run(data: data)
  case .backup(let destination, let data): try BackupCommand.run(to: destination, data: data)
  case .member(let request): try Members.run(request)
  case .importSeeds(let folder, let data): try ImportSeedsCommand.run(from: folder, data: data)
  case .importMeeting(let request): try ImportMeetingCommand.run(request)
  case .markdown(let flavour): try MarkdownCommand.run(flavour)
  case .help: try Output.say(CommandLineText.help)
  case .version: try Output.say("cercles \(version)")
  }
} catch let misuse as Command.Misuse {
  Output.warn(misuse.sentence)
  exit(2)
} catch {
  Output.warn(FailureSentence.of(error))
  exit(1)
}
