import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct RepeatMeetingTests {
  let world: SecretWorld
  private var keeper: Viewer { .member(Member(id: world.keeper, name: "Cécile", role: .participant)) }

  init() throws { world = try SecretWorld(.hidden) }

  private func repeated(_ title: String = "Hebdo", times: Int = 4, in circle: String = "zinzolin") throws
    -> Int
  {
    let draft = Sample.meeting(
      title, day: "2024-06-04", circles: [.of(circle)], agenda: [Sample.item("Point")])
    return try world.writings.createMeetings(
      draft, on: Repetition(.week, .times(times)).days(from: draft.day), .week, as: keeper, at: noon)
  }

  @Test func eachIsAMeetingOfItsOwn() throws {
    let first = try repeated()
    let readings = world.readings(as: keeper)
    let following = try readings.followingMeetings(of: first)
    #expect(following.count == 3)
    let meetings = try ([first] + following).map { try #require(try readings.meeting(id: $0)) }
    #expect(meetings.map(\.summary.day.iso) == ["2024-06-04", "2024-06-11", "2024-06-18", "2024-06-25"])
    #expect(meetings.allSatisfy { $0.agenda.map(\.title) == ["Point"] && $0.series?.rhythm == .week })
    #expect(meetings.map(\.series?.place) == [1, 2, 3, 4] && Set(meetings.map(\.series?.series)).count == 1)
    #expect(try readings.followingMeetings(of: following[1]) == [following[2]])
  }

  @Test func onlyPlannedOnesFollowForThoseWhoOrganise() throws {
    let first = try repeated()
    let all = try world.readings(as: keeper).followingMeetings(of: first)
    _ = try world.writings.cancelMeeting(all[0])
    #expect(try world.readings(as: keeper).followingMeetings(of: first) == Array(all.dropFirst()))
    for (viewer, standing) in world.viewers {
      let mayOrganise =
        viewer.role == .administrator || standing == .facilitator || standing != nil && viewer.may(.organise)
      #expect(
        try world.readings(as: viewer).followingMeetings(of: first).isEmpty == !mayOrganise, "\(viewer)")
    }
  }

  /// A title of meetings that repeat is not the name of a path that others can join.
  @Test func aRhythmIsNoPath() throws {
    let first = try repeated("Hebdo", in: "ouvert")
    #expect(try world.readings(as: keeper).seriesTitles().isEmpty)
    var draft = Sample.meeting("Seule", circles: [.of("ouvert")])
    draft.series = SeriesDraft(title: "Hebdo", place: 9, planned: 9)
    let other = try world.writings.createMeeting(draft, as: keeper, at: noon)
    let readings = world.readings(as: keeper)
    let (path, rhythm) = (try readings.meeting(id: other)?.series, try readings.meeting(id: first)?.series)
    #expect(path?.rhythm == nil && rhythm?.rhythm == .week && path?.series != rhythm?.series)
    #expect(rhythm?.planned == 4)
  }

  /// Keeping the form of one of them leaves it where it is.
  @Test func aChangeLeavesItInItsSeries() throws {
    let first = try repeated()
    var draft = try #require(try world.readings(as: keeper).meetingDraft(first))
    draft.title = "Autre"
    try world.writings.changeMeeting(first, draft, as: keeper)
    let series = try world.readings(as: keeper).meeting(id: first)?.series
    #expect(series?.rhythm == .week && series?.place == 1)
  }

  @Test(arguments: [0, 1, 53]) func tooFewAndTooManyAreRefused(_ count: Int) throws {
    let days = (0..<count).map { Day(number: 20_000 + $0) }
    #expect(throws: Rejection.self) {
      try world.writings.createMeetings(Sample.meeting("X"), on: days, .week, as: keeper, at: noon)
    }
  }

  @Test func aLaterOneTakesOnlyWhatWasChanged() throws {
    var before = Sample.meeting("Hebdo", day: "2024-06-04", circles: [.of("a")])
    before.place = "Ici"
    var after = before
    after.day = Day(number: before.day.number - 2)
    after.title = "Nouvelle"
    var later = before
    later.day = Day(number: before.day.number + 8)
    later.place = "Là"
    let moved = try #require(later.following(from: before, to: after))
    #expect(moved.title == "Nouvelle" && moved.place == "Là" && moved.circles == [.of("a")])
    #expect(moved.day.number == before.day.number + 6)
    later.day = try #require(Day(iso: "9999-12-31"))
    after.day = Day(number: before.day.number + 1)
    #expect(later.following(from: before, to: after) == nil)
  }
}
