/// Text as XML holds it: its own escaping, because XML is stricter than HTML.
enum XML {
  /// `text` as the content of an element or between the double quotes of an attribute.
  ///
  /// What no document may hold, not even escaped, becomes U+FFFD: control characters and the two last places of the plane
  /// (XML 1.0, 2.2). Tabs and line ends are written as references, or an attribute would lose them (3.3.3).
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
