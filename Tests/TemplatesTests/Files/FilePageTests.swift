import Domain
import HTML
import Testing

@testable import Templates

/// The pages of files. `text` stands in every place where someone may have typed something.
struct FileSamples {
  let text: String
  let samples: Samples
  let seal: FormSeal

  init(text: String) {
    self.text = text
    samples = Samples(text: text)
    seal = FormSeal(token: text, number: text)
  }

  func document(isArchived: Bool = false) -> Document {
    Document(
      id: 1, name: .page(samples.slug), title: text, circle: samples.circleLink, scope: .community,
      isArchived: isArchived, linksWords: true, latest: 1)
  }

  func file(
    _ id: Int, _ kind: FileKind, uses: [FileUse] = [], isDecorative: Bool = false, isArchived: Bool = false
  ) -> StoredFile {
    StoredFile(
      id: id, name: FileName(sent: "essai", kind: kind), bytes: 1_234_567,
      size: kind.isImage ? ImageSize(width: 1_600, height: 900) : nil,
      words: FileWords(text: text, isDecorative: isDecorative), page: samples.pageSummary,
      addedAt: Instant(seconds: 1_780_000_000), isArchived: isArchived, uses: uses)
  }

  var uses: [FileUse] {
    [
      .place(.page(samples.pageSummary)), .place(.circle(samples.circleLink)),
      .place(.meeting(id: 1, slug: samples.slug, title: text, day: samples.day)),
      .place(.word(slug: samples.slug, text: text)), .community,
    ]
  }

  var files: [StoredFile] {
    FileKind.allCases.enumerated().map { file($0.offset + 1, $0.element) }
      + [file(90, .png, uses: uses), file(91, .png, isDecorative: true), file(92, .png, isArchived: true)]
  }

  let allowance = FileAllowance(largest: 5, quota: 1_000, used: 12_000_000)

  var form: FileForm { FileForm { $0 == FileWords.textField ? text : "" } }

  func adding(_ problems: [Problem] = []) -> HTML {
    pageFilesPage(
      document(), files, form: form, allowance: allowance, problems: problems, seal: seal, in: samples.frame)
  }

  func changing(_ file: StoredFile, isArchived: Bool = false, _ problems: [Problem] = []) -> HTML {
    filePage(
      FileDetails(file: file, document: document(isArchived: isArchived)), form: form, problems: problems,
      seal: seal, mayDestroy: true, in: samples.frame)
  }

  func destroying(_ file: StoredFile, otherUses: Int, _ problems: [Problem] = []) -> HTML {
    fileDestructionPage(
      file, otherUses: otherUses, DestructionForm { _ in text }, problems: problems, seal: seal,
      in: samples.frame)
  }

  var pages: [(name: String, page: HTML)] {
    [
      ("files of a page", adding()),
      (
        "files of an archived page",
        pageFilesPage(
          document(isArchived: true), files, form: form, allowance: nil, problems: [], seal: seal,
          in: samples.frame)
      ),
      (
        "no file",
        pageFilesPage(
          document(), [], form: FileForm(), allowance: allowance, problems: [], seal: seal, in: samples.frame)
      ),
      ("image", changing(file(1, .jpeg, uses: uses))),
      ("document", changing(file(1, .docx))),
      ("file put aside", changing(file(1, .jpeg, isArchived: true))),
      ("destruction", destroying(file(1, .jpeg, uses: uses), otherUses: 3)),
      (
        "destruction refused",
        destroying(
          file(1, .docx, isArchived: true), otherUses: 0,
          [Problem("title", .wrong), Problem("isSure", .missing)])
      ),
      ("archived file", changing(file(1, .docx), isArchived: true)),
      ("files of a circle", list(samples.circleLink, files, allowance, mayChange: true)),
      ("files of the community", list(nil, files, nil, mayChange: false)),
      ("no files", list(nil, [], allowance, mayChange: true)),
    ]
  }

  private func list(
    _ circle: CircleLink?, _ files: [StoredFile], _ allowance: FileAllowance?, mayChange: Bool
  ) -> HTML {
    fileListPage(
      FileList(circle: circle, files: files, count: files.count + 3), allowance: allowance,
      mayChange: mayChange, in: samples.frame)
  }
}

@Suite("The pages of files")
struct FilePageTests {
  private let samples = FileSamples(text: "Essai")

