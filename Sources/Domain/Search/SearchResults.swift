/// Something found.
package struct SearchResult: Hashable, Sendable {
  package enum Thing: Hashable, Sendable {
    case circle(CircleLink)
    case page(PageSummary)
    case meeting(MeetingSummary)
    /// A note of a meeting, by its row, and what it stands in.
    case note(Int, of: MeetingSummary, in: NotePlace)
    case word(slug: Slug, text: String)
  }

  package let thing: Thing
  /// The name of the thing; of its meeting for a note.
  package let title: MarkedText
  /// Where the words stand in its text; empty when it says nothing.
  package let excerpt: MarkedText

  package init(thing: Thing, title: MarkedText, excerpt: MarkedText) {
    self.thing = thing
    self.title = title
    self.excerpt = excerpt
  }
}

/// What a search has found: first what has all the words in its title, then the rest; in each part the nearest first.
package struct SearchResults: Hashable, Sendable {
  /// What was looked for.
  package let terms: SearchTerms
  /// How many things the viewer can find in all.
  package let count: Int
  /// Whether there are too many for the nearest to come first: the newest do then, kind by kind.
  package let isByAge: Bool
  /// Those of the page asked for, at most `pageSize`.
  package let results: [SearchResult]

  /// How many results a page shows, and how many pages can be asked for.
  package static let pageSize = 20
  package static let mostPages = 50

  /// How many pages these results have.
  package var pages: Int { min((count + Self.pageSize - 1) / Self.pageSize, Self.mostPages) }

  package init(terms: SearchTerms, count: Int, isByAge: Bool, results: [SearchResult]) {
    self.terms = terms
    self.count = count
    self.isByAge = isByAge
    self.results = results
  }

  /// Nothing found.
  package static func none(_ terms: SearchTerms) -> SearchResults {
    SearchResults(terms: terms, count: 0, isByAge: false, results: [])
  }
}
