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
  /// Nil for a word of which nothing is to be written, because it is not kept.
  package let text: WordTextShown?
  /// Since when it is a link in all texts; nil while it is none.
  package let publishedAt: Instant?
  package let batch: Batch
  /// The other kept words of its letter.
  package let neighbours: [WordSummary]
  /// Where it is a link, as far as the viewer sees that: by kind, then in the alphabet.
  package let livesIn: [Backlink]
  /// How many more places there are.
  package let livesElsewhere: Int

  /// How many places a page shows.
  package static let mostPlaces = 50

  package init(
    summary: WordSummary, text: WordTextShown?, publishedAt: Instant?, batch: Batch,
    neighbours: [WordSummary], livesIn: [Backlink], livesElsewhere: Int = 0
  ) {
    self.summary = summary
    self.text = text
    self.publishedAt = publishedAt
    self.batch = batch
    self.neighbours = neighbours
    self.livesIn = livesIn
    self.livesElsewhere = livesElsewhere
  }
}

/// What is written of a word, as it is read.
package struct WordTextShown: Sendable {
  package let document: Document
  /// Rendered from Markdown; empty while nothing is written.
  package let body: HTML
  /// Whether it has a definition.
  package let isDefined: Bool
  /// How the definition begins, without markup, in one line; empty while there is none.
  package let description: String
  package let revision: RevisionSummary
  /// The calls in it.
  package let signups: [Signup]

  package init(
    document: Document, body: HTML, isDefined: Bool, description: String, revision: RevisionSummary,
    signups: [Signup] = []
  ) {
    self.document = document
    self.body = body
    self.isDefined = isDefined
    self.description = description
    self.revision = revision
    self.signups = signups
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
  /// In Markdown. With the argument it makes the text of the word.
  package var definition: String
  /// Why it matters to the community, in Markdown.
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
