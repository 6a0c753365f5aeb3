import Domain
import HTML

@testable import Templates

/// Values for the pages of the wiki. `text` stands in every place where someone may have typed something.
struct WikiSamples {
  let text: String
  let samples: Samples
  let seal: FormSeal
  let now = Instant(seconds: 1_780_000_000)

  init(text: String) {
    self.text = text
    samples = Samples(text: text)
    seal = FormSeal(token: text, number: text)
  }

  /// As a member's page has it, with a notice.
  var frame: Frame {
    var frame = samples.frame
    frame.member = member
    frame.notice = .textSaved
    return frame
  }

  var member: Member { Member(id: 7, name: text, role: .administrator) }

  var others: [OtherEditor] {
    Array(repeating: OtherEditor(name: text, since: now), count: OtherEditor.mostNamed + 1)
  }

  func document(latest: Int = 120, isArchived: Bool = false, of name: DocumentName? = nil) -> Document {
    Document(
      id: 1, name: name ?? .page(samples.slug), title: text, circle: samples.circleLink, scope: .community,
      isArchived: isArchived, linksWords: true, latest: latest)
  }

  var introduction: Document { document(of: .introduction(samples.slug)) }

  func revision(_ number: Int, by author: Author? = nil) -> RevisionSummary {
    RevisionSummary(
      number: number, title: text, author: author ?? (number % 3 == 0 ? nil : .named(text)),
      summary: number % 2 == 0 ? "" : text, size: 1_240, sizeBefore: number == 1 ? 0 : 1_240 + number - 100,
      savedAt: now, restores: number % 5 == 0 ? 1 : nil)
  }

  func wiki(isArchived: Bool = false) -> Page {
    Page(
      document: document(isArchived: isArchived), body: samples.wiki.body, headings: samples.wiki.headings,
      revision: revision(120), linkedFrom: samples.wiki.linkedFrom)
  }

  var draft: TextDraft { TextDraft(body: text + "\n\n" + text, summary: text, base: 119) }

  var keptText: KeptText {
    KeptText(
      id: 3, text: UnsavedText(subject: .document(1), title: "", circle: nil, text: draft),
      document: document(),
      savedAt: now)
  }

  var keptTexts: [KeptText] {
    let page = UnsavedText(subject: .newPage(form: text), title: text, circle: samples.slug, text: draft)
    let bare = UnsavedText(
      subject: .newPage(form: text), title: " ", circle: nil, text: TextDraft(body: "", summary: "", base: 0))
    let gone = UnsavedText(subject: .document(2), title: "", circle: nil, text: draft)
    return [keptText]
      + [page, bare, gone].map { KeptText(id: 4, text: $0, document: nil, savedAt: now) }
  }

  var form: EditorForm {
    EditorForm(DocumentText(document: document(), body: text + "\n" + text))
  }

  var warnings: [WritingWarning] {
    let pair: [WritingWarning] = [
      .skippedHeading(line: 12, written: 4, expected: 3), .imageWithoutText(line: 14, address: text),
      .strayCall(line: 16),
    ]
    return Array(repeating: pair, count: 15).flatMap(\.self)
  }

  func editor(_ subject: Editor.Subject? = nil, _ change: (inout Editor) -> Void = { _ in }) -> Editor {
    var editor = Editor(form, for: subject ?? .document(document()), seal: seal, now: now)
    editor.others = others
    change(&editor)
    return editor
  }

  var circles: [CircleSummary] {
    Visibility.allCases.map { visibility in
      CircleSummary(
        link: samples.circleLink, purpose: text, journey: samples.circle().journey, state: .alive,
        isExample: false, parent: nil, visibility: visibility)
    }
  }

  var newPage: Editor {
    var form = EditorForm(newPage: text, title: text, circle: samples.slug)
    form.summary = text
    return Editor(form, for: .newPage(circles: circles), seal: seal, now: now)
  }

