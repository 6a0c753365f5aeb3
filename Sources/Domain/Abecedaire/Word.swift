import HTML

/// A word of the abécédaire as lists show it.
package struct WordSummary: Hashable, Sendable {
  package let slug: Slug
  package let text: String
  /// Another word for the same thing, shown in brackets.
  package let synonym: String?
  package let letter: Letter
  /// Its place among the kept words of its letter, from 1; nil when it was not kept or the vote is not over.
  package let place: Int?

  package init(slug: Slug, text: String, synonym: String?, letter: Letter, place: Int?) {
    self.slug = slug
    self.text = text
    self.synonym = synonym
    self.letter = letter
    self.place = place
  }
}

/// A word as its own page shows it.
package struct Word: Sendable {
  package let summary: WordSummary
  /// What it means here, rendered from Markdown; empty when not written yet.
  package let definition: HTML
  /// Why it matters to the community, rendered from Markdown; empty when not written yet.
  package let argument: HTML
  package let batch: Batch
  /// The other kept words of its letter.
  package let neighbours: [WordSummary]

  package init(
    summary: WordSummary, definition: HTML, argument: HTML, batch: Batch, neighbours: [WordSummary]
  ) {
    self.summary = summary
    self.definition = definition
    self.argument = argument
    self.batch = batch
    self.neighbours = neighbours
  }
}

/// A letter's own page.
package struct LetterDetails: Sendable {
  package let letter: Letter
  /// The batch that works on it; nil while it is in none.
  package let batch: Batch?
  /// The kept words by place; absent until the vote is over.
  package let kept: [WordSummary]
  /// The other words, in alphabetical order, never by votes.
  package let others: [WordSummary]

  package init(letter: Letter, batch: Batch?, kept: [WordSummary], others: [WordSummary]) {
    self.letter = letter
    self.batch = batch
    self.kept = kept
    self.others = others
  }
}

/// A word as it is typed, before it is checked and kept.
package struct WordDraft: Hashable, Sendable {
  package var text: String
  package var synonym: String?
  /// Its place among the kept words of its letter, from 1; nil for a word that is only proposed.
  package var place: Int?
  /// In Markdown.
  package var definition: String
  /// In Markdown.
  package var argument: String
  /// The circle that brought it, when it is known.
  package var circle: Slug?

  package init(
    text: String, synonym: String?, place: Int?, definition: String, argument: String, circle: Slug? = nil
  ) {
    self.text = text
    self.synonym = synonym
    self.place = place
    self.definition = definition
    self.argument = argument
    self.circle = circle
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    [
      Check.line("word", text), Check.line("synonym", synonym ?? "", required: false),
      French.initial(of: text) == nil ? Problem("word", .malformed) : nil,
      place.map { (1...20).contains($0) } ?? true ? nil : Problem("kept", .outOfRange(1...20)),
      Check.body("definition", definition), Check.body("argument", argument),
    ].compactMap(\.self)
  }
}
