import Domain
import Testing

@Suite struct MeetingPositionTests {
  @Test func isReadAsItWasWritten() throws {
    let position = try #require(MeetingPosition("2026-06-30.12:05.45"))
    #expect(position.text == "2026-06-30.12:05.45")
    #expect(MeetingPosition(startOf: position.day) < position)
  }

  @Test(arguments: [
    "", "2026-06-30", "2026-06-30.12:05", "2026-06-30.12:05.0", "2026-06-30.12:05.-1", "2026-02-30.12:05.1",
    "2026-06-30.24:00.1", "2026-06-30.12:05.99999999999999999999", "2026-06-30.12:05.1.2", "a.b.c",
  ])
  func nothingElseIsRead(_ text: String) { #expect(MeetingPosition(text) == nil) }
}
