extension String {
  /// The longest first sentence, in characters; what is longer ends with an ellipsis.
  package static let sentenceMaximum = 240

  /// The first sentence of a text without markup: up to the mark that ends it, or to the end of its line. Nil for a text
  /// without any. A mark ends a sentence where a space and no small letter follow, and more than one letter stands before:
  /// « M. Durand » goes on.
  package var firstSentence: String? {
    // Enough for any sentence that is shown whole: the work does not grow with the text.
    let beginning = drop(while: \.isWhitespace).prefix(2 * Self.sentenceMaximum)
    guard let line = beginning.split(whereSeparator: \.isNewline).first?.trimmed else { return nil }
    let sentence = line[..<Self.endOfSentence(in: line)]
    if sentence.count <= Self.sentenceMaximum { return String(sentence) }
    let cut = sentence.prefix(Self.sentenceMaximum)
    return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + "…"
  }

  private static func endOfSentence(in line: String) -> String.Index {
    var lettersBefore = 0
    var index = line.startIndex
    while index < line.endIndex {
      let next = line.index(after: index)
      if ".!?…".contains(line[index]), lettersBefore != 1, isStart(of: line[next...]) { return next }
      lettersBefore = line[index].isLetter || line[index].isNumber ? lettersBefore + 1 : 0
      index = next
    }
    return line.endIndex
  }

  /// Whether another sentence begins with `rest`, or nothing is left.
  private static func isStart(of rest: Substring) -> Bool {
    guard let space = rest.first else { return true }
    guard space.isWhitespace, let letter = rest.first(where: { !$0.isWhitespace }) else { return false }
    return !letter.isLowercase
  }
}
