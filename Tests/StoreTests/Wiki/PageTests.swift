import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct PageTests {
  let writings: Writings
  let readings: Readings

  init() throws {
    let connection = try emptyDatabase()
    writings = Writings(connection)
    readings = Readings(connection)
    try writings.createJourney(Sample.journey)
  }

  /// Names that differ by accents, case, punctuation or Unicode form never hide one another.
  @Test func slugsDoNotCollide() throws {
    let titles = ["Été", "été", "E\u{301}te\u{301}", "ÉTÉ !", "Ete"]
    let slugs = try titles.map { try writings.createPage(Sample.page($0)).text }
    #expect(slugs == ["ete", "ete-2", "ete-3", "ete-4", "ete-5"])
    let long = String(repeating: "a", count: 100)
    let first = try writings.createPage(Sample.page(long))
    let second = try writings.createPage(Sample.page(long))
    #expect(first.text.utf8.count == 80 && second.text.utf8.count == 80 && second.text.hasSuffix("a-2"))
    #expect(try writings.createCircle(Sample.circle("Été")).text == "ete")
    #expect(try writings.createCircle(Sample.circle("ete")).text == "ete-2")
    #expect(try writings.createPage(Sample.page("???")).text == "sans-nom")
  }

  /// All texts that waited for a page link to it once it is there, wherever they stand.
  @Test func waitingTextsAreRenderedAgain() throws {
    var circle = Sample.circle("Cercle")
    circle.introduction = "Voir [[Le  tour de MÉTÉO]]."
    try writings.createCircle(circle)
    var meeting = Sample.meeting(
      "Rencontre", agenda: [Sample.item("Un", notes: ["[[Le tour de météo|ici]]"])])
    meeting.agenda[0].points = ["Lire [[Le tour de météo#La règle]]"]
    let id = try writings.createMeeting(meeting, at: noon)
    try writings.createPage(Sample.page("Avant", "[[Le tour de météo]] et [[Avant]] et [[#Ici]]"))
    #expect(try readings.circle(.of("cercle"))?.introduction.text.contains("/pages/") == false)
    #expect(try readings.page(.of("avant"))?.body.text.contains("<a href=\"/pages/avant\"") == true)
    try writings.createPage(Sample.page("Le tour de météo"))
    let link = "<a href=\"/pages/le-tour-de-meteo"
    let found = try #require(try readings.meeting(id: id))
    #expect(try readings.circle(.of("cercle"))?.introduction.text.contains("\(link)\"") == true)
    #expect(try readings.page(.of("avant"))?.body.text.contains("\(link)\"") == true)
    #expect(found.agenda[0].notes[0].body.text.contains("\(link)\""))
    #expect(found.agenda[0].points[0].text.contains("\(link)#s-la-regle\""))
    #expect(found.agenda[0].points[0].text.hasPrefix("Lire "))
    #expect(
      try readings.page(.of("le-tour-de-meteo"))?.linkedFrom.map(\.title) == ["Avant", "Cercle", "Rencontre"])
  }

  @Test func aTextThatBeginsAtOneHashIsMovedDown() throws {
    let slug = try writings.createPage(Sample.page("Titres", "# Un\n\n## Deux\n"))
    #expect(try readings.page(slug)?.headings.map(\.level) == [2, 3])
  }

  /// A page says what it is made of; nothing else has anchors, since it shares its page with other texts.
  @Test func onlyWikiPagesHaveAnchors() throws {
    let slug = try writings.createPage(Sample.page("Titres", "### Un\n\n##### Deux\n\n[[#Un|là]]"))
    let body = try #require(try readings.page(slug)).body.text
    #expect(body.contains("<a href=\"#s-un\">là</a>"))
    #expect(body.contains("<h2 id=\"s-un\">Un</h2>") && body.contains("<h3 id=\"s-deux\">Deux</h3>"))
    for place in [BodyPlace.introduction, .part, .meetingNote, .itemNote, .line] {
      let rendered = try writings.rendered("# Un\n\n# Un\n\n[[#Un|là]]", at: place)
      #expect(
        !rendered.html.text.contains("id=") && !rendered.html.text.contains("href")
          && rendered.headings.isEmpty)
    }
  }

  static let hostile = [
    "<script>alert(1)</script>", "'; DROP TABLE page; --", "\u{0}NUL", "=1+1", "[x](javascript:alert(1))",
    "\u{202E}gnp.exe", "e\u{301}", "\r\nX: y", "[[<b>]]", "🙂",
  ]

  /// Whatever is typed comes back as it was typed, and is harmless once rendered.
  @Test(arguments: hostile) func hostileTextIsKeptAsTyped(_ text: String) throws {
    let slug = try writings.createPage(Sample.page("Page", text))
    #expect(try readings.documentText(.page(slug)).map { Array($0.body.utf8) } == Array(text.utf8))
    let html = try #require(try readings.page(slug)).body.text
    #expect(!html.contains("<script") && !html.contains("href=\"javascript") && !html.contains("<b>"))
    if Sample.page(text).problems.isEmpty {
      let titled = try writings.createPage(Sample.page(text))
      #expect(try readings.page(titled).map { Array($0.document.title.utf8) } == Array(text.utf8))
    }
  }

  /// One line stays one line, whatever Markdown it would begin.
  @Test(
    arguments: [
      ("*a* & b", "<em>a</em> &amp; b"), ("# a", "# a"), ("- a", "- a"), ("> <b>", "&gt; &lt;b&gt;"),
      ("***", "***"),
      ("1. a", "1. a"),
    ])
  func pointsAreLines(source: String, html: String) throws {
    #expect(try writings.rendered(source, at: .line).html.text == html)
  }

  @Test func whatIsUnknownIsRejected() throws {
    #expect(throws: Rejection([Problem("circle", .unknown)])) {
      try writings.createPage(Sample.page("A", circle: .of("inconnu")))
    }
    #expect(throws: Rejection([Problem("title", .missing)])) {
      try writings.createPage(Sample.page(" "))
    }
    #expect(throws: Rejection([Problem("parent", .unknown)])) {
      try writings.createCircle(Sample.circle("A", parent: .of("inconnu")))
    }
    var circle = Sample.circle("A")
    circle.journey = .of("inconnu")
    #expect(throws: Rejection([Problem("journey", .unknown)])) { try writings.createCircle(circle) }
    #expect(throws: Rejection([Problem("name", .taken)])) { try writings.createJourney(Sample.journey) }
    #expect(try writings.connection.number("SELECT count(*) FROM body") == 0)
  }
}
