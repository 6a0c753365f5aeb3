import Domain
import Testing

@testable import Database
@testable import Store

/// A text is rendered once for all its readers: it leads to a page only where all of them may read it.
@Suite struct LinkVisibilityTests {
  let connection: Connection
  let writings: Writings

  init() throws {
    connection = try emptyDatabase()
    writings = Writings(connection)
    try writings.createJourney(Sample.journey)
    _ = try writings.addPerson(named: "X", at: noon)
    for name in ["Le sien", "Autre"] { try writings.createCircle(circle(name)) }
  }

  /// The texts that everyone who reads them is in the circle of the page for.
  static let within: Set<String> = ["page", "introduction", "note", "item note", "point", "synthesis"]
  static let elsewhere: Set<String> = [
    "page of all", "page of another", "introduction of another", "note of two", "note of none", "definition",
  ]

  @Test(arguments: Visibility.allCases) func whenThePageAppears(_ visibility: Visibility) throws {
    try show(.of("le-sien"), visibility)
    try writeTexts()
    #expect(try linking() == [])
    try writePage(in: .of("le-sien"))
    #expect(try linking() == expected(visibility))
  }

  @Test(arguments: Visibility.allCases) func whenTheTextsAppear(_ visibility: Visibility) throws {
    try show(.of("le-sien"), visibility)
    try writePage(in: .of("le-sien"))
    try writeTexts()
    #expect(try linking() == expected(visibility))
  }

  @Test(arguments: Visibility.allCases, Visibility.allCases)
  func whenTheVisibilityChanges(_ before: Visibility, _ after: Visibility) throws {
    try show(.of("le-sien"), before)
    try writeTexts()
    try writePage(in: .of("le-sien"))
    try show(.of("le-sien"), after)
    #expect(try linking() == expected(after))
  }

  @Test func whenThePageMoves() throws {
    try show(.of("le-sien"), .members)
    try show(.of("autre"), .hidden)
    try writeTexts()
    try writePage(in: .of("le-sien"))
    #expect(try linking() == Self.within)
    try move("cible", to: .of("autre"))
    #expect(try linking() == ["page of another", "introduction of another"])
    try move("cible", to: nil)
    #expect(try linking() == Self.within.union(Self.elsewhere))
    try move("cible", to: .of("le-sien"))
    #expect(try linking() == Self.within)
  }

  /// A page that leaves its circle says no more where the circle's pages are.
  @Test func whenTheTextMoves() throws {
    try show(.of("le-sien"), .hidden)
    try writePage(in: .of("le-sien"))
    try writings.createPage(Sample.page("Texte", text("page"), circle: .of("le-sien")))
    #expect(try linking() == ["page", "introduction"])
    try move("texte", to: nil)
    #expect(try linking() == ["introduction"])
  }

  /// While a circle is hidden, its name before a title is part of the title for those who are not in it.
  @Test(arguments: [Visibility.members, .hidden]) func whenTheCircleIsNamed(_ visibility: Visibility) throws {
    try show(.of("le-sien"), visibility)
    try writings.createPage(Sample.page("Avant", circle: .of("le-sien")))
    try move("avant", titled: "Après", to: .of("le-sien"))
    let source = "[[Le sien/Après]] [[Le  Sien / avant]] [[Nouveau/Page]]"
    for circle: Slug? in [nil, .of("le-sien")] {
      try writings.createPage(Sample.page("Texte", source, circle: circle))
    }
    func links(_ slug: String) throws -> [Substring] {
      let page = try #require(try Readings(connection, viewer: .member(keeper)).page(.of(slug)))
      return page.body.text.matches(of: #/href="(\/pages[^"]*)"/#).map(\.1)
    }
    let apres = "/pages/apres"
    #expect(try links("texte") == [] && links("texte-2") == [apres[...], apres[...]])
    try show(.of("le-sien"), .open)
    #expect(try links("texte") == [apres[...], apres[...]])
    try show(.of("le-sien"), visibility)
    #expect(try links("texte") == [] && links("texte-2") == [apres[...], apres[...]])
    try writings.createPage(Sample.page("Page"))
    #expect(try links("texte") == [])
    try writings.createCircle(Sample.circle("Nouveau"))
    try move("page", to: .of("nouveau"))
    #expect(try links("texte") == ["/pages/page"])
  }

  private let keeper = Member(id: 1, name: "X", role: .administrator)

  private func move(_ slug: String, titled title: String? = nil, to circle: Slug?) throws {
    let page = try #require(
      try Readings(connection, viewer: .member(keeper)).document(.page(.of(slug))))
    _ = try writings.renamePage(page, to: title ?? page.title, circle: circle, by: keeper, at: noon)
  }

  private func expected(_ visibility: Visibility) -> Set<String> {
    visibility == .open ? Self.within.union(Self.elsewhere) : Self.within
  }

  private func text(_ name: String) -> String { "Voir [[Cible]] ici : \(name)" }

  private func circle(_ name: String) -> CircleDraft {
    var draft = Sample.circle(name)
    draft.introduction = text(name == "Autre" ? "introduction of another" : "introduction")
    return draft
  }

  private func show(_ slug: Slug, _ visibility: Visibility) throws {
    var draft = circle(slug.text == "autre" ? "Autre" : "Le sien")
    draft.visibility = visibility
    let id = try writings.circleID(slug, field: "", as: nil)
    try writings.updateCircle(id, draft, as: .member(Member(id: 1, name: "X", role: .administrator)))
  }

  @discardableResult
  private func writePage(in circle: Slug) throws -> Slug {
    try writings.createPage(Sample.page("Cible", circle: circle))
  }

  private func writeTexts() throws {
    try writings.createPage(Sample.page("Une", text("page"), circle: .of("le-sien")))
    try writings.createPage(Sample.page("Deux", text("page of another"), circle: .of("autre")))
    try writings.createPage(Sample.page("Trois", text("page of all")))
    var own = Sample.meeting("A", circles: [.of("le-sien")], agenda: [Sample.item("Un")])
    own.agenda[0].points = [text("point")]
    own.agenda[0].notes = [text("item note")]
    own.synthesis = text("synthesis")
    let both = Sample.meeting("B", circles: [.of("le-sien"), .of("autre")])
    let meetings = try [own, both, Sample.meeting("C")].map { try writings.createMeeting($0, at: noon) }
    for (meeting, name) in zip(meetings, ["note", "note of two", "note of none"]) {
      let note = NoteDraft(item: nil, body: text(name), author: "")
      _ = try writings.addNote(note, to: meeting, at: noon)
    }
    try writings.createBatch(Sample.batch("A", .planned))
    var word = Sample.word("Archipel")
    word.definition = text("definition")
    try writings.createWord(word)
  }

  /// The names of the texts that lead to the page.
  private func linking() throws -> Set<String> {
    let found = try connection.rows(
      "SELECT source FROM body WHERE instr(html, CAST('<a href=\"/pages/cible\"' AS BLOB)) > 0"
    ) { row in try row.text(0) }
    return Set(found.compactMap { $0.split(separator: " ici : ").last.map(String.init) })
  }
}
