import Database
import Domain

extension Readings {
  /// How each of `words` would be taken, in their order. A word counts once. Two statements.
  package func receptions(of words: [PadWord]) throws(DatabaseError) -> [WordReception] {
    if words.isEmpty { return [] }
    let stages = try connection.rows(
      """
      SELECT batch_letter.letter, batch.stage
      FROM batch_letter CROSS JOIN batch ON batch.id = batch_letter.batch_id
      """
    ) { row in LetterStage(letter: try row.letter(0), stage: try row.text(1, as: BatchStage.init(rawValue:)))
    }
    let open = Set(stages.filter { $0.stage == .proposing }.map(\.letter))
    var known = Set(try self.words().map { French.folded($0.text) })
    return words.map { word in
      guard known.insert(French.folded(word.text)).inserted else { return .known }
      return French.initial(of: word.text).map(open.contains) ?? false ? .welcome : .closed
    }
  }
}

extension Writings {
  /// Proposes those of `words` that are welcome. Gives how many.
  @discardableResult
  package func propose(_ words: [PadWord], at now: Instant) throws -> Int {
    let receptions = try readings.receptions(of: words)
    let welcome = zip(words, receptions).filter { $0.1 == .welcome }.map(\.0)
    for word in welcome {
      try createWord(
        WordDraft(text: word.text, synonym: word.synonym, place: nil, definition: "", argument: ""),
        at: now)
    }
    return welcome.count
  }
}

private struct LetterStage {
  let letter: Letter
  let stage: BatchStage
}
