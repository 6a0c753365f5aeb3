import HTML

/// A kept word with all that is written of it, as the whole abécédaire reads it.
package struct AbecedaireEntry: Sendable {
  package let word: WordSummary
  /// Rendered from Markdown; empty while nothing is written.
  package let body: HTML
  /// In Markdown; empty while nothing is written.
  package let source: String
  /// Since when it is a link in all texts; nil while it is being defined.
  package let publishedAt: Instant?
  /// When its text was saved last; nil while nothing is written.
  package let savedAt: Instant?

  package init(
    word: WordSummary, body: HTML, source: String, publishedAt: Instant?, savedAt: Instant?
  ) {
    self.word = word
    self.body = body
    self.source = source
    self.publishedAt = publishedAt
    self.savedAt = savedAt
  }
}

/// How much there is to read of a letter's kept words.
package struct LetterWeight: Hashable, Sendable {
  package let letter: Letter
  package let words: Int
  /// The characters of all their texts, in Markdown.
  package let size: Int

  package init(letter: Letter, words: Int, size: Int) {
    self.letter = letter
    self.words = words
    self.size = size
  }

  /// The letters in parts that are pages of a bearable weight each; a letter is never cut.
  ///
  /// - Parameter letters: those that have words, in order.
  package static func parts(of letters: [LetterWeight]) -> [ClosedRange<Letter>] {
    var parts: [ClosedRange<Letter>] = []
    var bytes = 0
    for weight in letters {
      bytes += weight.bytes
      if let last = parts.last, bytes <= mostBytes {
        parts[parts.count - 1] = last.lowerBound...weight.letter
      } else {
        parts.append(weight.letter...weight.letter)
        bytes = weight.bytes
      }
    }
    return parts
  }

  /// What the words of one page weigh at most, in bytes of HTML: with its frame and its styles it is below 40 kB (README.md).
  private static let mostBytes = 22_000

  /// About what its words weigh in HTML: what stands around each, and its text with accents, paragraphs and links.
  private var bytes: Int { 300 * words + size + size / 4 }
}
