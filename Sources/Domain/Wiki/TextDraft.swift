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

/// What became of a text that was to be kept. A text that others have changed in the same paragraphs is not kept:
/// `EditConflict`.
package enum Revised: Hashable, Sendable {
  /// As it was typed, as this revision.
  case saved(Int)
  /// Together with what others had saved meanwhile, as this revision.
  case merged(Int)
  /// It says what the latest revision says: there is no new one.
  case unchanged

  /// The number of the new revision; nil when there is none.
  package var number: Int? {
    switch self {
    case .saved(let number), .merged(let number): number
    case .unchanged: nil
    }
  }
}

/// A text that cannot be kept by itself: someone else changed the same paragraphs meanwhile.
package struct EditConflict: Error, Hashable, Sendable {
  /// The revision that is read now.
  package let latest: RevisionSummary
  /// The texts of the revision that the writer began from and of the latest.
  package let base: String
  package let theirs: String

  package init(latest: RevisionSummary, base: String, theirs: String) {
    self.latest = latest
    self.base = base
    self.theirs = theirs
  }
}
