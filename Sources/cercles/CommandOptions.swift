import Templates

/// The words after a command's name: options in any order, each once, and the operand where there is one.
struct CommandOptions {
  private var flags: Set<String> = []
  private var values: [String: String] = [:]
  /// The word that is no option; empty for a command without one.
  private(set) var operand = ""

  /// - Parameters:
  ///   - flags: the options that stand alone.
  ///   - values: the options that are followed by a value, as `--port 80` or `--port=80`.
  ///   - operand: what to say when the operand is missing; nil for a command that has none.
  init(
    _ words: ArraySlice<String>, flags: [String] = [], values: [String] = [], operand missing: String? = nil
  ) throws(Command.Misuse) {
    var words = words
    while let word = words.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let isKnown = flags.contains(parts[0]) || values.contains(parts[0])
      if !word.hasPrefix("-") || word == "-" {
        guard missing != nil, operand.isEmpty else {
          throw .init(sentence: CommandLineText.unexpectedOperand(word))
        }
        operand = word
      } else if !isKnown {
        throw .init(sentence: CommandLineText.unknownOption(parts[0]))
      } else if has(parts[0]) || self.values[parts[0]] != nil {
        throw .init(sentence: CommandLineText.repeatedOption(parts[0]))
      } else if flags.contains(parts[0]) {
        guard parts.count == 1 else { throw .init(sentence: CommandLineText.unexpectedValue(parts[0])) }
        self.flags.insert(word)
      } else {
        self.values[parts[0]] = try Self.value(of: parts, &words)
      }
    }
    if let missing, operand.isEmpty { throw .init(sentence: missing) }
  }

  /// The folder of the community.
  var data: String { values["--data"] ?? "data" }

  /// Whether the option `name` stands there.
  func has(_ name: String) -> Bool { flags.contains(name) }

  /// What follows the option `name`.
  func value(_ name: String) -> String? { values[name] }

  private static func value(of parts: [String], _ words: inout ArraySlice<String>) throws(Command.Misuse)
    -> String
  {
    let value = parts.count > 1 ? parts[1] : words.first.map { $0.hasPrefix("--") ? "" : $0 } ?? ""
    guard !value.isEmpty else { throw .init(sentence: CommandLineText.missingValue(parts[0])) }
    if parts.count == 1 { words.removeFirst() }
    return value
  }
}
