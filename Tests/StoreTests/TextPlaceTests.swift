import Domain
import HTML
import Testing

@testable import Database
@testable import Store

/// Each text fits under the heading of the page it stands in, when it is kept and when it is rendered again.
@Suite struct TextPlaceTests {
  let writings: Writings
  let readings: Readings
  private let source = "# Titre\n\n#### Sous-titre\n\nVoir [[Page attendue]]."

  init() throws {
    let connection = try emptyDatabase()
    writings = Writings(connection)
    readings = Readings(connection)
    try writings.createJourney(Sample.journey)
    try write()
  }

  @Test func headingsFitUnderThoseOfThePage() throws {
    try check()
    try writings.saveCommunity(community)
    try check()
  }

  @Test func headingsStayWhenAPageAppears() throws {
    let before = try texts().map(\.html.text)
    try writings.createPage(Sample.page("Page attendue"))
    try check()
    #expect(try texts().allSatisfy { $0.html.text.contains("<a href=\"/pages/page-attendue\">") })
    #expect(before.allSatisfy { !$0.contains("/pages/") })
  }

  private var community: CommunityDraft {
    CommunityDraft(name: "Essai", tagline: "Apprendre.", contact: nil, description: source)
  }

  private func write() throws {
    try writings.saveCommunity(community)
    var circle = Sample.circle("Cercle")
    circle.introduction = source
    try writings.createCircle(circle)
    var meeting = Sample.meeting("Rencontre", agenda: [Sample.item("Un", notes: [source])])
    meeting.otherNotes = [source]
    meeting.synthesis = source
    try writings.createMeeting(meeting, at: noon)
    var batch = Sample.batch("A", .defining)
    batch.intention = source
    try writings.createBatch(batch)
    var word = Sample.word("Archipel")
    word.definition = source
    try writings.createWord(word)
    try writings.createPage(Sample.page("Page", source))
  }

  private func check() throws {
    for text in try texts() {
      let levels = text.html.text.matches(of: #/<h([1-6])/#).compactMap { Int($0.1) }
      #expect(levels == [text.level, min(6, text.level + 1)], "\(text.name)")
      #expect(text.html.text.contains(" id=") == ["page", "word"].contains(text.name), "\(text.name)")
    }
  }

  /// Every text with the level of its first heading.
  private func texts() throws -> [(name: String, html: HTML, level: Int)] {
    let meeting = try #require(try readings.meeting(id: 1))
    let word = try #require(try readings.word(.of("archipel")))
    let page = try #require(try readings.page(.of("page")))
    return [
      ("page", page.body, 2),
      ("introduction", try #require(try readings.circle(.of("cercle"))).introduction, 2),
      ("description", try #require(try readings.community()).description, 3),
      ("synthesis", meeting.synthesis, 3),
      ("intention", word.batch.intention, 3), ("word", try #require(word.text).body, 2),
      ("note of the meeting", meeting.otherNotes[0].body, 4),
      ("note of an item", meeting.agenda[0].notes[0].body, 5),
    ]
  }
}
