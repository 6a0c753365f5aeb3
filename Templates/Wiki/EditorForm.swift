import Domain

/// The form in which a text is written, with what is typed into it, as typed.
package struct EditorForm: Hashable, Sendable {
  /// The fields, in their order. The raw values are their names, which are those of problems.
  package enum Entry: String, CaseIterable {
    case title, circle, body, summary, linksWords, loadedLinksWords, document, base, older, form
    case replacesKept, knownDraft, gesture
  }

  /// Of a new page only.
  package var title = ""
  /// Where a new page is to stand, as `PlaceField` sends it; empty while that is not chosen.
  package var circle = ""
  /// In Markdown.
  package var body = ""
  package var summary = ""
  package var linksWords = true
  /// The same when the form was shown first, so that only a change of it is one; nil for a new page.
  package var loadedLinksWords: Bool?
  /// The row of the document that it was shown for, since another one may have got its address; nil for a new page.
  package var document: Int?
  /// The number of the revision that the text was begun from; 0 for a new page.
  package var base = 0
  /// The same before a conflict was found; nil outside the screen of conflicts.
  package var older: Int?
  /// Tells the new pages apart that one person writes at once; empty for a document.
  package var form = ""
  /// Whether the text that is kept for the writer is an earlier state of this one. Otherwise keeping this one would lose the
  /// other, which only its writer decides.
  package var replacesKept = true
  /// When the text was kept that the form knows, in seconds since 1970: one kept at another time comes from another window. Nil
  /// when it knows of none.
  package var knownDraft: Int?
  package var gesture = Gesture.preview

  /// The form of a new page.
  ///
  /// - Parameter form: random, at most `UnsavedText.formMaximum` characters.
  package init(newPage form: String, title: String = "", circle: Slug? = nil, body: String = "") {
    self.form = form
    self.title = title
    self.circle = circle?.text ?? PlaceField.community
    self.body = body
  }

  /// The form with a document as it is read.
  package init(_ text: DocumentText) {
    body = text.body
    linksWords = text.document.linksWords
    loadedLinksWords = linksWords
    document = text.document.id
    base = text.document.latest
  }

  /// The form with a text that was kept for its writer.
  package init(_ kept: KeptText) {
    let (unsaved, text) = (kept.text, kept.text.text)
    switch unsaved.subject {
    case .document(let document): self.document = document
    case .newPage(let form): self.form = form
    }
    title = unsaved.title
    circle = unsaved.circle?.text ?? (unsaved.isPlaced ? PlaceField.community : "")
    body = text.body
    summary = text.summary
    loadedLinksWords = kept.document?.linksWords
    linksWords = text.linksWords ?? loadedLinksWords ?? true
    base = text.base
    knownDraft = kept.savedAt.seconds
  }

  /// The form as it was sent. A button that does not exist only shows the text again.
  ///
  /// - Parameter value: gives what was sent in the field with a name; empty when nothing was.
  package init(fields value: (String) -> String) {
    func sent(_ entry: Entry) -> String { value(entry.rawValue) }
    title = sent(.title)
    circle = sent(.circle)
    body = sent(.body)
    summary = sent(.summary)
    linksWords = !sent(.linksWords).isEmpty
    let loaded = sent(.loadedLinksWords)
    loadedLinksWords = loaded.isEmpty ? nil : loaded == FormValue.yes
    document = Int(sent(.document))
    base = max(Int(sent(.base)) ?? 0, 0)
    older = Int(sent(.older)).flatMap { $0 > 0 ? $0 : nil }
    form = sent(.form)
    replacesKept = !sent(.replacesKept).isEmpty
    knownDraft = Int(sent(.knownDraft))
    gesture = Gesture(rawValue: sent(.gesture)) ?? .preview
  }

  /// Whether it was shown for `document`: its `base` is no revision of any other. A form of an earlier version of the program
  /// does not say it, and is taken at its address.
  package func isFor(_ document: Document) -> Bool { [nil, document.id].contains(self.document) }

  /// The text, as a revision of a document would have it.
  package var text: TextDraft {
    TextDraft(
      body: body, summary: summary, linksWords: linksWords == loadedLinksWords ? nil : linksWords, base: base)
  }

  /// The text, as a new page by `member` would have it.
  package func page(by member: Member) -> PageDraft {
    PageDraft(
      title: title, body: body, circle: Slug(circle), summary: summary, author: member.name,
      authorID: member.id, linksWords: linksWords)
  }

  /// The text, as it is kept for its writer alone. One from the screen of conflicts goes back to the revision that it was begun
  /// from: nothing is settled yet, and saved from `base` it would undo the other text.
  package func unsaved(_ subject: UnsavedText.Subject) -> UnsavedText {
    var text = text
    if let older { text.base = min(older, base) }
    return UnsavedText(
      subject: subject, title: title, circle: Slug(circle), isPlaced: PlaceField.problem(circle) == nil,
      text: text)
  }

  /// What must be mended before the text can be a revision of a document.
  package var problems: [Problem] { text.problems }

  /// What must be mended before the text can be a new page by `member`.
  package func problems(ofPageBy member: Member) -> [Problem] {
    let place = PlaceField.problem(circle).map { [$0] } ?? []
    return page(by: member).problems.filter { $0.field != "author" } + place
  }
}
