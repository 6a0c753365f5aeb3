// Addresses without brackets (GFM 6.9). None begins inside an open `[`: it could swallow the `]`.
extension InlineParser {
  /// `www.` at the start of a line, after a blank or after one of `* _ ~ (`.
  mutating func readWebAddress() {
    var scanner = scanner
    let isStart =
      position == start || text[position - 1].isWhitespace
      || "*_~(".utf8.contains(text[position - 1])
    guard isStart, brackets.isEmpty, scanner.accept(word: "www."), skipDomain(&scanner) else {
      return position += 1
    }
    appendAddress(from: position, &scanner, .http)
  }

  /// `http://`, `https://` or `ftp://`, found by the colon.
  mutating func readAddressWithScheme() {
    var scanner = scanner
    guard brackets.isEmpty, scanner.accept(word: "://") else { return position += 1 }
    var scheme = position
    while scheme > pending, position - scheme < 6, text[scheme - 1].isLetter { scheme -= 1 }
    let name = String(decoding: text[scheme..<position].lazy.map(\.lowercased), as: UTF8.self)
    guard ["http", "https", "ftp"].contains(name), skipDomain(&scanner) else {
      return position += 1
    }
    guard allows(scheme..<scanner.position) else { return position += 1 }
    position = scheme
    appendAddress(from: scheme, &scanner, .none)
  }

  /// `name@example.org`, found by the `@`.
  mutating func readMailAddress() {
    var name = position
    while name > pending, text[name - 1].isAlphanumeric || ".+-_".utf8.contains(text[name - 1]) { name -= 1 }
    var scanner = scanner
    scanner.position += 1
    let domain = scanner.position
    var hasDot = false
    while scanner.current.isAlphanumeric || scanner.current == "-" || scanner.current == "_"
      || (scanner.current == "." && scanner.peek(1).isAlphanumeric)
    {
      hasDot = hasDot || scanner.current == "."
      scanner.position += 1
    }
    guard name < position, brackets.isEmpty, hasDot, scanner.position > domain, scanner.current != "@",
      text[scanner.position - 1].isLetter
    else { return position += 1 }
    position = name
    append(.autolink(Int32(name), Int32(scanner.position), .mailto), to: scanner.position)
  }

  /// Takes everything up to a blank or `<`, then gives back the punctuation at its end.
  private mutating func appendAddress(
    from addressStart: Int, _ scanner: inout Scanner, _ prefix: AutolinkPrefix
  ) {
    while !scanner.isAtEnd, isAddress(scanner) { scanner.position += 1 }
    let addressEnd = trimmedEnd(addressStart..<scanner.position)
    append(.autolink(Int32(addressStart), Int32(addressEnd), prefix), to: addressEnd)
  }

  /// A domain name of letters, digits, hyphens and other scripts, without underscore in its last two parts.
  private mutating func skipDomain(_ scanner: inout Scanner) -> Bool {
    guard scanner.position >= refusedDomainEnd else { return false }
    let domain = scanner.position
    var underscores = (previous: 0, last: 0)
    while isDomain(scanner) {
      if scanner.current == "_" { underscores.last += 1 }
      if scanner.current == "." { underscores = (underscores.last, 0) }
      scanner.position += 1
    }
    if scanner.position > domain, text[domain] != ".", underscores == (0, 0) { return true }
    refusedDomainEnd = scanner.position
    return false
  }

  private func isDomain(_ scanner: Scanner) -> Bool {
    let byte = scanner.current
    return byte.isAlphanumeric || byte == "." || byte == "-" || byte == "_"
      || (byte >= 0x80 && isAddress(scanner))
  }

  /// Guillemets, no-break spaces and the rest of the General Punctuation block (U+2000 to U+206F) end an
  /// address too, for the sake of French: `« https://example.org »`.
  private func isAddress(_ scanner: Scanner) -> Bool {
    let next = scanner.peek(1)
    switch scanner.current {
    case 0...0x20, 0x3C, 0x7F: return false
    case 0xC2: return next != 0xA0 && next != 0xAB && next != 0xBB
    case 0xE2: return next != 0x80 && next != 0x81
    default: return true
    }
  }

  /// The end without trailing punctuation, unbalanced closing parentheses and things like `&quot;`.
  private func trimmedEnd(_ address: Range<Int>) -> Int {
    var end = address.upperBound
    var excess = 0
    for byte in text[address] { excess += byte == ")" ? 1 : byte == "(" ? -1 : 0 }
    while end > address.lowerBound {
      switch text[end - 1] {
      case "?", "!", ".", ",", ":", "*", "_", "~", "'", "\"": end -= 1
      case ")":
        guard excess > 0 else { return end }
        excess -= 1
        end -= 1
      case ";":
        var name = end - 1
        while name > address.lowerBound, text[name - 1].isLetter { name -= 1 }
        let isReference = name < end - 1 && name > address.lowerBound && text[name - 1] == "&"
        end = isReference ? name - 1 : end - 1
      default: return end
      }
    }
    return end
  }
}
