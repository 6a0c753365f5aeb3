import Domain
import HTTP
import Testing

/// What is typed into the form of a new meeting.
let typedMeeting = [
  "title": "Bilan", "day": "30/06/2027", "start": "9h30", "minutes": "60", "circles": "cercle-ouvert",
]

extension CircleSite {
  /// Makes a meeting with the form, and gives its number.
  func makeMeeting(_ values: [String: String] = [:], by browser: Visitor) throws -> Int {
    let response = try browser.submit("/rencontres/nouvelle", typedMeeting.merging(values) { $1 })
    #expect(response.status == .seeOther, "\(response.words)")
    return try #require(
      response.field("Location")?.split(separator: "/").dropFirst().first.flatMap { Int($0) })
  }

  /// A meeting as its keepers see it.
  func meeting(_ id: Int) throws -> Meeting {
    let viewer = Viewer.administrator
    return try #require(
      try site.store.writer.writings { writings in try writings.readings(as: viewer).meeting(id: id) })
  }

  /// A meeting with its run sheet.
  func template(_ id: Int) throws -> MeetingDraft {
    let viewer = Viewer.administrator
    return try #require(
      try site.store.writer.writings { writings in try writings.readings(as: viewer).meetingTemplate(id) })
  }
}
