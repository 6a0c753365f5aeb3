import Domain
import Testing

@testable import Database
@testable import Store

/// What the changes tell of meetings.
@Suite struct MeetingNewsTests {
  private func news(_ world: SecretWorld, in circle: Slug? = nil, as viewer: Viewer) throws -> [MeetingNews] {
    try world.writings.readings(as: viewer).changes(in: circle).compactMap { change in
      if case .meeting(let news) = change { news } else { nil }
    }
  }

  private func told(_ world: SecretWorld, of meeting: Int) throws -> [MeetingNews.Kind] {
    try news(world, as: .visitor).filter { $0.meeting.id == meeting }.map(\.kind)
  }

  /// The latest first. Nothing is told twice, and nothing of minutes that nobody may read.
  @Test func meetingsAreToldOfAsFarAsTheyWent() throws {
    let world = try SecretWorld(.open)
    let (meeting, writings) = (world.sharedMeeting, world.writings)
    let anne = Member(id: world.outsider, name: "Anne", role: .organiser)
    #expect(try told(world, of: meeting) == [.announced])
    try writings.closeMeeting(meeting, by: anne, at: noon.after(60))
    try writings.closeMeeting(meeting, by: anne, at: noon.after(70))
    #expect(try told(world, of: meeting) == [.published, .announced])
    let first = try #require(try news(world, as: .visitor).first)
    #expect(first.at == noon.after(60) && first.author == .named("Anne"))
    try writings.reopenMeeting(meeting)
    #expect(try told(world, of: meeting) == [.announced])
    try writings.closeMeeting(meeting, by: anne, at: noon.after(80))
    let again = try #require(try news(world, as: .visitor).first)
    #expect(try told(world, of: meeting) == [.published, .announced] && again.at == noon.after(80))
    let access = try #require(try writings.readings.meetingAccess(meeting))
    for text in ["Un mot.", "Un autre."] {
      try writings.addCorrection(text, to: access, by: anne, at: noon.after(90))
    }
    #expect(try told(world, of: meeting) == [.corrected, .corrected, .published, .announced])
    try world.connection.run("DELETE FROM person WHERE id = \(anne.id)")
    #expect(
      try news(world, as: .visitor).filter { $0.meeting.id == meeting }.map(\.author)
        == [.formerMember, .formerMember, .formerMember, nil])
  }

  /// What an older file holds is told from then on, as far as it says when.
  @Test func minutesOfAnOlderFileAreTold() throws {
    let world = try SecretWorld(.open)
    let anne = Member(id: world.outsider, name: "Anne", role: .organiser)
    try world.writings.closeMeeting(world.sharedMeeting, by: anne, at: noon.after(60))
    let access = try #require(try world.writings.readings.meetingAccess(world.sharedMeeting))
    try world.writings.addCorrection("Un mot.", to: access, by: anne, at: noon.after(90))
    try world.connection.run("DROP TRIGGER person_leaves_meeting_news")
    try world.connection.run("DROP TABLE meeting_news")
    try world.connection.execute(script: Schema.meetingNews)
    let told = try news(world, as: .visitor)
    #expect(told.map(\.kind) == [.corrected, .published] && told.map(\.author) == [.named("Anne"), nil])
    #expect(told.map(\.at) == [noon.after(90), noon.after(60)])
  }

  @Test func aCancelledMeetingIsAnnouncedNoMore() throws {
    let world = try SecretWorld(.open)
    try world.connection.run("UPDATE meeting SET state = 'cancelled' WHERE id = \(world.sharedMeeting)")
    #expect(try told(world, of: world.sharedMeeting) == [])
  }

  /// A meeting of two circles is told in each, and names those that the viewer sees. One that is brought in is told when it comes.
  @Test(arguments: Visibility.allCases) func aCircleTellsWhatItsReadersSee(_ visibility: Visibility) throws {
    let world = try SecretWorld(visibility)
    let outsider = Viewer.member(Member(id: world.outsider, name: "Anne", role: .participant))
    let insider = Viewer.member(Member(id: world.insider, name: "Basile", role: .participant))
    let draft = Sample.meeting("Zinzolin passé", circles: [.of("zinzolin")])
    var closed = draft
    closed.isClosed = true
    try world.writings.createMeeting(closed, at: noon.after(5))
    for (viewer, sees) in [
      (Viewer.visitor, visibility == .open), (outsider, visibility != .hidden), (insider, true),
    ] {
      let all = try news(world, as: viewer)
      #expect(all.contains { $0.meeting.title == "Zinzolin passé" && $0.kind == .published } == sees)
      #expect(all.contains { $0.meeting.id == world.secretMeeting } == sees)
      let shared = try #require(all.first { $0.meeting.id == world.sharedMeeting })
      #expect(shared.meeting.circles.map(\.slug.text) == (sees ? ["zinzolin", "ouvert"] : ["ouvert"]))
      let own = try news(world, in: .of("zinzolin"), as: viewer)
      #expect(own.count == (sees ? 4 : 0))
      #expect(try news(world, in: .of("ouvert"), as: viewer).map(\.id) == [shared.id])
    }
  }

  /// They are read from the index, in order, whatever else is kept.
  @Test func theListIsReadInOrder() throws {
    let world = try SecretWorld(.open)
    let plan = try world.connection.rows(
      """
      EXPLAIN QUERY PLAN SELECT meeting_news.id FROM meeting_news
      CROSS JOIN meeting ON meeting.id = meeting_news.meeting_id
      WHERE (meeting_news.told_at, meeting_news.id) < (9, 9)
      ORDER BY meeting_news.told_at DESC, meeting_news.id DESC LIMIT 50
      """
    ) { row in try row.text(3) }
    #expect(plan.allSatisfy { !$0.contains("TEMP B-TREE") && !$0.hasPrefix("SCAN") }, "\(plan)")
  }
}
