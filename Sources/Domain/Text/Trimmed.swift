extension StringProtocol {
  /// The text without the spaces at its ends, of whatever kind. Looks at scalars: a mark that combines with a space is no
  /// space.
  package var trimmed: String {
    let start = unicodeScalars.drop { $0.properties.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(String.UnicodeScalarView(start[...last]))
  }
}