  @Test func hostileTextIsEscaped() {
    for (name, page) in FileSamples(text: "<img src=x onerror=alert(1)>\"&'").pages {
      #expect(!page.text.contains("<img src=x") && !page.text.contains("alert(1)>\""), "\(name)")
    }
  }

  @Test func oneTitleAndNoSkippedHeading() throws {
    for (name, page) in samples.pages {
      let levels = try page.all("<h([1-6])[ >]").compactMap { Int($0) }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(name)")
      for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "\(name): h\(next)") }
    }
  }

  @Test func everyControlHasItsLabelAndEveryAnchorIsUnique() throws {
    for (name, page) in samples.pages {
      let anchors = try page.all(" id=\"([^\"]*)\"")
      #expect(Set(anchors).count == anchors.count, "\(name)")
      for control in try page.all("<(?:input|textarea) (?!type=\"hidden\")(?:[^>]* )?id=\"([^\"]*)\"") {
        #expect(
          try !page.all("(for=\"\(control)\")").isEmpty
            || page.text.contains("<label class=\"check\"><input type=\"checkbox\" id=\"\(control)\""),
          "\(name): \(control)")
      }
      for image in try page.all("(<img [^>]*>)") {
        #expect(
          image.contains("loading=\"lazy\"") && image.contains("width=\"160\" height=\"90\"")
            && image.contains("alt=\"\""))
      }
    }
  }

  @Test(arguments: [
    FileFault.refused(.unknown), .refused(.tooManyPixels), .refused(.macros), .refused(.encrypted), .empty,
    .several, .tooLarge(mebibytes: 5), .noRoom(mebibytes: 1_000), .tooMany(maximum: 200), .archivedPage,
    .toChooseAgain,
  ])
  func everyFaultIsLinkedToTheField(_ fault: FileFault) throws {
    let page = samples.adding([Problem(NewFile.field, .file(fault))])
    #expect(
      try page.all(
        "(<input type=\"file\" id=\"file\" name=\"file\" aria-describedby=\"file-erreur file-aide\" aria-invalid)"
      ).count == 1)
    #expect(try page.all("<li><a href=\"#(file)\">").count == 1 && page.text.contains("À corriger – "))
    #expect(page.text.contains(fault.words.text))
  }

  @Test(arguments: [
    (FileKind.png, "Trois amis", false, "![Trois amis](/fichiers/7/essai.png)"),
    (.png, "Trois amis", true, "![](/fichiers/7/essai.png)"),
    (.pdf, "Bilan [2026] *beau*", false, "[Bilan \\[2026\\] \\*beau\\*](/fichiers/7/essai.pdf)"),
    (.png, "a\\b`c`<d>&amp;", false, "![a\\\\b\\`c\\`\\<d\\>\\&amp;](/fichiers/7/essai.png)"),
  ])
  func whatIsCopiedSaysTheSame(_ kind: FileKind, _ text: String, _ isDecorative: Bool, _ markdown: String) {
    #expect(FileSamples(text: text).file(7, kind, isDecorative: isDecorative).markdown == markdown)
  }

  /// A decorative image has no words, and no browser may ask for them; the title of a document must be there.
  @Test func wordsAreAskedForOnlyWhereTheyMustBe() throws {
    let field = "(<input type=\"text\" id=\"words\"[^>]*>)"
    for (page, isAsked) in [
      (samples.adding(), false), (samples.changing(samples.file(1, .jpeg)), false),
      (samples.changing(samples.file(1, .pdf)), true),
    ] {
      let found = try page.all(field)
      #expect(found.count == 1 && found.allSatisfy { $0.contains(" required") == isAsked })
      #expect(!page.text.contains("facultatif") && found.allSatisfy { $0.contains("maxlength=\"200\"") })
    }
  }

  @Test func roomAndUsesAreSaid() {
    let page = samples.adding().text
    #expect(page.contains("pèsent 12&nbsp;Mo sur 1\u{A0}000&nbsp;Mo"))
    #expect(page.contains("enctype=\"multipart/form-data\" novalidate>"))
    #expect(page.contains("du 15 juin 2021</a>") || page.contains("aucun usage que vous voyiez"))
    #expect(!samples.changing(samples.file(1, .docx), isArchived: true).text.contains("<form"))
  }
}
