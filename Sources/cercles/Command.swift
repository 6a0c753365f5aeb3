import Templates

/// What the command line asks for.
enum Command: Equatable {
  case serve(ServeOptions)
  case check(data: String)
  case backup(String, data: String)
  case importSeeds(String, data: String)
  case markdown(MarkdownFlavour)
  case help
  case version

  /// Where and how to serve.
  struct ServeOptions: Equatable {
    var data = Command.defaultData
    var host = "127.0.0.1"
    var port = 8080
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
    /// CommonMark alone, with the HTML that stands in the text.
    case rawHTML
    /// The same with the extensions of GitHub Flavored Markdown.
    case gfm
  }

  static let defaultData = "data"

  /// Why the words make no command, as a sentence for whoever typed them.
  struct Misuse: Error, Equatable {
    let sentence: String
  }

  /// Reads the words after the program's name.
  init(_ words: [String]) throws(Misuse) {
    var words = Words(words)
    switch words.nextOperand() ?? "serve" {
    case "serve": self = .serve(try Self.serveOptions(&words))
    case "check": self = .check(data: try words.data())
    case "backup":
      let data = try words.data()
      self = .backup(try words.operand(of: "backup"), data: data)
    case "import":
      guard words.nextOperand() == "seeds" else {
        throw Misuse(sentence: CommandLineText.missingOperand("import seeds"))
      }
      let data = try words.data()
      self = .importSeeds(try words.operand(of: "import seeds"), data: data)
    case "markdown":
      self = .markdown(words.flag("--gfm") ? .gfm : words.flag("--raw-html") ? .rawHTML : .site)
    case "--help", "-h", "help": self = .help
    case "--version", "version": self = .version
    case let word: throw Misuse(sentence: CommandLineText.unknownCommand(word))
    }
    try words.requireNone()
  }

  private static func serveOptions(_ words: inout Words) throws(Misuse) -> ServeOptions {
    var options = ServeOptions()
    options.data = try words.data()
    if let host = try words.value("--host") { options.host = host }
    if let port = try words.value("--port") {
      guard port.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt16(port) else {
        throw Misuse(sentence: CommandLineText.badPort(port))
      }
      options.port = Int(number)
    }
    options.publicFolder = try words.value("--public")
    options.seeds = try words.value("--seeds")
    options.isQuiet = words.flag("--quiet")
    options.cachesPages = !words.flag("--no-page-cache")
    return options
  }
}

/// The words of a command line, taken out one kind after the other; what is left at the end is a mistake.
private struct Words {
  private var words: [String]

  /// `--port=80` is read like `--port 80`.
  init(_ words: [String]) {
    self.words = words.flatMap { word -> [String] in
      guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return [word] }
      return [String(word[..<equals]), String(word[word.index(after: equals)...])]
    }
  }

  /// The next word that is no option, if it comes first; also `--help` and `--version`, which stand for commands.
  mutating func nextOperand() -> String? {
    guard let first = words.first, !first.hasPrefix("-") || ["--help", "-h", "--version"].contains(first)
    else {
      return nil
    }
    return words.removeFirst()
  }

  /// The one operand of `command`.
  mutating func operand(of command: String) throws(Command.Misuse) -> String {
    guard let operand = nextOperand() else {
      try requireNone()
      throw Command.Misuse(sentence: CommandLineText.missingOperand(command))
    }
    return operand
  }

  mutating func flag(_ name: String) -> Bool {
    guard let index = words.firstIndex(of: name) else { return false }
    words.remove(at: index)
    return true
  }

  mutating func value(_ name: String) throws(Command.Misuse) -> String? {
    guard let index = words.firstIndex(of: name) else { return nil }
    guard index + 1 < words.count, !words[index + 1].hasPrefix("--") else {
      throw Command.Misuse(sentence: CommandLineText.missingValue(name))
    }
    defer { words.removeSubrange(index...(index + 1)) }
    return words[index + 1]
  }

  mutating func data() throws(Command.Misuse) -> String { try value("--data") ?? Command.defaultData }

  func requireNone() throws(Command.Misuse) {
    guard let word = words.first else { return }
    throw Command.Misuse(
      sentence: word.hasPrefix("-")
        ? CommandLineText.unknownOption(word) : CommandLineText.unexpectedOperand(word))
  }
}
