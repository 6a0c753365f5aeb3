import Domain
import Testing

@Suite struct AgendaFitTests {
  /// Minutes, shortest, longest of each part; the meeting's minutes; what each part gets.
  struct Row: CustomTestStringConvertible {
    let parts: [(minutes: Int, shortest: Int?, longest: Int?)]
    let minutes: Int
    let expected: [Int]?

    var made: [AgendaFit.Part] {
      parts.map { AgendaFit.Part(minutes: $0.minutes, shortest: $0.shortest, longest: $0.longest) }
    }

    var testDescription: String { "\(parts) in \(minutes)" }
  }

  @Test(arguments: [
    // As it is written.
    Row(parts: [(10, nil, nil), (20, nil, nil), (10, nil, nil)], minutes: 40, expected: [10, 20, 10]),
    // In proportion.
    Row(parts: [(10, nil, nil), (20, nil, nil), (10, nil, nil)], minutes: 80, expected: [20, 40, 20]),
    Row(parts: [(10, nil, nil), (20, nil, nil), (10, nil, nil)], minutes: 20, expected: [5, 10, 5]),
    // A minute left over goes where it is owed most, and to the first among equals.
    Row(parts: [(10, nil, nil), (10, nil, nil), (10, nil, nil)], minutes: 31, expected: [11, 10, 10]),
    Row(parts: [(10, nil, nil), (20, nil, nil)], minutes: 31, expected: [10, 21]),
    // A fixed part stays; the others share.
    Row(parts: [(10, 10, 10), (20, nil, nil), (20, nil, nil)], minutes: 90, expected: [10, 40, 40]),
    Row(parts: [(10, 10, 10), (20, 5, 30), (20, 5, 100)], minutes: 120, expected: [10, 30, 80]),
    // The least there is, and below it nothing.
    Row(parts: [(10, 8, nil), (20, 12, nil)], minutes: 20, expected: [8, 12]),
    Row(parts: [(10, 8, nil), (20, 12, nil)], minutes: 19, expected: nil),
    // Beyond the most each is as long as it may be.
    Row(parts: [(10, 8, 12), (20, 12, 25)], minutes: 60, expected: [12, 25]),
    // Written outside its range, a part comes back into it.
    Row(parts: [(5, 10, 15), (60, 10, 30)], minutes: 45, expected: [15, 30]),
    Row(parts: [(5, 10, 15), (60, 10, 30)], minutes: 25, expected: [10, 15]),
    // Nothing to fit, and values that make no sense.
    Row(parts: [], minutes: 60, expected: []),
    Row(parts: [], minutes: -1, expected: nil),
    Row(parts: [(-5, 30, 10)], minutes: 40, expected: [30]),
    Row(parts: [(.max, .min, .max), (.max, nil, nil)], minutes: 7, expected: [4, 3]),
  ])
  func fits(_ row: Row) {
    #expect(AgendaFit.fitted(row.made, to: row.minutes) == row.expected)
  }

  @Test func moreTimeNeverMakesAPartShorter() throws {
    let parts = [(7, 3, 40), (13, 5, 13), (29, 10, 200), (1, 1, 9), (10, 10, 10)].map {
      AgendaFit.Part(minutes: $0, shortest: $1, longest: $2)
    }
    var before = try #require(AgendaFit.fitted(parts, to: AgendaFit.minimum(of: parts)))
    for minutes in AgendaFit.minimum(of: parts)...AgendaFit.maximum(of: parts) {
      let fitted = try #require(AgendaFit.fitted(parts, to: minutes))
      #expect(fitted.reduce(0, +) == minutes)
      #expect(zip(before, fitted).allSatisfy { $0 <= $1 })
      #expect(zip(parts, fitted).allSatisfy { $0.range.contains($1) })
      before = fitted
    }
  }
}