  /// Both sides changed the first and the last paragraph of three; one side took the last one out.
  var conflict: Conflict {
    let (base, mine, theirs) = (
      "Un départ\n\n\(text)\n\nUne fin", "Un départ de \(text)\n\n\(text)\n\nUne fin à moi",
      "Un départ pour \(text) et les autres\n\n\(text)\n\n"
    )
    var form = self.form
    form.base = 120
    form.older = 119
    guard case .conflict(let merged) = Merge(base: base, mine: mine, theirs: theirs) else {
      preconditionFailure("nothing conflicts")
    }
    form.body = merged.keepingMine
    return Conflict(
      form, of: document(), latest: revision(121, by: .named(text)), places: ConflictPlaces(merged),
      seal: seal,
      now: now)
  }

  func history(_ numbers: [Int], latest: Int = 120, goesOn: Bool = false) -> History {
    History(document: document(latest: latest), revisions: numbers.map { revision($0) }, goesOn: goesOn)
  }

  func readRevision(_ number: Int) -> Revision {
    Revision(
      document: document(), summary: revision(number), source: text + "\n" + text,
      body: "<h2 id=\"s-a\">A</h2><p>Corps</p>")
  }

  func comparison(_ older: Int = 118, _ newer: Int = 119, from: String, to: String) -> Comparison {
    Comparison(
      document: document(), older: revision(older), newer: revision(newer), olderSource: from, newerSource: to
    )
  }

  /// A paragraph that stayed, one that was reworded, one that went and one that came.
  var comparison: Comparison {
    comparison(
      from: "\(text)\n\nUn mot que \(text) a écrit ici\n\nParti, tout à fait parti\n\nLa fin",
      to: "\(text)\n\nUn mot que \(text) a mis ici\n\nLa fin\n\nVenu après, \(text)")
  }

  var awaited: [AwaitedPage] {
    [
      AwaitedPage(
        title: text, circle: samples.slug, count: 12, pages: [samples.pageSummary, samples.pageSummary]),
      AwaitedPage(
        title: text + " 3", circle: nil, count: AwaitedPage.mostCounted, pages: [samples.pageSummary]),
      AwaitedPage(title: text + " 2", circle: nil, count: 1, pages: []),
    ]
  }

  /// A part of a list of pages.
  func list(goesOn: Bool = false) -> PageList {
    PageList(pages: [samples.pageSummary], last: goesOn ? samples.slug : nil)
  }

  var noPages: PageList { PageList(pages: [], last: nil) }

  func actions(_ mayDo: Bool = true) -> PageActions {
    PageActions(
      seal: seal, mayWrite: mayDo, mayArchive: mayDo, mayDestroy: mayDo, others: others, keptAt: now)
  }

  /// How every page is made, by a name for the reports of tests.
  var makers: [(name: String, make: () -> HTML)] { writing + reading + keeping }

  private var writing: [(name: String, make: () -> HTML)] {
    let wrong = ["title", "circle", "body", "summary"].map { Problem($0, .missing) }
    return [
      ("editor", { editorPage(editor(), in: frame) }),
      ("editor of an introduction", { editorPage(editor(.document(introduction)), in: frame) }),
      (
        "editor with a preview",
        { editorPage(editor { ($0.preview, $0.warnings) = ("<h2 id=\"s-a\">A</h2>", warnings) }, in: frame) }
      ),
      ("editor with a kept text", { editorPage(editor { $0.kept = keptText }, in: frame) }),
      (
        "editor with a text taken up",
        { editorPage(editor { ($0.kept, $0.isTakenUp) = (keptText, true) }, in: frame) }
      ),
      ("editor of an archived page", { editorPage(editor { $0.interruption = .archived }, in: frame) }),
      (
        "editor of a destroyed page",
        { editorPage(editor(.newPage(circles: circles)) { $0.interruption = .destroyed }, in: frame) }
      ),
      ("new page", { editorPage(newPage, in: frame) }),
      (
        "new page to mend",
        {
          var editor = newPage
          editor.problems = wrong + [Problem("", .full)]
          return editorPage(editor, in: frame)
        }
      ),
      ("conflict", { conflictPage(conflict, in: frame) }),
    ]
  }

