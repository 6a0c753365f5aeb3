import Domain
import Glibc
import Templates

/// What the command line asks for.
enum Command: Equatable {
  case serve(ServeOptions)
  case check(data: String)
  case backup(String, data: String)
  case member(MemberCommand.Request)
  case importSeeds(String, data: String)
  case importMeeting(ImportMeetingCommand.Request)
  case markdown(MarkdownFlavour)
  case help
  case version

  /// Where and how to serve.
  struct ServeOptions: Equatable {
    var data: String
    var host = "127.0.0.1"
    var port = 8080
    /// Where the site is found from outside, without a last slash; nil for where it is served.
    var address: String?
    /// The numeric address of the proxy that is believed.
    var trustedProxy: String?
    /// The program that mails are given to; nil where none are sent.
    var sendmail: String?
    /// Whom mails come from; nil for the community's contact.
    var mailFrom: EmailAddress?
    /// nil to find it.
    var publicFolder: String?
    /// nil to find it.
    var seeds: String?
    var isQuiet = false
    /// False only to measure how long pages take to make.
    var cachesPages = true
  }

  /// How to read Markdown.
  enum MarkdownFlavour: Equatable {
    /// As the pages of the site do.
    case site
    /// CommonMark with these extensions, and with the HTML that stands in the text.
    case rawHTML(Set<MarkdownExtension>)

    /// The same with all extensions of GitHub Flavored Markdown.
    static let gfm = rawHTML(Set(MarkdownExtension.allCases))
  }

  /// The extensions of GitHub Flavored Markdown, by the names that cmark-gfm gives them.
  enum MarkdownExtension: String, CaseIterable {
    case table, autolink, strikethrough, tasklist, tagfilter
  }

  /// Why the words make no command, as a sentence for whoever typed them.
  struct Misuse: Error, Equatable {
    let sentence: String
  }

  /// Reads the words after the program's name. Without a command they are those of `serve`.
  init(_ words: [String]) throws(Misuse) {
    if words.contains("--help") || words.contains("-h") {
      self = .help
      return
    }
    let isNamed = words.first.map { !$0.hasPrefix("-") || $0 == "--version" } ?? false
    let rest = isNamed ? words.dropFirst() : words[...]
    switch isNamed ? words[0] : "serve" {
    case "serve": self = .serve(try Self.serveOptions(rest))
    case "check": self = .check(data: try CommandOptions(rest, values: ["--data"]).data)
    case "backup":
      let options = try CommandOptions(rest, values: ["--data"], operand: CommandLineText.missingBackupFile)
      self = .backup(options.operand, data: options.data)
    case "member": self = .member(try MemberCommand.Request(rest))
    case "import": self = try Self.importing(rest)
    case "markdown": self = .markdown(try Self.markdownFlavour(rest))
    case "help": self = .help
    case "--version", "version":
      _ = try CommandOptions(rest)
      self = .version
    case let word: throw Misuse(sentence: CommandLineText.unknownCommand(word))
    }
  }

  private static func importing(_ words: ArraySlice<String>) throws(Misuse) -> Command {
    let rest = words.dropFirst()
    switch words.first {
    case "seeds":
      let missing = CommandLineText.missingSeedsFolder
      let options = try CommandOptions(rest, values: ["--data"], operand: missing)
      return .importSeeds(options.operand, data: options.data)
    case "meeting": return .importMeeting(try ImportMeetingCommand.Request(rest))
    default: throw Misuse(sentence: CommandLineText.missingImport)
    }
  }

  /// `-e` may stand there several times; the pages of the site have every extension already.
  private static func markdownFlavour(_ words: ArraySlice<String>) throws(Misuse) -> MarkdownFlavour {
    var others: [String] = []
    var extensions: Set<MarkdownExtension> = []
    var words = words
    while let word = words.popFirst() {
      if word != "-e" {
        others.append(word)
        continue
      }
      guard let name = words.popFirst() else { throw Misuse(sentence: CommandLineText.missingValue(word)) }
      guard let known = MarkdownExtension(rawValue: name) else {
        throw Misuse(sentence: CommandLineText.unknownMarkdownExtension(name))
      }
      extensions.insert(known)
    }
    let options = try CommandOptions(others[...], flags: ["--gfm", "--raw-html"])
    if options.has("--gfm") { return .gfm }
    return options.has("--raw-html") ? .rawHTML(extensions) : .site
  }

  private static func serveOptions(_ words: ArraySlice<String>) throws(Misuse) -> ServeOptions {
    let words = try CommandOptions(
      words, flags: ["--quiet", "--no-page-cache"],
      values: [
        "--data", "--host", "--port", "--address", "--trusted-proxy", "--sendmail", "--mail-from", "--public",
        "--seeds",
      ])
    var options = ServeOptions(data: words.data)
    if let host = words.value("--host") { options.host = host }
    if let port = words.value("--port") { options.port = try number(ofPort: port) }
    options.address = try words.site
    if let proxy = words.value("--trusted-proxy") { options.trustedProxy = try SiteAddress.machine(proxy) }
    if let path = words.value("--sendmail") { options.sendmail = try program(path) }
    if let email = words.value("--mail-from") { options.mailFrom = try CommandOptions.email(email) }
    options.publicFolder = words.value("--public")
    options.seeds = words.value("--seeds")
    options.isQuiet = words.has("--quiet")
    options.cachesPages = !words.has("--no-page-cache")
    return options
  }

  private static func number(ofPort port: String) throws(Misuse) -> Int {
    guard port.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt16(port) else {
      throw Misuse(sentence: CommandLineText.badPort(port))
    }
    return Int(number)
  }

  /// Refuses what is no file that can be run.
  private static func program(_ path: String) throws(Misuse) -> String {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 else {
      throw Misuse(sentence: CommandLineText.badSendmail(path))
    }
    return path
  }
}
