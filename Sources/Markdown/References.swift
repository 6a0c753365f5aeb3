/// The link reference definitions of a document (CommonMark 4.7).
struct References {
  private var targets: [[UInt8]: LinkTarget] = [:]
  /// How many more bytes of destinations and titles may be written: many uses of one long definition
  /// would otherwise make the output quadratic.
  private var expansionLeft: Int

  /// As in cmark, all uses together may expand to 100 kB, or to the length of the source if that is more.
  init(sourceLength: Int) { expansionLeft = max(100_000, sourceLength) }

  /// Reads the definitions at the start of a paragraph and returns where the rest of it begins.
  mutating func takeDefinitions(_ text: [UInt8], _ paragraph: Range<Int>) -> Int {
    var scanner = Scanner(text, at: paragraph.lowerBound, end: paragraph.upperBound)
    var rest = scanner.position
    while let (label, target) = scanner.definition(), let key = Self.key(text[label]) {
      if targets[key] == nil { targets[key] = target }
      rest = scanner.position
    }
    return rest
  }

  /// The target of the first definition with this label, while the expansion allows it.
  mutating func target(label: ArraySlice<UInt8>) -> LinkTarget? {
    guard !targets.isEmpty, label.count <= 999, let key = Self.key(label), let target = targets[key]
    else { return nil }
    let length = target.destination.count + (target.title?.count ?? 0)
    guard length <= expansionLeft else { return nil }
    expansionLeft -= length
    return target
  }

  /// Labels match by their case fold with inner whitespace collapsed. Upper case of lower case stands for
  /// the fold: it brings `ẞ`, `ß` and `SS` together. Nil for a label without a visible character.
  static func key(_ label: ArraySlice<UInt8>) -> [UInt8]? {
    var key: [UInt8] = []
    key.reserveCapacity(label.count)
    var isASCII = true
    for byte in label {
      if !byte.isWhitespace {
        key.append(byte.uppercased)
        isASCII = isASCII && byte < 0x80
      } else if let last = key.last, last != " " {
        key.append(0x20)
      }
    }
    if key.last == 0x20 { key.removeLast() }
    if key.isEmpty { return nil }
    return isASCII ? key : Array(String(decoding: key, as: UTF8.self).lowercased().uppercased().utf8)
  }
}

extension Scanner {
  /// One definition up to the end of its last line; nil when there is none here.
  fileprivate mutating func definition() -> (label: Range<Int>, target: LinkTarget)? {
    guard let label = linkLabel(), accept(":") else { return nil }
    skipWhitespace()
    let pointed = current == "<"
    guard let destination = linkDestination(), pointed || !destination.isEmpty else { return nil }
    var target = LinkTarget(destination: destination, title: nil)
    let afterDestination = position
    if current.isWhitespace {
      skipWhitespace()
      target.title = linkTitle()
      if target.title != nil, skipLineEnd() { return (label, target) }
    }
    // What looked like a title on the next line may be the text of the paragraph.
    target.title = nil
    position = afterDestination
    return skipLineEnd() ? (label, target) : nil
  }

  /// Steps over the blank rest of a line and its ending; false when something is written there.
  private mutating func skipLineEnd() -> Bool {
    skipSpacesAndTabs()
    return isAtEnd || accept("\n")
  }
}
