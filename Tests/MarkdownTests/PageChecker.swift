/// Checks that HTML made by the site preset holds only the tags and attributes that the renderer writes:
/// every `<` begins one of them, every attribute stands between double quotes, all tags are balanced.
struct PageChecker {
  private static let attributes: [String: Set<String>] = [
    "a": ["href", "title", "class", "id", "role", "aria-label"],
    "img": ["src", "alt", "title", "width", "height", "loading"], "code": ["class"],
    "input": ["type", "disabled", "checked"], "ol": ["start"], "th": ["scope", "class"], "td": ["class"],
    "span": ["class", "role", "aria-disabled"], "sup": ["class"], "li": ["id"],
    "section": ["class", "role", "aria-label"], "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"],
    "h6": ["id"],
  ]
  private static let plain: Set<String> = [
    "p", "em", "strong", "del", "br", "hr", "ul", "pre", "blockquote", "table", "thead", "tbody", "tr",
    "label",
  ]
  private static let void: Set<String> = ["br", "hr", "img", "input"]

  private let bytes: [UInt8]
  private var position = 0
  private var open: [String] = []
  private var ids: Set<String> = []

  /// What is wrong first, nil if nothing is.
  static func fault(in html: [UInt8]) -> String? {
    guard String(validating: html, as: UTF8.self) != nil else { return "not UTF-8" }
    var checker = PageChecker(bytes: html)
    while checker.position < html.count {
      guard let fault = checker.step() else { continue }
      return "\(fault) at byte \(checker.position)"
    }
    return checker.open.isEmpty ? nil : "unclosed \(checker.open)"
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func step() -> String? {
    switch character {
    case "<": return tag()
    case ">", "\"": return "unescaped \(character)"
    default:
      position += 1
      return nil
    }
  }

  private mutating func tag() -> String? {
    position += 1
    if take("/") {
      let name = word()
      guard open.popLast() == name, take(">") else { return "unexpected </\(name)" }
      return nil
    }
    let name = word()
    let allowed = Self.attributes[name] ?? []
    guard !allowed.isEmpty || Self.plain.contains(name) else { return "tag \(name)" }
    if name == "a", open.contains("a") { return "nested link" }
    while take(" ") {
      let attribute = word()
      guard allowed.contains(attribute) else { return "attribute \(attribute)" }
      if take("=") {
        guard take("\"") else { return "unquoted \(attribute)" }
        if let fault = value(of: attribute) { return fault }
      }
    }
    guard take(">") else { return "unfinished \(name)" }
    if !Self.void.contains(name) { open.append(name) }
    return nil
  }

  private mutating func value(of attribute: String) -> String? {
    let start = position
    while position < bytes.count, character != "\"" {
      if character == "<" || character == ">" { return "unescaped \(character)" }
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard take("\"") else { return "unfinished \(attribute)" }
    if attribute == "id", !ids.insert(text).inserted { return "second \(text)" }
    guard attribute == "href" || attribute == "src", let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon]
    let isSafe =
      ["http", "https", "mailto", "tel"].contains(scheme.lowercased())
      || scheme.contains { "/?#".contains($0) }
    return isSafe ? nil : "scheme \(scheme)"
  }

  private var character: Character {
    position < bytes.count ? Character(Unicode.Scalar(bytes[position])) : "\0"
  }

  private mutating func take(_ expected: Character) -> Bool {
    guard character == expected else { return false }
    position += 1
    return true
  }

  private mutating func word() -> String {
    var word = ""
    while character.isLetter || character.isNumber || character == "-" {
      word.append(character)
      position += 1
    }
    return word
  }
}
