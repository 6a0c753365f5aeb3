extension InlineParser {
  /// `<https://…>` or `<name@example.org>` (CommonMark 6.5).
  mutating func readAutolink() -> Bool {
    var scanner = scanner
    scanner.position += 1
    let start = scanner.position
    let first = scanner.current
    guard first.isAlphanumeric || (first.isPunctuation && first != "/" && first != "?") else { return false }
    var prefix = AutolinkPrefix.none
    if !scanner.skipAddress() {
      scanner.position = start
      guard scanner.skipMailAddress() else { return false }
      prefix = .mailto
    }
    let address = start..<scanner.position
    guard scanner.accept(">"), prefix == .mailto || allows(address) else { return false }
    append(.autolink(Int32(address.lowerBound), Int32(address.upperBound), prefix), to: scanner.position)
    return true
  }

  /// Whether the policy lets an address be a link as it is written.
  func allows(_ address: Range<Int>) -> Bool {
    options.anyScheme || LinkPolicy.allows(Array(text[address]), isImage: false)
  }
}

extension Scanner {
  /// A scheme of 2 to 32 characters, a colon and no blank, control character or angle bracket.
  fileprivate mutating func skipAddress() -> Bool {
    let start = position
    guard current.isLetter else { return false }
    while current.isAlphanumeric || current == "+" || current == "." || current == "-" { position += 1 }
    guard (2...32).contains(position - start), accept(":") else { return false }
    while !isAtEnd, current > 0x20, current != 0x7F, current != "<", current != ">" { position += 1 }
    return current == ">"
  }

  /// A mail address as HTML forms accept it (HTML Standard 4.10.5.1.5).
  fileprivate mutating func skipMailAddress() -> Bool {
    let start = position
    while current.isAlphanumeric || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(current) { position += 1 }
    guard position > start, accept("@") else { return false }
    repeat {
      let label = position
      while current.isAlphanumeric || current == "-" { position += 1 }
      let length = position - label
      guard (1...63).contains(length), bytes[label] != "-", bytes[position - 1] != "-" else { return false }
    } while accept(".")
    return current == ">"
  }
}
