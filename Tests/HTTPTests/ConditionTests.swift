import HTTP
import Testing

/// Entity tags, ranges and dates.
@Suite struct ConditionTests {
  private static let tag = EntityTag(of: Array("content".utf8))

  @Test(arguments: [
    ("\(tag.quoted)", true), ("W/\(tag.quoted)", true), ("*", true), ("\"a\", \(tag.quoted)", true),
    ("\"a\",W/\(tag.quoted)\t,\"b\"", true), ("\(tag.digits)", false), ("w/\(tag.quoted)", false),
    ("", false),
    (",,", false), ("\"\"", false), ("**", false), ("\"*\"", false), ("\"x\(tag.digits)\"", false),
    ("\"\(tag.digits)", false), ("W/W/\(tag.quoted)", false),
  ])
  func tags(condition: String, matches: Bool) {
    #expect(Self.tag.matches(condition) == matches)
  }

  @Test func tagsTellContentsApart() {
    var tags: Set<EntityTag> = []
    for length in 0...300 { tags.insert(EntityTag(of: [UInt8](repeating: 0, count: length))) }
    for byte in 1...255 as ClosedRange<UInt8> {
      for place in 0..<17 {
        var content = [UInt8](repeating: 0, count: 17)
        content[place] = byte
        tags.insert(EntityTag(of: content))
      }
    }
    #expect(tags.count == 301 + 255 * 17)
    #expect(tags.allSatisfy { $0.digits.utf8.count == 16 && $0.quoted == "\"\($0.digits)\"" })
    #expect(EntityTag(of: [1, 2, 3]) == EntityTag(of: [1, 2, 3]))
  }

  @Test(
    arguments: [
      ("bytes=0-0", 10, .part(0..<1)), ("bytes=0-9", 10, .part(0..<10)), ("bytes=0-10", 10, .part(0..<10)),
      ("bytes=9-", 10, .part(9..<10)), ("bytes=10-", 10, .unsatisfiable), ("bytes=-1", 10, .part(9..<10)),
      ("bytes=-10", 10, .part(0..<10)), ("bytes=-11", 10, .part(0..<10)), ("bytes=-0", 10, .unsatisfiable),
      ("BYTES=1-2", 10, .part(1..<3)), ("bytes=5-4", 10, .whole), ("bytes=0-0,2-3", 10, .whole),
      ("bytes=-", 10, .whole), ("bytes=", 10, .whole), ("bytes", 10, .whole), ("", 10, .whole),
      ("lines=0-1", 10, .whole), ("bytes=a-b", 10, .whole), ("bytes=+0-1", 10, .whole),
      ("bytes=0--1", 10, .whole),
      ("bytes= 0-1", 10, .whole), ("bytes=0-1 ", 10, .whole), ("bytes=0x1-2", 10, .whole),
      ("bytes=٠-١", 10, .whole),
      ("bytes=0-", 0, .unsatisfiable), ("bytes=-5", 0, .unsatisfiable), ("bytes=0-0", 0, .unsatisfiable),
      ("bytes=0-9223372036854775807", 10, .part(0..<10)), ("bytes=0-9223372036854775808", 10, .part(0..<10)),
      ("bytes=0-99999999999999999999999999", 10, .part(0..<10)),
      ("bytes=-9223372036854775808", 10, .part(0..<10)),
      ("bytes=-18446744073709551616", 10, .part(0..<10)), ("bytes=9223372036854775807-", 10, .unsatisfiable),
      ("bytes=9223372036854775807-9223372036854775807", 10, .unsatisfiable),
      ("bytes=99999999999999999999-99999999999999999999", 10, .unsatisfiable),
      ("bytes=99999999999999999999-5", 10, .whole), ("bytes=1-2\u{301}", 10, .whole),
    ] as [(String, Int, ByteRange)])
  func ranges(value: String, length: Int, expected: ByteRange) {
    #expect(ByteRange(value, length: length) == expected)
  }

  @Test(arguments: [
    (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
    (951_782_399, "Mon, 28 Feb 2000 23:59:59 GMT"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
    (951_868_800, "Wed, 01 Mar 2000 00:00:00 GMT"), (1_709_164_800, "Thu, 29 Feb 2024 00:00:00 GMT"),
    (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"), (2_147_483_648, "Tue, 19 Jan 2038 03:14:08 GMT"),
    (253_402_300_799, "Fri, 31 Dec 9999 23:59:59 GMT"),
  ])
  func dates(seconds: Int, text: String) {
    #expect(HTTPDate.text(seconds: seconds) == text)
    #expect(HTTPDate.seconds(text) == seconds)
  }

  @Test func datesComeBackAsTheyWent() {
    for day in 0..<60_000 {
      let seconds = day * 86_400 + day % 86_400
      #expect(HTTPDate.seconds(HTTPDate.text(seconds: seconds)) == seconds)
    }
  }

  /// The date of a file may be anything.
  @Test(arguments: [
    (-1, "Thu, 01 Jan 1970 00:00:00 GMT"), (Int.min, "Thu, 01 Jan 1970 00:00:00 GMT"),
    (Int.max, "Fri, 31 Dec 9999 23:59:59 GMT"), (253_402_300_800, "Fri, 31 Dec 9999 23:59:59 GMT"),
  ])
  func datesBeyondTheEnds(seconds: Int, text: String) {
    #expect(HTTPDate.text(seconds: seconds) == text)
  }

  @Test(arguments: [
    "", "0", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Sun, 06 Nov 1994 08:49:37 UTC",
    "Sun, 06 nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:37 GMT",
    "Sun, 00 Nov 1994 08:49:37 GMT", "Sun, 32 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1969 08:49:37 GMT",
    "Sun, +6 Nov 1994 08:49:37 GMT", "Sun, 06 Nov -994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 GMT ",
    "Sun, 06 Nov 1994 08:49:-7 GMT", "Sun, 06 Nov 99999 8:49:37 GMT", "                             ",
  ])
  func notDates(text: String) {
    #expect(HTTPDate.seconds(text) == nil)
  }
}
