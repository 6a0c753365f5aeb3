import HTTP
import Testing

@Suite struct ParserTests {
  /// The outcome of each row is the same whole, cut in two anywhere, and byte by byte.
  @Test(
    arguments: requestLineRows + targetRows + fieldRows + hostRows + framingRows + chunkRows + pipelineRows)
  func row(_ row: Row) {
    expectOutcome(row, splits: Array(0...row.raw.count))
  }

  /// Long rows are cut near their ends, where the limits are, and here and there between.
  @Test(arguments: limitRows)
  func limit(_ row: Row) {
    let splits = (0...row.raw.count).filter { split in
      split < 70 || split % 499 == 0 || row.raw.count - split < 70 || abs(split - Limits.requestLine) < 20
        || abs(split - Limits.head) < 20
    }
    expectOutcome(row, splits: splits)
  }

  @Test func noRowIsNamedTwice() {
    let rows =
      requestLineRows + targetRows + fieldRows + hostRows + framingRows + chunkRows + pipelineRows + limitRows
    #expect(Set(rows.map(\.name)).count == rows.count)
  }

  private func expectOutcome(_ row: Row, splits: [Int]) {
    #expect(Feeding.outcomes(of: row.raw, cuts: []) == row.expected, "whole")
    #expect(Feeding.outcomes(of: row.raw, cuts: 0...row.raw.count) == row.expected, "byte by byte")
    for split in splits where Feeding.outcomes(of: row.raw, cuts: [split]) != row.expected {
      Issue.record("cut at \(split): \(Feeding.outcomes(of: row.raw, cuts: [split]))")
    }
  }
}
