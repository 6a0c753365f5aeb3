import Domain
import Store
import Templates

/// A text with what others have saved since it was begun in it.
struct TextMerge: Sendable {
  /// The text, with its writer's words wherever both changed the same.
  let mine: String
  /// The text, with the words of both there.
  let both: String
  /// Where both changed the same; nil when there is nothing to choose.
  let places: ConflictPlaces?

  /// - Parameters:
  ///   - base: what `body` was begun from.
  ///   - theirs: what others have saved since.
  init(_ body: String, base: String, theirs: String) {
    switch Merge(base: base, mine: body, theirs: theirs) {
    case .clean(let text): (mine, both, places) = (text, text, nil)
    case .conflict(let text):
      (mine, both, places) = (text.keepingMine, text.keepingBoth, ConflictPlaces(text))
    }
  }
}

/// What comparing and merging of texts have in common: it may take long.
extension Visit {
  /// Texts of so many bytes together are worked on here, in some ten milliseconds at most.
  private static let mostBytesHere = 50_000

  /// Whether it takes long to compare `texts`.
  func areLarge(_ texts: [String]) -> Bool { texts.reduce(0) { $0 + $1.utf8.count } > Self.mostBytesHere }

  /// The result of `body`, which compares `texts`: of large ones away from the loop, which serves others meanwhile.
  nonisolated(nonsending) func compare<Result: Sendable>(
    _ texts: [String], _ body: @escaping @Sendable () -> Result
  ) async throws(PasswordBench.Busy) -> Result {
    areLarge(texts) ? try await application.passwords.work(body) : body()
  }

  /// `body`, begun from the older of `revisions`, with what the newer one says. Whoever begins the text of a word begins with the
  /// outline: two who do so at once have that in common.
  nonisolated(nonsending) func merge(_ body: String, _ revisions: Comparison) async throws(PasswordBench.Busy)
    -> TextMerge
  {
    let (name, older, newer) = (revisions.document.name, revisions.olderSource, revisions.newerSource)
    let base = EditorForm.proposal(for: name, saying: older)
    // What was added to nothing, without the outline, was added to the outline.
    let theirs = base == older ? newer : EditorForm.proposal(for: name, saying: newer)
    return try await merge(body, base: base, theirs: theirs)
  }

  /// `body`, begun from `base`, with what `theirs` says.
  nonisolated(nonsending) func merge(
    _ body: String, base: String, theirs: String
  ) async throws(PasswordBench.Busy) -> TextMerge {
    try await compare([body, base, theirs]) { TextMerge(body, base: base, theirs: theirs) }
  }

  /// The revision that a text was begun from and the latest; nil when these are one, or nothing can be kept there.
  ///
  /// - Throws: `Rejection` of `base` for a revision that there is not.
  func revisions(since draft: TextDraft, of name: DocumentName) throws -> Comparison? {
    try read { store in
      let document = try document(name, for: name.deed, in: store)
      if document.isArchived || document.latest == draft.base { return nil }
      guard let revisions = try store.comparison(name, older: draft.base, newer: document.latest) else {
        throw Rejection([Problem("base", .unknown)])
      }
      return revisions
    }
  }
}
