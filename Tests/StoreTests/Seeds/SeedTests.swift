import Domain
import Testing

@testable import Database
@testable import Store

/// The seeds of this project, through the functions that pages use.
@Suite struct SeedTests {
  let readings: Readings

  init() throws { readings = Readings(try seededDatabase()) }

  @Test func circlesAndJourneys() throws {
    let circles = try readings.circles()
    #expect(circles.map(\.journey.position) == Array(1...8))
    #expect(circles.map(\.link.slug.text).prefix(3) == ["cercle-des-cercles", "codev", "arpentage"])
    #expect(circles.filter(\.isExample).count == 3)
    #expect(circles.filter { $0.parent == nil }.map(\.link.name) == ["Cercle des cercles"])
    let root = try #require(try readings.circle(.of("cercle-des-cercles")))
    #expect(root.children.map(\.link.name).first == "Arpentage")
    #expect(root.children.count == 7)
    #expect(root.children.allSatisfy { $0.parent == root.summary.link.slug })
    #expect(root.meetings.all.map(\.title) == ["Stratégie d’animation de la communauté"])
    #expect(root.meetings.all.first?.circles == [root.summary.link])
    #expect(root.facilitators.count == 2)
    #expect(root.pages.allSatisfy { $0.circle == root.summary.link })
    let codev = try #require(try readings.circle(.of("codev")))
    #expect(codev.parent == root.summary.link)
    #expect(codev.videoLink?.address == "https://example.org/visio/codev")
    #expect(try readings.circle(.of("inconnu")) == nil)
  }

  @Test func meeting() throws {
    let list = try readings.meetings(today: Day(iso: "2021-06-15")!)
    #expect(list.past.isEmpty)
    #expect(try readings.meetings(today: Day(iso: "2021-06-16")!).upcoming.isEmpty)
    let id = try #require(list.upcoming.first?.id)
    let meeting = try #require(try readings.meeting(id: id))
    #expect(meeting.agenda.map(\.slot.minutes) == [10, 20, 10, 10, 10])
    #expect(meeting.agenda.map(\.slot.start.iso) == ["12:00", "12:10", "12:30", "12:40", "12:50"])
    #expect(meeting.agenda.last?.slot.end.iso == "13:00")
    #expect(meeting.summary.end.iso == "13:00")
    #expect(meeting.agenda.map(\.notes.count) == [1, 11, 2, 2, 1])
    #expect(meeting.agenda.map(\.points.count) == [0, 3, 3, 1, 1])
    #expect(meeting.agenda.map(\.signups.count) == [0, 0, 0, 1, 1])
    #expect(meeting.agenda.flatMap(\.signups).map(\.isOpen) == [true, true])
    #expect(meeting.agenda.map { $0.datePolls.map(\.state) } == [[], [], [], [.wished], []])
    #expect(meeting.otherNotes.isEmpty)
    #expect(meeting.participants.count == 8)
    #expect(
      meeting.tasks.count == 2 && meeting.outcomes(.nextStep).count == 3
        && meeting.outcomes(.decision).count == 1)
    #expect(meeting.synthesis.text.hasPrefix("<ul>\n<li>"))
    #expect(meeting.agenda[1].points[0].text.contains("<a href=\"https://example.org/tableau\""))
    #expect(!meeting.agenda[1].points[0].text.contains("<p>"))
    #expect(try readings.meeting(id: 999) == nil)
  }

  @Test func words() throws {
    let abecedaire = try readings.abecedaire()
    #expect(abecedaire.letters.count == 26)
    #expect(abecedaire.letters.flatMap(\.kept).count == 12)
    #expect(
      abecedaire.letters.map(\.stage).prefix(5)
        == [.published, .published, .published, .published, .planned])
    #expect(abecedaire.letters[8].stage == nil)
    #expect(abecedaire.batches.map { $0.letters.map(\.description).joined() } == ["ABCD", "EFGH"])
    let word = try #require(try readings.word(.of("apprendre-ensemble")))
    #expect(word.summary.synonym == "Apprenance" && word.summary.place == 2)
    #expect(word.neighbours.map(\.text) == ["Altérité", "Archipel"])
    #expect(word.publishedAt == noon && word.text?.isDefined == true)
    #expect(word.text?.body.text.contains(">Argument</h2>") == true)
    #expect(try readings.letter(Letter("C")!).kept.compactMap(\.place) == [1, 2, 3])
    #expect(try readings.letter(Letter("Z")!).batch == nil)
  }

  @Test func homeAndMap() throws {
    let home = try readings.home(today: Day(iso: "2022-01-01")!)
    #expect(home.nextMeeting == nil)
    #expect(home.lastMeeting?.day.iso == "2021-06-15")
    #expect(home.batches.map(\.words.count) == [12])
    #expect(try readings.home(today: Day(iso: "2021-06-15")!).nextMeeting != nil)
    let contents = try readings.siteContents()
    #expect(contents.circles.count == 8 && contents.pages.pages.count == 12)
    #expect(contents.words.count == 12 && contents.meetings.count == 1)
    #expect(try readings.community()?.name == "Riposte créative territoriale")
  }

  /// All wiki links lead to a page, but the one that invites to write.
  @Test func links() throws {
    let unwritten = try readings.connection.rows(
      "SELECT DISTINCT name FROM wiki_link WHERE page_id IS NULL"
    ) { row in try row.text(0) }
    #expect(unwritten == ["reseaux-d-innovateurs"])
    let page = try #require(try readings.page(.of("essaimer-les-cercles")))
    #expect(page.body.text.contains("<a href=\"/pages/retour-d-experience\""))
    #expect(!page.body.text.contains("/pages/reseaux-d-innovateurs"))
    #expect(page.headings.map(\.level) == [2, 2, 2, 2])
    #expect(page.linkedFrom.map(\.title).contains("Le forum ouvert"))
  }

  @Test func pagesAreInAlphabeticalOrder() throws {
    #expect(
      try readings.pages().pages.map(\.title).prefix(3) == [
        "Aide à l’écriture", "Essaimer les cercles", "L’arpentage",
      ])
  }
}
