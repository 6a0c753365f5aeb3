/// What stands beside a place in a text, for whoever sets spaces there or looks for whole words.
enum Beside {
  /// The start or the end of the text, or a line break that was asked for.
  case edge
  /// A space of any width, or the end of a line.
  case blank
  /// A letter, a digit or a sign that is read as a word.
  case word
  case opening, closing
  /// Other punctuation of sentences.
  case stop
  case ampersand
  case other

  /// What begins at `index`, where a character of valid UTF-8 begins.
  init(_ text: Span<UInt8>, at index: Int) {
    let byte = text[index]
    guard byte < 0x80 else {
      self = Self.beyondASCII(text, index)
      return
    }
    if byte.isAlphanumeric {
      self = .word
    } else if byte.isWhitespace {
      self = .blank
    } else {
      switch byte {
      case ")", "]", "}", "\"", "'": self = .closing
      case "(", "[", "{": self = .opening
      case ".", ",", "!", "?", ":", ";": self = .stop
      case "%": self = .word
      case "&": self = .ampersand
      default: self = .other
      }
    }
  }

  /// What ends before `index`; some character of the text does.
  init(_ text: Span<UInt8>, before index: Int) {
    var start = index - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(text, at: start)
  }

  init(_ scalar: Unicode.Scalar) {
    let bytes = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    self.init(bytes.span, at: 0)
  }

  /// Latin-1 and General Punctuation as French uses them; otherwise letters and the rest.
  private static func beyondASCII(_ text: Span<UInt8>, _ index: Int) -> Beside {
    let second = index + 1 < text.count ? text[index + 1] : 0
    let third = index + 2 < text.count ? text[index + 2] : 0
    switch (text[index], second, third) {
    case (0xC2, 0xA0, _), (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF): return .blank
    case (0xC2, 0xAB, _), (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x9C): return .opening
    // ’ ” » and the ellipsis.
    case (0xC2, 0xBB, _), (0xE2, 0x80, 0x99), (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0xA6): return .closing
    // ° and €.
    case (0xC2, 0xB0, _), (0xE2, 0x82, 0xAC): return .word
    default: return Letters.length(text, at: index) > 0 ? .word : .other
    }
  }
}

/// Which characters words are made of.
enum Letters {
  /// The length in bytes of the letter or digit at `index`; 0 for anything else. Outside of Latin-1 whole
  /// ranges are taken for letters, but for punctuation, symbols and emoji.
  @inline(__always) static func length(_ text: Span<UInt8>, at index: Int) -> Int {
    let byte = text[index]
    if byte < 0x80 { return byte.isAlphanumeric ? 1 : 0 }
    let second = index + 1 < text.count ? text[index + 1] : 0
    switch byte {
    case 0xC2: return second == 0xAA || second == 0xB5 || second == 0xBA ? 2 : 0
    // Neither × nor ÷.
    case 0xC3: return second == 0x97 || second == 0xB7 ? 0 : 2
    case 0xC4...0xDF: return 2
    case 0xE2, 0xEF: return 0
    case 0xE3: return second == 0x80 ? 0 : 3
    case 0xE0...0xEE: return 3
    case 0xF0: return second == 0x9F ? 0 : 4
    default: return 0
    }
  }
}
