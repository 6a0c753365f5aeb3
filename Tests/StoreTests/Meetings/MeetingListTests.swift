import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct MeetingListTests {
  /// Hidden meetings and meetings of two circles count as they are seen.
  @Test func pastMeetingsComeInParts() throws {
    let world = try SecretWorld(.hidden)
    try world.connection.run("DELETE FROM meeting")
    for number in 1...7 {
      let circles: [Slug] =
        number == 4 ? [.of("zinzolin")] : number == 6 ? [.of("zinzolin"), .of("ouvert")] : []
      let day = "2024-01-0\((number + 1) / 2)"
      try world.writings.createMeeting(Sample.meeting("\(number)", day: day, circles: circles), at: noon)
    }
    for (viewer, titles) in [
      (Viewer.visitor, ["7", "6", "5", "3", "2", "1"]),
      (.administrator, ["7", "6", "5", "4", "3", "2", "1"]),
    ] {
      for limit in 1...8 {
        var (shown, position): ([String], MeetingPosition?) = ([], nil)
        var goesOn = true
        while goesOn {
          let list = try world.readings(as: viewer).meetings(
            today: SecretWorld.today, before: position, limit: limit)
          shown += list.past.map(\.title)
          (position, goesOn) = (list.past.last?.position, list.goesOn)
          #expect(list.past.count == limit || !goesOn)
        }
        #expect(shown == titles, "\(viewer), \(limit)")
      }
    }
  }

  @Test func aPositionInTheFutureShowsThePastAlone() throws {
    let world = try SecretWorld(.open)
    let future = try #require(MeetingPosition("9999-12-31.23:59.1"))
    let list = try world.readings(as: .visitor).meetings(today: SecretWorld.today, before: future)
    #expect(list.upcoming.isEmpty && list.past.allSatisfy { $0.day < SecretWorld.today })
    #expect(!list.past.isEmpty)
  }
}
