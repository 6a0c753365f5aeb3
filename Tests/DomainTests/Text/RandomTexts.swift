/// Numbers that look random and are the same in every run (SplitMix64, G. Steele and others, 2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes texts and edits of them.
struct RandomTexts {
  /// What the paragraphs of a text are like.
  enum Kind: CaseIterable {
    /// Every paragraph is one line and stands once in all the texts of a case.
    case single
    /// Every paragraph has several lines, and every line stands once.
    case lines
    /// One of a few: the same ones come again and again.
    case repeated
    /// Words, code, lists, blank lines of any number, at both ends too.
    case wild
  }

  let kind: Kind
  private var random: SplitMix64
  private var made = 0

  init(_ kind: Kind, seed: UInt64) {
    self.kind = kind
    random = SplitMix64(state: seed)
  }

  /// Up to eight paragraphs.
  mutating func base() -> [String] { (0..<pick(9)).map { _ in paragraph() } }

  /// The same with up to four edits; a paragraph moved is one removed and one added.
  mutating func edited(_ base: [String], moving: Bool) -> [String] {
    var text = base
    for _ in 0..<pick(5) {
      let place = pick(text.count + 1)
      switch pick(4) {
      case 0: text.insert(paragraph(), at: place)
      case 1 where place < text.count: text.remove(at: place)
      case 2 where place < text.count: text[place] = reworded(text[place])
      case 3 where moving && place < text.count: text.insert(text.remove(at: place), at: pick(text.count + 1))
      default: text.append(paragraph())
      }
    }
    return text
  }

  /// Paragraphs as one text.
  mutating func joined(_ paragraphs: [String]) -> String {
    guard kind == .wild else { return paragraphs.joined(separator: "\n\n") }
    var text = ["", "", "\n", " \n\n"].randomElement(using: &random) ?? ""
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { text += ["\n\n", "\n\n\n", "\n \n", "\n\t\n\n"].randomElement(using: &random) ?? "" }
      text += paragraph
    }
    return text + (["", "\n", "\n\n"].randomElement(using: &random) ?? "")
  }

  private mutating func paragraph() -> String {
    switch kind {
    case .single: return "Paragraphe \(number()) du mot \(number())"
    case .lines: return (0..<2 + pick(4)).map { _ in "- point \(number())" }.joined(separator: "\n")
    case .repeated: return ["a", "b", "c", "- a\n- b"].randomElement(using: &random) ?? ""
    case .wild:
      return [
        "é", "e\u{301}", "un deux trois quatre", "```\ncode\n\nencore\n```", "~~~\nouvert\n\nreste",
        "- a\n- b\n- c",
        "mot \(number()) et  autre\tmot",
      ].randomElement(using: &random) ?? ""
    }
  }

  private mutating func reworded(_ paragraph: String) -> String {
    switch kind {
    case .single: return paragraph + " et \(number())"
    case .repeated, .wild: return self.paragraph()
    case .lines:
      var lines = paragraph.split(separator: "\n").map(String.init)
      let place = pick(lines.count)
      switch pick(3) {
      case 0: lines.insert("- point \(number())", at: place)
      case 1 where lines.count > 1: lines.remove(at: place)
      default: lines[place] = "- point \(number())"
      }
      return lines.joined(separator: "\n")
    }
  }

  private mutating func number() -> Int {
    made += 1
    return made
  }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
}

/// Texts that are large and unkind to those who compare, in pairs.
enum HostileTexts {
  static let names = [
    "equal", "different", "periodic", "shuffled", "two letters", "one line", "fences", "long words",
  ]

  /// About `size` bytes each.
  static func pair(_ name: String, size: Int) -> (String, String) {
    var random = SplitMix64(state: 4)
    switch name {
    case "equal": return (repeated("a\n\n", size), repeated("a\n\n", size * 3 / 4))
    case "different":
      return (paragraphs(size / 8) { "a\($0)" }, paragraphs(size / 8) { "b\($0)" })
    case "periodic": return (repeated("a\n\nb\n\n", size), repeated("a\n\na\n\nb\n\nc\n\n", size))
    case "shuffled":
      let numbers = Array(0..<size / 8)
      let other = numbers.shuffled(using: &random)
      return (paragraphs(numbers.count) { "\(numbers[$0])" }, paragraphs(other.count) { "\(other[$0])" })
    case "two letters":
      let letters = (0..<size / 3 * 2).map { _ in Bool.random(using: &random) ? "a" : "b" }
      return (paragraphs(size / 3) { letters[$0] }, paragraphs(size / 3) { letters[letters.count - 1 - $0] })
    case "one line":
      let words = (0..<size).map { _ in ["a", "b", "c"].randomElement(using: &random) ?? "" }
      let half = size / 2
      return (words[..<half].joined(separator: " "), words[half...].joined(separator: " "))
    case "fences": return (repeated("```\n\n", size), repeated("~~~\n\n```\n", size))
    default: return (String(repeating: "é", count: size / 2), String(repeating: "è", count: size / 2))
    }
  }

  private static func repeated(_ text: String, _ size: Int) -> String {
    String(repeating: text, count: size / text.utf8.count)
  }

  private static func paragraphs(_ count: Int, _ text: (Int) -> String) -> String {
    (0..<count).map(text).joined(separator: "\n\n")
  }
}
