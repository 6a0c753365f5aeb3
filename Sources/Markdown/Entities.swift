/// Named and numeric character references (CommonMark 2.5).
enum Entities {
  /// Where each name of the table begins. One pass over it at first use costs less than a dictionary.
  private static let starts: [Int] = table.withUTF8Buffer { bytes in
    var starts: [Int] = []
    var isName = true
    var isInside = false
    for (index, byte) in bytes.enumerated() {
      let isSeparator = byte.isWhitespace
      if !isSeparator, !isInside {
        if isName { starts.append(index) }
        isName.toggle()
      }
      isInside = !isSeparator
    }
    return starts
  }

  /// The characters of a named reference, nil for an unknown name.
  static func named(_ name: ArraySlice<UInt8>) -> Entity? {
    table.withUTF8Buffer { bytes in
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        let end = bytes[starts[middle]...].firstIndex(of: 0x20) ?? bytes.endIndex
        let candidate = bytes[starts[middle]..<end]
        if candidate.elementsEqual(name) { return codePoints(bytes[(end + 1)...]) }
        if candidate.lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }

  private static func codePoints(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Entity? {
    var values: [UInt32] = [0]
    for byte in text.prefix(while: { !$0.isWhitespace }) {
      if byte == "-" {
        values.append(0)
      } else {
        values[values.count - 1] = values[values.count - 1] * 16 + UInt32(byte.hexadecimalValue ?? 0)
      }
    }
    guard let first = Unicode.Scalar(values[0]) else { return nil }
    return Entity(first: first, second: values.count > 1 ? Unicode.Scalar(values[1]) : nil)
  }
}

/// What a character reference stands for: one code point, seldom two.
struct Entity {
  var first: Unicode.Scalar
  var second: Unicode.Scalar?

  func append(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UTF8.encode(first) ?? UTF8.encodedReplacementCharacter)
    if let second { bytes.append(contentsOf: UTF8.encode(second) ?? UTF8.encodedReplacementCharacter) }
  }
}

extension Scanner {
  /// Steps over a character reference `&…;`; nil, without moving, when there is none.
  mutating func entity() -> Entity? {
    guard current == "&" else { return nil }
    let isNumeric = peek(1) == "#"
    let isHexadecimal = isNumeric && peek(2).lowercased == "x"
    let start = position + (isHexadecimal ? 3 : isNumeric ? 2 : 1)
    // The longest name has 31 letters; numbers have at most 7 digits.
    let limit = min(end, start + (isHexadecimal ? 6 : isNumeric ? 7 : 31))
    var index = start
    while index < limit, belongs(bytes[index], isNumeric, isHexadecimal) { index += 1 }
    guard index > start, index < end, bytes[index] == ";" else { return nil }
    let body = bytes[start..<index]
    let found = isNumeric ? numeric(body, radix: isHexadecimal ? 16 : 10) : Entities.named(body)
    if found != nil { position = index + 1 }
    return found
  }

  private func belongs(_ byte: UInt8, _ isNumeric: Bool, _ isHexadecimal: Bool) -> Bool {
    if isHexadecimal { return byte.hexadecimalValue != nil }
    return isNumeric ? byte.isDigit : byte.isAlphanumeric
  }

  private func numeric(_ digits: ArraySlice<UInt8>, radix: UInt32) -> Entity {
    let value = digits.reduce(UInt32(0)) { $0 * radix + UInt32($1.hexadecimalValue ?? 0) }
    // Other control characters than these three are an error in HTML (13.5) and forbidden in XML.
    let isForbidden = value < 0x20 && value != 0x09 && value != 0x0A && value != 0x0D
    let scalar = isForbidden ? nil : Unicode.Scalar(value)
    return Entity(first: scalar ?? "\u{FFFD}", second: nil)
  }
}

extension UInt8 {
  var hexadecimalValue: UInt8? {
    if isDigit { return self - 0x30 }
    let letter = lowercased
    return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : nil
  }
}

extension [UInt8] {
  /// Appends bytes with backslash escapes and character references replaced (CommonMark 2.4, 2.5).
  mutating func append(unescaping bytes: [UInt8], _ range: Range<Int>) {
    var scanner = Scanner(bytes, at: range.lowerBound, end: range.upperBound)
    while !scanner.isAtEnd {
      if scanner.current == "&", let entity = scanner.entity() {
        entity.append(to: &self)
        continue
      }
      if scanner.current == "\\", scanner.peek(1).isPunctuation { scanner.position += 1 }
      append(scanner.current)
      scanner.position += 1
    }
  }
}
