import Domain
import HTML
import Testing

@testable import Templates

/// The pages of notes for those who write them.
struct NoteSamples {
  let samples: Samples
  var text: String { samples.text }

  init(text: String) { samples = Samples(text: text) }

  let seal = FormSeal(token: "Essai", number: "Essai")
  let writer = Viewer.member(Member(id: 1, name: "Essai", role: .organiser))

  func note(version: Int = 3, isWithdrawn: Bool = false) -> NoteText {
    NoteText(
      id: 7, meeting: samples.meetingAccess, meetingTitle: text, itemTitle: text, cell: nil,
      author: .named(text),
      version: version, source: text, isOwn: true, isWithdrawn: isWithdrawn)
  }

  var form: EditorForm {
    EditorForm { name in ["body": text, "base": "2", "older": "1"][name] ?? "" }
  }

  var history: NoteHistory {
    let author = Author.named(text)
    let at = Instant(seconds: 1_623_751_200)
    return NoteHistory(
      note: note(isWithdrawn: true),
      versions: [
        NoteVersion(
          number: 3, author: author, writtenAt: at, change: .init(before: text + " a", after: text)),
        NoteVersion(number: 2, author: nil, writtenAt: at, change: nil),
        NoteVersion(number: 1, author: author, writtenAt: at, change: .init(before: "", after: text)),
      ], goesOn: true)
  }

  var differences: [TextDifference?] {
    history.versions.map { $0.change.map { TextDifference(from: $0.before, to: $0.after) } }
  }

  var withdrawn: WithdrawnNote {
    WithdrawnNote(
      id: 9, itemTitle: text, author: .named(text), writtenAt: Instant(seconds: 1_623_751_200),
      withdrawnAt: Instant(seconds: 1_623_901_200))
  }

  func meeting(_ place: NotePlace? = nil, problems: [Problem] = []) -> HTML {
    var sheet = samples.sheet(samples.meeting, for: writer, seal: seal)
    sheet.withdrawnNotes = [withdrawn]
    if let place {
      var typed = NoteForm([("body", text), ("note-point-1", text), ("note-point-99", text)])
      typed.place = place
      typed.problems = problems
      sheet.noteForm = typed
    }
    return meetingPage(sheet, in: samples.frame)
  }

  var lostNote: HTML {
    var sheet = samples.sheet(samples.meeting)
    sheet.noteForm = NoteForm([("body", text), ("note-point-1", text)])
    sheet.noteForm?.problems = [Problem("", .validated)]
    return meetingPage(sheet, in: samples.frame)
  }

  var makers: [(name: String, make: () -> HTML)] {
    [
      ("meeting for writers", { meeting() }),
      ("meeting with a typed note", { meeting(.item(1), problems: [Problem("body", .missing)]) }),
      ("meeting with a lost item", { meeting(.item(99), problems: [Problem("item", .unknown)]) }),
      ("meeting that takes no note", { lostNote }),
      ("note", { notePage(note(), form, problems: [], mayWithdraw: true, seal: seal, in: samples.frame) }),
      (
        "refused note",
        {
          notePage(
            note(), form, problems: [Problem("body", .unknown)], mayWithdraw: false, seal: seal,
            in: samples.frame)
        }
      ),
      (
        "conflict",
        {
          guard case .conflict(let found) = Merge(base: "a", mine: text, theirs: text + " b") else {
            return ""
          }
          return noteConflictPage(
            note(), form, latest: samples.revision, places: ConflictPlaces(found), seal: seal,
            in: samples.frame)
        }
      ),
      ("versions", { noteVersionsPage(history, differences, before: nil, in: samples.frame) }),
      ("older versions", { noteVersionsPage(history, differences, before: 4, in: samples.frame) }),
      ("text given back", { unkeptPage(.note, text, in: samples.frame) }),
    ]
  }
}

@Suite("The pages of notes")
struct NotePageTests {
  private let pages = NoteSamples(text: "Essai").makers.map { (name: $0.name, page: $0.make()) }

  @Test(arguments: [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "</textarea><b>", "&lt;b&gt;", "</del></ins><b>",
    "'\"><svg/onload=alert(1)>", "--><!--",
  ])
  func hostileTextChangesNoMarkup(_ hostile: String) {
    expectNoMarkup(from: hostile) { NoteSamples(text: $0).makers }
  }

  @Test func oneTitleAndNoSkippedHeading() throws {
    for (name, page) in pages {
      let levels = try page.all("<h([1-6])[ >]").compactMap { Int($0) }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(name) begins with its one title")
      for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "\(name): h\(next)") }
    }
  }

  @Test func everyControlHasItsLabelAndEveryAnchorIsAlone() throws {
    for (name, page) in pages {
      let labels = try page.all("<label for=\"([^\"]+)\"")
      for control in try page.all("(<(?:input|select|textarea) [^>]*>)") where !control.contains("\"hidden\"")
      {
        #expect(labels.contains { control.contains(" id=\"\($0)\"") }, "\(name): \(control)")
      }
      let anchors = try page.all(" id=\"([^\"]*)\"")
      #expect(Set(anchors).count == anchors.count, "\(name) repeats an anchor")
      for target in try page.all("href=\"#([^\"]*)\"") + page.all("aria-describedby=\"([^\" ]*)\"") {
        #expect(anchors.contains(target), "\(name) points to nowhere: \(target)")
      }
    }
  }

  @Test func everyWritingFormIsSealed() throws {
    for (name, page) in pages {
      let writing = try page.all("(<form [^>]*method=\"post\")").count
      #expect(try page.all("name=\"(\(FormSeal.tokenField))\" value=\"Essai\"").count == writing, "\(name)")
    }
  }

  @Test func noPageShowsItsMarkupOrAValueOfSwift() {
    for (name, page) in pages {
      for mark in ["&amp;nbsp;", "&lt;span", "HTML(", "Optional("] {
        #expect(!page.text.contains(mark), "\(name) shows \(mark)")
      }
    }
  }

  @Test func aPageIsTheSameMadeAtOnceOrPieceByPiece() {
    for (name, make) in NoteSamples(text: "Essai").makers {
      #expect(HTML.page(make) == make().bytes, "\(name) keeps a piece while it makes another")
    }
  }

  /// On another day than the meeting's the day is said with the hour.
  @Test func theHourIsThatOfParis() {
    let day = Day(iso: "2021-06-15")!
    #expect(hour(Instant(seconds: 1_623_751_200), on: day).text.contains(">12\u{A0}h\u{A0}00</time>"))
    #expect(hour(Instant(seconds: 1_623_751_200 + 86_400), on: day).text.hasPrefix("le <time"))
    // Eleven at night in London is past midnight in Paris.
    #expect(hour(Instant(seconds: 1_623_708_000), on: day).text.contains(">0\u{A0}h\u{A0}00</time>"))
  }

  @Test func visitorsSeeNoFormAndNoProposal() {
    let samples = Samples(text: "Essai")
    let page = meetingPage(samples.sheet(samples.meeting), in: samples.frame).text
    #expect(!page.contains("À confirmer") && !page.contains("Ajouter une note") && !page.contains("Modifier"))
    #expect(page.contains("récrite par Essai"))
  }
}
