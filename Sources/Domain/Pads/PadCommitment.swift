/// A line by which someone takes something upon them, or that asks for something to be done.
struct PadCommitment: Hashable {
  let title: String
  /// By name; empty when nobody is named.
  let owner: String
  /// Whether a mark says that it is a task, and not only the words.
  let isMarked: Bool

  /// - Parameter people: who took part.
  init?(_ line: PadLine, people: PadPeople) {
    guard line.text.unicodeScalars.count <= TextLimit.sentence else { return nil }
    if let marked = Self.marked(line, people) {
      self = marked
    } else if let said = Self.said(line.text, people) {
      self = said
    } else {
      return nil
    }
  }

  /// An entry of a list of tasks.
  init(entry: PadLine, people: PadPeople) {
    self = Self.marked(entry, people) ?? Self.task(entry.text, people, isPointed: false)
  }

  private init(title: String, owner: String, isMarked: Bool) {
    self.title = title
    self.owner = owner
    self.isMarked = isMarked
  }

  /// « → Julie : relire », « [ ] relire (Julie) », « TODO relire ».
  private static func marked(_ line: PadLine, _ people: PadPeople) -> PadCommitment? {
    if case .box(let isTicked) = line.marker {
      return isTicked ? nil : task(line.text, people, isPointed: false)
    }
    if let rest = withoutArrow(line.text) { return task(rest, people, isPointed: true) }
    for mark in ["TODO", "To do", "À faire", "A faire", "A FAIRE", "À FAIRE"] where line.text.hasPrefix(mark)
    {
      let rest = line.text.dropFirst(mark.count).drop { " :-\u{A0}\u{202F}".contains($0) }
      return rest.isEmpty ? nil : task(String(rest), people, isPointed: false)
    }
    return nil
  }

  private static func withoutArrow(_ text: String) -> String? {
    for arrow in ["→", "->", "=>", "➔", "➜", "⇒", "-->"] where text.hasPrefix(arrow) {
      let rest = text.dropFirst(arrow.count).trimmed
      return rest.isEmpty || PadWords.verdicts.contains(PadText.key(rest)) ? nil : rest
    }
    return nil
  }

  /// With the owner before a colon or in brackets at the end.
  ///
  /// - Parameter isPointed: whether an arrow stands before it; then a name before the colon needs not be a participant's.
  private static func task(_ text: String, _ people: PadPeople, isPointed: Bool) -> PadCommitment {
    if let colon = PadLabel.colon(in: text) {
      let (name, rest) = (text[..<colon].trimmed, text[text.index(after: colon)...].trimmed)
      let owner = isPointed || people.isEmpty ? people.owner(name) : people.person(name)
      if !rest.isEmpty, let owner { return PadCommitment(title: rest, owner: owner, isMarked: true) }
    }
    if text.last == ")", let open = text.lastIndex(of: "("), open > text.startIndex {
      let name = text[text.index(after: open)...].dropLast().trimmed
      if let owner = people.owner(name) {
        return PadCommitment(title: text[..<open].trimmed, owner: owner, isMarked: true)
      }
    }
    guard let said = said(text, people) else {
      let named = isPointed ? people.named(at: text.split { $0.isWhitespace || $0 == "," }) : nil
      return PadCommitment(title: text.trimmed, owner: named?.owner ?? "", isMarked: true)
    }
    return PadCommitment(title: said.title, owner: said.owner, isMarked: true)
  }

  /// « Bernard OK pour travailler… », « Florent nous envoie… », « Julie et Paul relisent… ».
  private static func said(_ text: String, _ people: PadPeople) -> PadCommitment? {
    let tokens = text.split { $0.isWhitespace || $0 == "," || $0 == "'" || $0 == "’" }
    guard let named = people.named(at: tokens), named.count < tokens.count else { return nil }
    let rest = tokens[named.count...]
    let words = rest.prefix(5).map { PadText.key($0) }
    var index = 0
    while index < words.count,
      PadWords.beforeVerbs.contains(words[index]) || ["est", "sont", "d"].contains(words[index])
    {
      index += 1
    }
    guard index < words.count else { return nil }
    if PadWords.agreements.contains(words[index]) {
      return agreement(text, behind: rest.dropFirst(index + 1), owner: named.owner)
    }
    guard PadWords.commitments.contains(words[index]) || isFuture(words[index]) else { return nil }
    return PadCommitment(title: sentence(text), owner: named.owner, isMarked: false)
  }

  /// « OK pour relire » asks to relire.
  private static func agreement(_ text: String, behind tokens: ArraySlice<Substring>, owner: String)
    -> PadCommitment?
  {
    guard let first = tokens.first, ["pour", "de", "d"].contains(PadText.key(first)),
      let start = tokens.dropFirst().first
    else {
      return nil
    }
    let deed = sentence(String(text[start.startIndex...]))
    return PadCommitment(title: deed.prefix(1).uppercased() + deed.dropFirst(), owner: owner, isMarked: false)
  }

  /// « fera », « enverront ».
  private static func isFuture(_ word: String) -> Bool {
    word.utf8.count >= 4 && (word.hasSuffix("ra") || word.hasSuffix("ront")) && word != "sera"
      && word != "aura"
  }

  private static func sentence(_ text: String) -> String {
    let text = text.trimmed
    return text.last == "." && !text.hasSuffix("..") ? String(text.dropLast()) : text
  }
}

/// Who took part, by the names that pads call them.
struct PadPeople {
  private let names: [String]
  private var byKey: [String: [Int]] = [:]

  var isEmpty: Bool { names.isEmpty }

  init(_ names: [String]) {
    self.names = names
    for (index, name) in names.enumerated() {
      let bare = name.prefix { $0 != "(" && $0 != "<" && $0 != "," }
      let words = bare.split { $0.isWhitespace }.map { PadText.key($0) }
      for key in Set([PadText.key(bare)] + words.prefix(1) + words.suffix(1)) where !key.isEmpty {
        byKey[key, default: []].append(index)
      }
    }
  }

  /// The full name of whom `name` calls, in a place where only a name can stand; as it is typed when it is not that of one
  /// participant, and nil when it is no name.
  func owner(_ name: String) -> String? {
    if let full = person(name) { return full }
    let words = name.split { $0.isWhitespace }
    let isName =
      (1...4).contains(words.count) && name.unicodeScalars.count <= 60
      && words.allSatisfy { word in
        word == "et" || word == "&" || word.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
      } && PadText.key(name).unicodeScalars.allSatisfy { !("0"..."9").contains($0) }
      && !PadText.key(name).isEmpty
    return isName ? name : nil
  }

  /// Whom the first words of a line name: one participant, or several.
  func named(at tokens: [Substring]) -> (owner: String, count: Int)? {
    var owners: [String] = []
    var count = 0
    while count < tokens.count, owners.count < 4 {
      guard tokens[count].first?.isUppercase ?? false else { break }
      let two = count + 1 < tokens.count ? person("\(tokens[count]) \(tokens[count + 1])") : nil
      guard let found = two ?? person(String(tokens[count])) else { break }
      owners.append(found)
      count += two == nil ? 1 : 2
      if count < tokens.count, ["et", "&"].contains(tokens[count]) { count += 1 }
    }
    let owner = owners.joined(separator: ", ")
    return owners.isEmpty || owner.unicodeScalars.count > TextLimit.line ? nil : (owner, count)
  }

  /// The full name of the one participant whom `name` calls.
  func person(_ name: String) -> String? {
    guard let found = byKey[PadText.key(name)], found.count == 1 else { return nil }
    return names[found[0]]
  }
}
