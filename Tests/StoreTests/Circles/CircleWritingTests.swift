import Domain
import Testing

@testable import Database
@testable import Store

/// Circles as people make and change them, and who is in them.
@Suite struct CircleWritingTests {
  let connection: Connection
  let writings: Writings
  let zoe = Member(id: 2, name: "Zoé", role: .facilitator)
  let administrator = Viewer.member(Member(id: 1, name: "Anne", role: .administrator))
  var facilitator: Viewer { .member(zoe) }

  init() throws {
    connection = try emptyDatabase()
    writings = Writings(connection)
    try writings.createJourney(Sample.journey)
    try writings.createJourney(
      JourneyDraft(slug: .of("ouvrir"), name: "Ouvrir", position: 2, impulse: "Pour d’autres."))
    for name in ["Anne", "Zoé"] { _ = try writings.addPerson(named: name, at: noon) }
  }

  @Test func whoMakesACircleFacilitatesIt() throws {
    let slug = try writings.createCircle(Sample.circle("Un"), by: zoe, at: noon)
    let access = try #require(try writings.readings(as: facilitator).circleScope(slug))
    #expect(access.standing == .facilitator && access.link.slug == slug)
    #expect(access.scope == .circle(.open, .facilitator))
    #expect(try writings.readings.circleScope(slug)?.standing == nil)
  }

  /// What a form is given, and gives back changed, is what is kept; but for the introduction, which is a document.
  @Test func everyFieldChanges() throws {
    try writings.createCircle(Sample.circle("Parent"))
    let slug = try writings.createCircle(Sample.circle("Un"))
    let id = try writings.circleID(slug, field: "", as: nil)
    let draft = CircleDraft(
      name: "Écluse", purpose: "Autre.", introduction: "Bonjour.", journey: .of("ouvrir"), state: .paused,
      parent: .of("parent"), videoLink: WebLink("https://example.org/"), facilitators: ["A", "B"],
      isExample: true, visibility: .members)
    #expect(try writings.updateCircle(id, draft, as: administrator) == .open)
    #expect(try writings.readings(as: facilitator).circleDraft(slug) == draft)
    let details = try #require(try writings.readings(as: facilitator).circle(slug))
    #expect(details.introduction.text == "<p>Bonjour.</p>\n")
    #expect(details.summary.visibility == .members && details.summary.link.name == "Écluse")
    #expect(try writings.readings(as: facilitator).circles().map(\.link.name) == ["Parent", "Écluse"])
    #expect(try writings.updateCircle(99, draft, as: administrator) == nil)
    #expect(try writings.readings.journeys().map(\.name) == ["Relier", "Ouvrir"])
  }

  @Test func aRefusedChangeChangesNothing() throws {
    let slug = try writings.createCircle(Sample.circle("Un"))
    try writings.createCircle(Sample.circle("Enfant", parent: slug))
    try writings.createCircle(Sample.circle("Petit-enfant", parent: .of("enfant")))
    var secret = Sample.circle("Secret")
    secret.visibility = .hidden
    try writings.createCircle(secret)
    let refusals: [(parent: String, problem: Problem.Reason)] = [
      ("inconnu", .unknown), ("secret", .unknown), ("un", .malformed), ("enfant", .malformed),
      ("petit-enfant", .malformed),
    ]
    for refusal in refusals {
      #expect(throws: Rejection([Problem("parent", refusal.problem)])) {
        try writings.updateCircle(1, Sample.circle("Un", parent: .of(refusal.parent)), as: facilitator)
      }
    }
    #expect(throws: Rejection([Problem("name", .missing)])) {
      try writings.updateCircle(1, Sample.circle(" "), as: facilitator)
    }
    #expect(try writings.readings.circleDraft(slug) == Sample.circle("Un"))
  }

  /// What one does not see cannot be named: neither as what a circle belongs to, nor as the place of a page or a meeting.
  @Test func anUnseenCircleIsNotThere() throws {
    var secret = Sample.circle("Secret")
    secret.visibility = .hidden
    let slug = try writings.createCircle(secret)
    func write() throws {
      _ = try writings.createCircle(Sample.circle("Enfant", parent: slug), by: zoe, at: noon)
    }
    func makePage() throws {
      try writings.createPage(Sample.page("A", circle: slug), as: facilitator, at: noon)
    }
    func meet() throws {
      try writings.createMeeting(Sample.meeting("A", circles: [slug]), as: facilitator, at: noon)
    }
    #expect(throws: Rejection([Problem("parent", .unknown)])) { try write() }
    #expect(throws: Rejection([Problem("circle", .unknown)])) { try makePage() }
    #expect(throws: Rejection([Problem("circles", .unknown)])) { try meet() }
    try writings.joinCircle(1, person: zoe.id, at: noon)
    try write()
    try makePage()
    try meet()
  }

  /// Whoever does not see the parent sends a form without it: that takes nothing away.
  @Test func anUnseenParentStays() throws {
    var parent = Sample.circle("Secret")
    parent.visibility = .hidden
    try writings.createCircle(parent)
    let slug = try writings.createCircle(Sample.circle("Un", parent: .of("secret")))
    let draft = try #require(try writings.readings(as: facilitator).circleDraft(slug))
    #expect(draft.parent == nil)
    try writings.updateCircle(2, draft, as: facilitator)
    #expect(try writings.readings(as: administrator).circle(slug)?.parent?.slug == .of("secret"))
    try writings.updateCircle(2, draft, as: administrator)
    #expect(try writings.readings(as: administrator).circle(slug)?.parent == nil)
  }

  @Test func peopleComeAndGo() throws {
    try writings.createCircle(Sample.circle("Un"))
    #expect(try names() == [])
    try writings.joinCircle(1, person: 2, at: noon)
    try writings.joinCircle(1, person: 1, at: noon)
    try writings.joinCircle(1, person: 1, as: .facilitator, at: noon)
    #expect(try names() == ["Anne", "Zoé"])
    #expect(try writings.setStanding(of: 2, in: 1, to: .facilitator, now: noon))
    #expect(try !writings.setStanding(of: 2, in: 9, to: .facilitator, now: noon))
    #expect(try writings.leaveCircle(1, person: 1, now: noon))
    #expect(try !writings.leaveCircle(1, person: 1, now: noon))
    let members = try #require(try writings.readings(as: administrator).members(of: .of("un")))
    #expect(members.shown == [CircleMember(id: 2, name: "Zoé", standing: .facilitator)])
    #expect(throws: DatabaseError.self) { try writings.joinCircle(1, person: 99, at: noon) }
    #expect(throws: DatabaseError.self) { try writings.joinCircle(99, person: 1, at: noon) }
  }

  @Test func aLargeCircleIsCountedWhole() throws {
    try writings.createCircle(Sample.circle("Un"))
    for number in 1...CircleMembers.maximumShown + 2 {
      let person = try writings.addPerson(named: "Personne \(number)", at: noon)
      try writings.joinCircle(1, person: person, at: noon)
    }
    let last = try connection.number("SELECT max(person_id) FROM circle_member")
    try writings.setStanding(of: last, in: 1, to: .facilitator, now: noon)
    let members = try #require(try writings.readings(as: administrator).members(of: .of("un")))
    #expect(members.shown.first?.id == last)
    #expect(members.shown.count == CircleMembers.maximumShown)
    #expect(members.count == CircleMembers.maximumShown + 2)
  }

  private func names() throws -> [String]? {
    try writings.readings(as: administrator).members(of: .of("un"))?.shown.map(\.name)
  }
}