  private var reading: [(name: String, make: () -> HTML)] {
    [
      (
        "history",
        { historyPage(history([120, 119, 118], goesOn: true), before: nil, seal: seal, in: frame) }
      ),
      ("history, part", { historyPage(history([30, 29, 1]), before: 31, seal: nil, in: frame) }),
      ("history of one", { historyPage(history([1], latest: 1), before: nil, seal: seal, in: frame) }),
      ("history of none", { historyPage(history([]), before: 1, seal: seal, in: frame) }),
      ("old revision", { revisionPage(readRevision(3), seal: seal, in: frame) }),
      ("latest revision", { revisionPage(readRevision(120), seal: seal, in: frame) }),
      ("comparison", { comparisonPage(comparison, seal: seal, in: frame) }),
      (
        "comparison of the same",
        { comparisonPage(comparison(1, 120, from: text, to: text), seal: nil, in: frame) }
      ),
      ("page for members", { wikiPage(wiki(), actions: actions(), in: frame) }),
      ("page for readers with an account", { wikiPage(wiki(), actions: actions(false), in: frame) }),
      ("archived page", { wikiPage(wiki(isArchived: true), actions: actions(), in: frame) }),
      ("archived page for visitors", { wikiPage(wiki(isArchived: true), in: samples.frame) }),
      ("pages for members", { pagesPage(list(), mayWrite: true, in: frame) }),
      ("first pages", { pagesPage(list(goesOn: true), in: frame) }),
      ("pages after one", { pagesPage(list(goesOn: true), from: .after(samples.slug), in: frame) }),
      ("pages from a letter", { pagesPage(list(), from: .letter(Letter("B")!), in: frame) }),
      ("no pages from a letter", { pagesPage(noPages, from: .letter(Letter("Z")!), in: frame) }),
      ("awaited pages", { awaitedPages(awaited, mayWrite: true, in: frame) }),
      ("no awaited page", { awaitedPages([], mayWrite: false, in: frame) }),
      ("orphan pages", { orphanPages(list(), in: frame) }),
      ("orphan pages after one", { orphanPages(list(goesOn: true), after: samples.slug, in: frame) }),
      ("no orphan page", { orphanPages(noPages, in: frame) }),
      ("no other orphan page", { orphanPages(noPages, after: samples.slug, in: frame) }),
      ("no orphan page so far", { orphanPages(PageList(pages: [], last: samples.slug), in: frame) }),
    ]
  }

  private var keeping: [(name: String, make: () -> HTML)] {
    let rename = RenameForm(document())
    let wrong = ["title", "circle"].map { Problem($0, .changed) }
    return [
      (
        "renaming",
        {
          renamingPage(
            document(), rename, loaded: rename, circles: circles, problems: [], seal: seal, in: frame)
        }
      ),
      (
        "renaming to mend",
        {
          renamingPage(
            document(), rename, loaded: rename, circles: circles, problems: wrong, seal: seal, in: frame)
        }
      ),
      ("archiving", { archivingPage(document(), seal: seal, in: frame) }),
      (
        "destruction",
        { destructionPage(wiki(), files: 2, DestructionForm(), problems: [], seal: seal, in: frame) }
      ),
      (
        "destruction to mend",
        {
          destructionPage(
            wiki(isArchived: true), files: 0, DestructionForm(),
            problems: DestructionForm().problems(realTitle: text), seal: seal, in: frame)
        }
      ),
      ("drafts", { unsavedTextsPage(keptTexts, now: now, seal: seal, in: frame) }),
      ("no draft", { unsavedTextsPage([], now: now, seal: seal, in: frame) }),
    ]
  }
}

/// The page of a comparison, with the difference of its texts.
func comparisonPage(_ comparison: Comparison, seal: FormSeal?, in frame: Frame) -> HTML {
  comparisonPage(
    comparison, TextDifference(from: comparison.olderSource, to: comparison.newerSource), seal: seal,
    in: frame)
}
