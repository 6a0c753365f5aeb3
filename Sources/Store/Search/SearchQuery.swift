import Domain

/// A search as conditions of FTS5 (https://sqlite.org/fts5.html#full_text_query_syntax). What was typed stands in it as
/// quoted strings of letters and digits only.
struct SearchQuery {
  /// Whatever has all the words, and whatever has them in its title.
  let words: String
  let wordsInTitle: String
  /// The same where no unwanted word is and the conditions hold.
  let all: String
  let inTitle: String
  /// Those of `all` that are not `inTitle`.
  let beside: String

  /// - Parameter conditions: what must hold too.
  init(_ terms: SearchTerms, _ conditions: [String]) {
    words = Self.joined(terms.wanted.map(Self.condition), by: " AND ")
    wordsInTitle = "title:" + words
    let unwanted =
      terms.unwanted.isEmpty ? "" : " NOT " + Self.joined(terms.unwanted.map(Self.condition), by: " OR ")
    func narrowed(_ words: String) -> String { Self.joined([words] + conditions, by: " AND ") + unwanted }
    all = narrowed(words)
    inTitle = narrowed(wordsInTitle)
    beside = all + " NOT " + wordsInTitle
  }

  private static func condition(_ term: SearchTerms.Term) -> String {
    switch term {
    case .phrase(let words):
      joined(spellings(words.joined(separator: " ")).map(quoted), by: " OR ")
    case .word(let forms, let typed, let isBeginning):
      joined(
        unique(forms.flatMap(spellings) + [typed]).map(quoted)
          + (isBeginning ? unique(spellings(forms.first ?? typed) + [typed]).map { quoted($0) + " *" } : []),
        by: " OR ")
    }
  }

  /// The index keeps « œ » and « æ » as they are.
  private static func spellings(_ word: String) -> [String] {
    unique([word, word.replacing("oe", with: "œ").replacing("ae", with: "æ")])
  }

  private static func unique(_ words: [String]) -> [String] {
    words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func quoted(_ word: String) -> String { "\"\(word.replacing("\"", with: "\"\""))\"" }

  private static func joined(_ parts: [String], by separator: String) -> String {
    "(" + parts.joined(separator: separator) + ")"
  }
}
