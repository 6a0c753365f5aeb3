import Database
import Domain

extension Readings {
  /// How each of `words` would be taken, in their order. A word counts once. Two statements.
  ///
  /// What only those who run the abécédaire see is not known here: such a word is welcome, and gets one more origin.
  package func receptions(of words: [PadWord]) throws(DatabaseError) -> [WordReception] {
    if words.isEmpty { return [] }
    let open = Set(try batches().filter { $0.stage == .proposing }.flatMap(\.letters))
    let texts = try connection.rows("SELECT text FROM word WHERE state = 'proposed'") { row in try row.text(0)
    }
    var known = Set(texts.map(French.folded))
    return words.map { word in
      guard known.insert(French.folded(word.text)).inserted else { return .known }
      return French.initial(of: word.text).map(open.contains) ?? false ? .welcome : .closed
    }
  }
}

extension Writings {
  /// Proposes those of `words` that are welcome. Gives how many. They are nobody's, and those that are known get one more origin;
  /// as others' do, they wait where the batch asks for it.
  @discardableResult
  package func propose(_ words: [PadWord], at now: Instant) throws -> Int {
    let receptions = try readings.receptions(of: words)
    for word in words {
      guard let letter = French.initial(of: word.text), let batch = try readings.batch(of: letter),
        batch.stage == .proposing
      else { continue }
      let spelling = WordSpelling(text: word.text, synonym: word.synonym)
      let row =
        try readings.equalWord(spelling.text, for: letter, French.folded)
        ?? createProposedWord(spelling, waits: batch.rule.hasInbox, at: now)
      try keepOrigin(of: row, spelling, at: now)
    }
    return receptions.count { $0 == .welcome }
  }
}
