/// A pad as it is pasted.
package enum PadText {
  /// The longest pad, in characters.
  package static let maximum = TextLimit.body

  /// Its lines in order, blank ones too, whatever ends them (Unicode Standard, 5.8). Control characters become spaces.
  static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var last: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      if isLineEnd(scalar) {
        if !(scalar == "\n" && last == "\r") {
          lines.append(String(line))
          line = String.UnicodeScalarView()
        }
      } else if scalar == "\u{FEFF}" {
        // A byte order mark at the start of a file, or of one that was put behind another.
      } else {
        line.append(isControl(scalar) ? " " : scalar)
      }
      last = scalar
    }
    lines.append(String(line))
    return lines
  }

  /// Whether nothing of a line is seen.
  package static func isBlank(_ line: some StringProtocol) -> Bool {
    line.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
  }

  /// The letters and digits of a text, folded, without anything between them: what titles are told by, so that « Présent·e·s : »,
  /// « présent(e)s » and « PRESENTES » are one.
  static func key(_ text: some StringProtocol) -> String {
    var key = ""
    for scalar in French.folded(String(text)).unicodeScalars where isLetterOrDigit(scalar) {
      key.unicodeScalars.append(scalar)
    }
    return key
  }

  /// The words of a text, folded; digits count as letters.
  static func words(_ text: some StringProtocol) -> [String] {
    French.folded(String(text)).unicodeScalars.split { !isLetterOrDigit($0) }.map { String($0) }
  }

  /// The sentences of a line, cut behind « . », « ! » and « ; ».
  static func sentences(_ line: String) -> [String] {
    var sentences: [String] = []
    var start = line.startIndex
    var isBehindEnd = false
    for index in line.indices {
      if isBehindEnd, line[index].isWhitespace {
        sentences.append(line[start..<index].trimmed)
        start = index
      }
      isBehindEnd = line[index] == "." || line[index] == "!" || line[index] == ";"
    }
    return sentences + [line[start...].trimmed]
  }

  static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar)
      : scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\t" && scalar.properties.generalCategory == .control
  }
}
