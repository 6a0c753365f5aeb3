import Domain
import Store
import Templates

extension Visit {
  /// What the page on which words are proposed shows of a batch.
  func proposing(_ batch: Batch, in store: Readings) throws -> ProposingSheet {
    let counts = try store.countProposedWords(of: batch)
    let words = try letter(among: counts).map {
      try store.proposedWords(for: $0, after: Slug(fields[ProposalsQuery.after]))
    }
    return ProposingSheet(
      batch, seal: seal(),
      own: try store.ownProposals(for: batch, before: Int(fields[ProposalsQuery.before])),
      words: words, counts: counts)
  }

  /// The letter that the address names; without one the first that has words.
  func letter(among counts: [Letter: Int]) -> Letter? {
    let letters = counts.filter { $0.value > 0 }.keys.sorted()
    return Letter(fields[ProposalsQuery.letter]).flatMap { letters.contains($0) ? $0 : nil } ?? letters.first
  }
}
