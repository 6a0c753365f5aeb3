import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct HistoryTests {
  let world: WikiWorld
  let page = DocumentName.page(.of("page"))

  init() throws {
    world = try WikiWorld()
    try world.writings.createPage(Sample.page("Page", "Texte 1"))
  }

  @Test func twoHundredRevisionsAreListedInParts() throws {
    for number in 2...200 { try world.revise(page, "Texte \(number)", at: noon.after(number)) }
    var numbers: [Int] = []
    var next: Int?
    repeat {
      let part = try #require(try world.readings.history(page, before: next))
      #expect(part.revisions.count == History.pageSize)
      numbers += part.revisions.map(\.number)
      next = part.goesOn ? part.revisions.last?.number : nil
    } while next != nil
    #expect(numbers == Array((1...200).reversed()))
    let last = try #require(try world.readings.history(page, before: 2)).revisions
    #expect(last.map(\.sizeBefore) == [0] && last.map(\.size) == [7])
    #expect(try world.readings.history(page, before: 1)?.revisions.isEmpty == true)
    #expect(try world.readings.history(.page(.of("inconnue"))) == nil)
  }

  @Test func anOldRevisionIsReadAsItWouldBeToday() throws {
    try world.revise(page, "## Un\n\nVoir [[Autre]].")
    try world.revise(page, "Rien.")
    try world.writings.createPage(Sample.page("Autre"))
    let revision = try #require(try world.readings.revision(2, of: page))
    #expect(revision.source == "## Un\n\nVoir [[Autre]]." && revision.summary.number == 2)
    #expect(revision.body.text.contains("<a href=\"/pages/autre\">") && revision.document.latest == 3)
    for number in [0, 4, Int.max, Int.min] {
      #expect(try world.readings.revision(number, of: page) == nil)
    }
    #expect(try world.readings.revision(1, of: .introduction(.of("ouvert")))?.source == "Bonjour.")
  }

  @Test func anyTwoAreCompared() throws {
    for number in 2...4 { try world.revise(page, "Texte \(number)") }
    let comparison = try #require(try world.readings.comparison(page, older: 1, newer: 3))
    #expect(comparison.olderSource == "Texte 1" && comparison.newerSource == "Texte 3")
    #expect(comparison.older.number == 1 && comparison.newer.number == 3)
    #expect(try world.readings.comparison(page, older: 3, newer: 1)?.newerSource == "Texte 1")
    #expect(try world.readings.comparison(page, older: 2, newer: 2) != nil)
    #expect(try world.readings.comparison(page, older: 0, newer: 1) == nil)
    #expect(try world.readings.comparison(page, older: 1, newer: 5) == nil)
  }

  /// A preview says what a save would say, and writes nothing.
  @Test func aPreviewIsWhatASaveWouldBe() throws {
    try world.writings.createBatch(Sample.batch("A", .published))
    try world.writings.createWord(Sample.word("Archipel", place: 1))
    try world.rename("page", to: "Page", circle: "secret")
    try world.writings.createPage(Sample.page("Voisine", circle: .of("secret")))
    let text = "## Un\n\nUn archipel, [[Voisine]] et [[Absente]]."
    let before = try world.connection.number("SELECT total_changes()")
    let preview = try world.readings.rendered(text, for: page, circle: nil)
    let elsewhere = try world.readings.rendered(text, for: nil, circle: nil, linksWords: false)
    let within = try world.readings.rendered(text, for: nil, circle: .of("secret"))
    let unseen = try world.writings.readings(as: .member(world.zoe)).rendered(
      text, for: nil, circle: .of("secret"), linksWords: false)
    let introduction = try world.readings.rendered(text, for: .introduction(.of("secret")), circle: nil)
    #expect(try world.connection.number("SELECT total_changes()") == before)
    try world.revise(page, text, by: world.administrator)
    let saved = try #require(try world.readings.page(.of("page")))
    #expect(preview.html == saved.body && preview.headings == saved.headings && within == preview)
    #expect(elsewhere == unseen && elsewhere != preview)
    #expect(!elsewhere.html.text.contains("/pages/voisine") && !elsewhere.html.text.contains("/mots/"))
    #expect(introduction.headings.isEmpty && introduction.html.text.contains("/pages/voisine"))
  }

  @Test func writersAreWarned() {
    let source = "# Un\n\n### Trois\n\n![](/fichiers/1/a.png)\n\n<https://example.org>"
    #expect(
      writingWarnings(in: source) == [
        .skippedHeading(line: 3, written: 3, expected: 2),
        .imageWithoutText(line: 5, address: "/fichiers/1/a.png"),
      ])
  }
}
