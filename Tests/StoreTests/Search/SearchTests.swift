import Domain
import Testing

@testable import Database
@testable import Store

/// What is found, and in which order.
@Suite struct SearchTests {
  let world: SearchWorld

  init() throws { world = try SearchWorld() }

  /// What was typed, and whether it finds « L’Œuvre d’été » that says "Les travaux du bureau, aujourd’hui en chœur."
  static let differences: [(String, Bool)] = [
    ("œuvre", true), ("oeuvre", true), ("OEUVRES", true), ("l'ete", true), ("ÉTÉ", true), ("d’étés", true),
    ("travail", true), ("travaux", true), ("bureaux", true), ("aujourd'hui", true), ("choeur", true),
    ("\"d’été\"", true), ("\"été œuvre\"", false), ("\"oeuvre d'ete\"", true), ("les travaux de l'été", true),
    ("été -bureau", false), ("été -absent", true), ("burea", false), ("absent", false), ("été absent", false),
    ("\"", false), ("open", false), ("c1", false), ("title:été", false), ("été OR absent", false),
    ("été NOT bureau", false),
    ("été*", true), ("(été", true), ("été\" AND facets:\"open", false), ("\u{E000}open", false),
    ("chœur\0", true),
  ]

  @Test(arguments: differences) func smallDifferencesMakeNone(_ typed: String, _ isFound: Bool) throws {
    try world.writings.createPage(
      Sample.page("L’Œuvre d’été", "Les **travaux** du [bureau](/x), aujourd’hui en chœur."))
    let results = try world.search(typed)
    #expect(results.count == (isFound ? 1 : 0))
    #expect(results.results.map(\.name) == (isFound ? ["page L’Œuvre d’été"] : []))
  }

  @Test func aBeginningIsFoundWhenItIsAskedFor() throws {
    try world.writings.createPage(Sample.page("Bureau", "Œuvrer"))
    #expect(try world.found("burea") == [] && world.found("burea", begins: true) == ["page Bureau"])
    #expect(
      try world.found("bu", begins: true) == [] && world.found("oeuvr", begins: true) == ["page Bureau"])
  }

  @Test func titlesComeFirst() throws {
    try world.writings.createPage(Sample.page("Autre", "vie vie vie vie vie vie"))
    try world.writings.createPage(Sample.page("Vie", String(repeating: "Bien des mots. ", count: 200)))
    try world.writings.createPage(
      Sample.page("Rien", "une vie parmi tant d’autres mots qui ne disent pas grand-chose"))
    #expect(try world.found("vies") == ["page Vie", "page Autre", "page Rien"])
    let first = try #require(try world.search("vies").results.first)
    #expect(first.title == MarkedText(pieces: [.init("Vie", isMarked: true)]))
  }

  @Test func everyKindIsFoundAndTellsWhatItIs() throws {
    try fill()
    let all = ["cercle Zinnia", "mot Zinnia", "page Zinnia", "rencontre Zinnia", "note Zinnia"]
    #expect(try Set(world.found("zinnia")) == Set(all))
    for kind in SearchKind.allCases {
      #expect(try world.search("zinnia", kind: kind).count == 1)
      #expect(try world.search("zinnia", circle: .of("zinnia"), kind: kind).count == 1)
    }
    #expect(try world.search("zinnia", circle: .of("autre")).count == 0)
    #expect(try world.search("zinnia", circle: .of("inconnu")).count == 0)
    for word in [
      "lieudit", "ordre", "pointu", "resume", "appel", "sondage", "suite", "decidee", "tache", "jumelle",
    ] {
      #expect(try world.search(word).count == 1, "\(word)")
    }
    #expect(try world.search("basile").count == 0, "names of people are no words of the community's")
    #expect(try world.indexIsWhole())
  }

  /// One of each kind, named and saying "zinnia", all in one circle.
  private func fill() throws {
    let writings = world.writings
    try writings.createCircle(Sample.circle("Zinnia"))
    try writings.createCircle(Sample.circle("Autre"))
    try writings.createPage(Sample.page("Zinnia", circle: .of("zinnia")))
    var item = Sample.item("Ordre", notes: ["zinnia"])
    item.points = ["Pointu"]
    item.signups = ["Appel"]
    item.datePolls = ["Sondage"]
    item.lead = "Basile"
    var meeting = Sample.meeting("Zinnia", circles: [.of("zinnia")], agenda: [item])
    meeting.place = "Lieudit"
    meeting.synthesis = "Résumé"
    meeting.nextSteps = ["Suite"]
    meeting.decisions = ["Décidée"]
    meeting.participants = ["Basile"]
    meeting.tasks = [TaskDraft(title: "Tâche", owner: "Basile", due: nil)]
    try writings.createMeeting(meeting, at: noon)
    try writings.createBatch(Sample.batch("Z", .proposing))
    var word = Sample.word("Zinnia")
    word.synonym = "Jumelle"
    try writings.createWord(word)
    try world.connection.run("UPDATE word SET circle_id = 1")
    try writings.index(.word, 1)
  }

  @Test func pagesOfResultsFollowEachOther() throws {
    for number in 1...45 { try world.writings.createPage(Sample.page("Page \(number)", "vie")) }
    try world.writings.createPage(Sample.page("Vie 1", "" + "vie"))
    let pages = try (1...4).map { try world.found("vie", page: $0) }
    #expect(pages.map(\.count) == [20, 20, 6, 0])
    #expect(Set(pages.joined()).count == 46 && pages[0][0] == "page Vie 1")
    #expect(try world.search("vie", page: 4).count == 46)
    #expect(try world.found("vie", page: Int.max) == [] && world.found("vie", page: Int.min) == pages[0])
  }

  /// Beyond what can be compared, the newest come first; the count stays exact.
  @Test func veryManyComeByAge() throws {
    let count = Readings.mostRanked + 1
    try world.connection.run(
      """
      WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < \(count))
      INSERT INTO page (slug, title, sort_key) SELECT 'p-' || n, 'P' || n, '' FROM number
      """)
    try world.connection.run(
      "INSERT INTO search (rowid, title, text, facets) SELECT \(SearchRow(.page, 0).number) + id, title, 'vie', \(SearchFacets([]).text) FROM page"
    )
    let results = try world.search("vie")
    #expect(results.count == count && results.isByAge && results.pages == SearchResults.mostPages)
    #expect(results.results.first?.name == "page P\(count)")
    #expect(try !world.search("P1").isByAge && world.search("vie P1").count == 1)
  }
}
