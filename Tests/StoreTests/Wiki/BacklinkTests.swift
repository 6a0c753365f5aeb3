import Domain
import Testing

@testable import Database
@testable import Store

/// What links to a page, what waits to be written, and what nothing leads to.
@Suite struct BacklinkTests {
  let world: WikiWorld

  init() throws { world = try WikiWorld() }

  @Test func everyKindOfTextIsListedOnce() throws {
    let writings = world.writings
    try writings.createPage(Sample.page("Cible", "Moi : [[Cible]]."))
    for title in ["École", "avant", "Ultime"] {
      try writings.createPage(Sample.page(title, "[[Cible]] et [[cible|encore]]", circle: .of("ouvert")))
    }
    try world.revise(.introduction(.of("ouvert")), "[[Cible]]")
    var meeting = Sample.meeting("Réunion", agenda: [Sample.item("Un", notes: ["[[Cible]]"])])
    (meeting.synthesis, meeting.otherNotes, meeting.agenda[0].points) = (
      "[[Cible]]", ["[[Cible]]"], ["[[Cible]]"]
    )
    let id = try writings.createMeeting(meeting, at: noon)
    try writings.createBatch(Sample.batch("A", .voting))
    var word = Sample.word("Archipel")
    (word.definition, word.argument) = ("[[Cible]]", "[[Cible]]")
    try writings.createWord(word)
    let open = CircleLink(slug: .of("ouvert"), name: "Ouvert")
    #expect(
      try world.readings.page(.of("cible"))?.linkedFrom == [
        .page(PageSummary(slug: .of("avant"), title: "avant", circle: open)),
        .page(PageSummary(slug: .of("ecole"), title: "École", circle: open)),
        .page(PageSummary(slug: .of("ultime"), title: "Ultime", circle: open)), .circle(open),
        .meeting(id: id, slug: .of("reunion"), title: "Réunion", day: Day(iso: "2021-06-15")!),
        .word(slug: .of("archipel"), text: "Archipel"),
      ])
  }

  @Test func noMoreThanAPageShows() throws {
    try world.writings.createPage(Sample.page("Cible"))
    for number in 0...Page.mostBacklinks {
      try world.writings.createPage(Sample.page("Page \(1_000 + number)", "[[Cible]]"))
    }
    let links = try #require(try world.readings.page(.of("cible"))).linkedFrom
    #expect(links.count == Page.mostBacklinks && links.last?.title == "Page 1199")
  }

  @Test func awaitedPagesAreRankedByTheirLinks() throws {
    let texts = [
      "[[Très attendue]] [[Attendue]] [[Ouvert/Attendue]]", "[[très attendue|là]] [[ATTENDUE]]",
      "[[Très attendue]] [[Très attendue#ici]] [[Là]]",
    ]
    for (index, text) in texts.enumerated() {
      try world.writings.createPage(Sample.page("Page \(index)", text))
    }
    try world.writings.createPage(Sample.page("Là"))
    try world.revise(.introduction(.of("ouvert")), "[[Attendue]] et [[Seule]]")
    let awaited = try world.readings.awaitedPages()
    #expect(awaited.map(\.title) == ["Attendue", "Très attendue", "Attendue", "Seule"])
    #expect(awaited.map(\.count) == [3, 3, 1, 1])
    #expect(awaited.map(\.circle?.text) == [nil, nil, "ouvert", nil])
    #expect(awaited[0].pages.map(\.title) == ["Page 0", "Page 1"] && awaited[3].pages.isEmpty)
    try world.writings.archivePage(world.document("page-1"), at: noon)
    #expect(try world.readings.awaitedPages().map(\.count) == [2, 2, 1, 1])
    try world.writings.createPage(Sample.page("Attendue"))
    #expect(try world.readings.awaitedPages().map(\.title) == ["Très attendue", "Attendue", "Seule"])
  }

  /// A page that only some see is not written for the others, and nobody writes a page twice that they see.
  @Test func aPageThatOnlySomeSee() throws {
    try world.writings.createPage(Sample.page("Texte", "[[Cachée]] et [[Avant]]"))
    try world.writings.createPage(Sample.page("Avant", circle: .of("secret")))
    try world.rename("avant", to: "Cachée", circle: "secret")
    let zoe = world.writings.readings(as: .member(world.zoe))
    #expect(try zoe.awaitedPages().map(\.title) == ["Avant", "Cachée"])
    #expect(try world.readings.awaitedPages() == [])
    #expect(try zoe.orphans().pages.map(\.title) == ["Texte"])
    #expect(try world.readings.orphans().pages.map(\.title) == ["Cachée", "Texte"])
  }

  @Test func orphansAreThoseThatNoOtherTextLeadsTo() throws {
    let bodies = [
      "Seule": "[[Seule]]", "Par une page": "", "Par une cachée": "", "Par une archivée": "",
      "Par un cercle": "",
    ]
    for (title, body) in bodies {
      try world.writings.createPage(Sample.page(title, body.isEmpty ? "a" : body))
    }
    try world.writings.createPage(Sample.page("A", "[[Par une page]] [[B]]"))
    try world.writings.createPage(Sample.page("B", "[[A]]"))
    try world.writings.createPage(Sample.page("Z", "[[Par une cachée]]", circle: .of("secret")))
    try world.writings.createPage(Sample.page("Y", "[[Par une archivée]]"))
    try world.writings.archivePage(world.document("y"), at: noon)
    try world.revise(.introduction(.of("entre-nous")), "[[Par un cercle]]")
    let visitor = world.writings.readings(as: .visitor)
    #expect(
      try visitor.orphans().pages.map(\.title)
        == ["Par un cercle", "Par une archivée", "Par une cachée", "Seule"])
    #expect(try world.readings.orphans().pages.map(\.title) == ["Par une archivée", "Seule", "Z"])
  }
}
