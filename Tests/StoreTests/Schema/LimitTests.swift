import Domain
import Testing

@testable import Database
@testable import Store

/// The schema takes the longest texts that drafts let through.
@Suite struct LimitTests {
  private let line = String(repeating: "é", count: TextLimit.line)
  private let sentence = String(repeating: "é", count: TextLimit.sentence)
  private let body = String(repeating: "🙂", count: TextLimit.body)

  @Test func theLongestTextsFit() throws {
    let writings = Writings(try emptyDatabase())
    try writings.saveCommunity(
      CommunityDraft(name: line, tagline: sentence, contact: line, description: body))
    try writings.createJourney(
      JourneyDraft(slug: .of("relier"), name: line, position: 99, impulse: sentence))
    var circle = Sample.circle(line)
    circle.purpose = sentence
    circle.facilitators = [line]
    circle.videoLink = WebLink("https://" + String(repeating: "a", count: 1_992))
    let slug = try writings.createCircle(circle)
    var meeting = Sample.meeting(line, circles: [slug], agenda: [Sample.item(line, minutes: 1_440)])
    meeting.place = line
    meeting.participants = [line]
    meeting.nextSteps = [sentence]
    meeting.decisions = [sentence]
    meeting.tasks = [TaskDraft(title: sentence, owner: line, due: Day(iso: "9999-12-31"))]
    meeting.agenda[0].lead = line
    meeting.agenda[0].points = [sentence]
    meeting.agenda[0].signups = [sentence]
    meeting.agenda[0].datePolls = [sentence]
    let id = try writings.createMeeting(meeting, at: Instant(seconds: 253_402_300_799))
    #expect(try writings.readings.meeting(id: id)?.agenda.first?.datePolls.first?.question == sentence)
    var page = Sample.page(line, circle: slug)
    (page.summary, page.author) = (line, line)
    try writings.createPage(page)
    try writings.createBatch(
      BatchDraft(letters: Letter.all, stage: .planned, rule: VoteRule(voices: 20, kept: 20), intention: ""))
    try writings.createWord(
      WordDraft(text: line, synonym: line, place: 20, definition: "", argument: ""))
    #expect(try writings.readings.siteContents().words.map(\.text) == [line])
  }

  /// What was said first can be said again.
  @Test func theCommunityIsSavedAgain() throws {
    let writings = Writings(try seededDatabase())
    let draft = CommunityDraft(name: "Autre", tagline: "Une phrase.", contact: nil, description: "*a*")
    try writings.saveCommunity(draft)
    let community = try #require(try writings.readings.community())
    #expect(community.name == "Autre" && community.contact == nil)
    #expect(community.description.text == "<p><em>a</em></p>\n")
  }
}
