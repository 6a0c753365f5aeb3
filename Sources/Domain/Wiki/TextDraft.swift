/// The text of a document as it is typed, before it is checked and kept as a revision.
package struct TextDraft: Hashable, Sendable {
  /// In Markdown.
  package var body: String
  /// What it changes, in a few words; may be empty.
  package var summary: String
  /// Whether words of the abécédaire are to be links in it; nil to leave that as it is.
  package var linksWords: Bool?
  /// The number of the revision that it was begun from.
  package var base: Int

  package init(body: String, summary: String, linksWords: Bool? = nil, base: Int) {
    self.body = body
    self.summary = summary
    self.linksWords = linksWords
    self.base = base
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    [Check.body("body", body, required: true), Check.line("summary", summary, required: false)]
      .compactMap(\.self)
  }
}

/// What became of a text that was to be kept.
package enum Revised: Hashable, Sendable {
  /// It is this revision.
  case saved(Int)
  /// It says what the latest revision says: there is no new one.
  case unchanged

  /// The number of the new revision; nil when there is none.
  package var number: Int? {
    switch self {
    case .saved(let number): number
    case .unchanged: nil
    }
  }
}

/// A text that cannot be kept as it is: others have saved a revision after the one that it follows. It must be
/// merged with that one first.
package struct Superseded: Error, Hashable, Sendable {
  package init() {}
}
