import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct ChangeMeetingTests {
  let world: SecretWorld
  private var writings: Writings { world.writings }
  /// Sees nothing hidden, organises everywhere else.
  private var organiser: Viewer { .member(Member(id: world.outsider, name: "Anne", role: .organiser)) }
  private var keeper: Viewer { .member(Member(id: world.keeper, name: "Cécile", role: .participant)) }

  init() throws { world = try SecretWorld(.hidden) }

  private func draft(_ change: (inout MeetingDraft) -> Void = { _ in }) -> MeetingDraft {
    var draft = Sample.meeting("Partagée", day: "2024-05-05", circles: [.of("ouvert")])
    change(&draft)
    return draft
  }

  @Test func aCircleOutOfSightStays() throws {
    let meeting = world.sharedMeeting
    #expect(try world.readings(as: organiser).meetingDraft(meeting)?.circles == [.of("ouvert")])
    try writings.changeMeeting(meeting, draft { $0.circles = [] }, as: organiser)
    #expect(try world.readings(as: .visitor).meeting(id: meeting) == nil)
    #expect(try world.readings(as: organiser).meeting(id: meeting) == nil)
    #expect(try world.readings(as: keeper).meeting(id: meeting)?.summary.circles.map(\.name) == ["Zinzolin"])
  }

  @Test func everyDetailIsKept() throws {
    let meeting = world.sharedMeeting
    try writings.changeMeeting(
      meeting,
      draft {
        ($0.title, $0.place, $0.minutes) = ("Autre titre", "Ici", 90)
        ($0.day, $0.start) = (Day(iso: "2024-06-01")!, TimeOfDay(minutes: 600))
        $0.videoLink = WebLink("https://visio.example/a")
        $0.series = SeriesDraft(title: "Suite", place: 2, planned: 3)
      }, as: organiser)
    let kept = try #require(try world.readings(as: keeper).meeting(id: meeting))
    #expect(
      kept.summary.slug.text == "autre-titre" && kept.summary.circles.map(\.name) == ["Ouvert", "Zinzolin"])
    #expect(kept.summary.whenAndWhere == "2024-06-01 10:00 90 Ici" && kept.videoLink?.host == "visio.example")
    #expect(kept.series?.title == "Suite" && kept.series?.place == 2 && kept.series?.planned == 3)
    let circle = try #require(try world.readings(as: keeper).circle(.of("zinzolin")))
    #expect(circle.meetings.all.first?.title == "Autre titre")
  }

  /// The index of the search and the texts follow the circles.
  @Test func whatIsFoundFollowsTheCircles() throws {
    let meeting = world.secretMeeting
    func isFound(_ viewer: Viewer) throws -> Bool {
      try !world.readings(as: viewer).search(SearchRequest(typed: "zinzolin", kind: .meeting)).results.isEmpty
    }
    #expect(try !isFound(.visitor) && isFound(keeper))
    let opened = draft { ($0.title, $0.circles) = ("Zinzolin", [.of("zinzolin"), .of("ouvert")]) }
    try writings.changeMeeting(meeting, opened, as: keeper)
    #expect(try isFound(.visitor))
    try writings.changeMeeting(
      meeting, draft { ($0.title, $0.circles) = ("Zinzolin", [.of("zinzolin")]) }, as: keeper)
    #expect(try !isFound(.visitor) && isFound(keeper))
  }

  @Test(arguments: [["zinzolin"], ["inconnu"], ["ouvert", "ouvert"]])
  func aCircleMustBeSeenOnce(_ circles: [String]) throws {
    #expect(throws: Rejection.self) {
      try writings.changeMeeting(
        world.sharedMeeting, draft { $0.circles = circles.map(Slug.of) }, as: organiser)
    }
  }

  @Test func onlyWhatTakesPlaceIsNextAnywhere() throws {
    for meeting in try world.readings(as: .administrator).meetings(today: SecretWorld.today).upcoming {
      #expect(try writings.cancelMeeting(meeting.id))
      #expect(try !writings.cancelMeeting(meeting.id))
    }
    let readings = world.readings(as: .administrator)
    #expect(try readings.home(today: SecretWorld.today).nextMeeting == nil)
    #expect(try readings.circleOverviews(today: SecretWorld.today).allSatisfy { $0.nextMeeting == nil })
    let circle = try #require(try readings.circle(.of("ouvert"), today: SecretWorld.today))
    #expect(circle.meetings.next == nil && circle.meetings.upcoming.map(\.state) == [.cancelled])
    #expect(try writings.reinstateMeeting(world.sharedMeeting))
    #expect(try !writings.reinstateMeeting(world.sharedMeeting))
    #expect(try readings.home(today: SecretWorld.today).nextMeeting?.id == world.sharedMeeting)
  }

  @Test func aClosedMeetingIsNotCancelled() throws {
    let id = try writings.createMeeting(draft { $0.isClosed = true }, at: noon)
    #expect(try !writings.cancelMeeting(id))
    #expect(try !writings.reinstateMeeting(id))
  }
}

extension MeetingSummary {
  fileprivate var whenAndWhere: String { "\(day.iso) \(start.iso) \(minutes) \(place)" }
}

extension Viewer {
  static let administrator = Viewer.member(Member(id: 0, name: "", role: .administrator))
}
