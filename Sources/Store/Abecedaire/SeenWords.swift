import Database
import Domain

/// Who sees which words.
extension Viewer {
  /// Holds for the rows of `word` that the viewer sees: those that wait, or were refused, are for those who run the abécédaire and
  /// for their proposers.
  var seesWord: SQL {
    guard let member else { return "word.state = 'proposed'" }
    if may(.runAbecedaire) { return "TRUE" }
    return """
      (word.state = 'proposed' OR EXISTS (SELECT 1 FROM word_proposal
        WHERE word_proposal.word_id = word.id AND word_proposal.person_id = \(member.id)))
      """
  }

  /// The condition for what was said of a word when it was proposed. Whoever proposes a word that waits is not told that others have,
  /// nor why: it might be a guess.
  var seesProposal: SQL {
    guard let member else { return "word.state = 'proposed'" }
    return may(.runAbecedaire)
      ? "TRUE" : "(word.state = 'proposed' OR word_proposal.person_id = \(member.id))"
  }
}

extension Readings {
  /// The word at the head of the group that a word was put into; nil for one that stands alone, and for one that the viewer does not
  /// see. One statement.
  package func headOfWord(_ slug: Slug) throws(DatabaseError) -> Slug? {
    try connection.first(
      """
      SELECT head.slug FROM word JOIN word AS head ON head.id = word.merged_into
      WHERE word.slug = \(slug.text) AND \(viewer.seesWord)
      """
    ) { row in try row.slug(0) }
  }
}
