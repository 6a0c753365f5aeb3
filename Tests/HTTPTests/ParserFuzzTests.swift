import HTTP
import Testing

/// Mutations of good requests: no trap, no byte used twice, progress in each step (`Feeding` checks the two), and the
/// same outcome however the bytes are cut.
@Suite struct ParserFuzzTests {
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func mutations(seed: UInt64) {
    var random = SplitMix(state: seed)
    for _ in 0..<1_500 {
      let raw = mutated(&random)
      let expected = Feeding.outcomes(of: raw, cuts: [])
      let cuts = (0..<3).map { _ in Int.random(in: 0...raw.count, using: &random) }.sorted()
      if Feeding.outcomes(of: raw, cuts: cuts) != expected
        || Feeding.outcomes(of: raw, cuts: 0...raw.count) != expected
      {
        Issue.record("seed \(seed), cuts \(cuts): \(String(decoding: raw, as: UTF8.self).debugDescription)")
      }
    }
  }

  private static let seeds: [[UInt8]] = pipelineRows.map(\.raw) + chunkRows.prefix(9).map(\.raw)

  /// Pieces worth putting where they do not belong.
  private static let pieces: [[UInt8]] = [
    "\r\n", "\n", "\r", "\0", " ", ":", ",", "chunked", "Content-Length: 5\r\n",
    "Transfer-Encoding: chunked\r\n",
    "0\r\n\r\n", "%00", "%", "HTTP/1.1", "Host: b\r\n", "ffffffffffffffff", "9223372036854775807", "-1",
    "Expect: x\r\n",
    String(repeating: "a", count: 300),
  ].map { Array($0.utf8) }

  private func mutated(_ random: inout SplitMix) -> [UInt8] {
    var raw = Self.seeds.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...4, using: &random) where !raw.isEmpty {
      let place = Int.random(in: 0..<raw.count, using: &random)
      let end = min(raw.count, place + Int.random(in: 1...12, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: raw[place] = UInt8.random(in: 0...255, using: &random)
      case 1: raw[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: raw.removeSubrange(place..<end)
      case 3: raw.insert(contentsOf: raw[place..<end], at: place)
      case 4: raw.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
      default: raw.removeSubrange(place...)
      }
    }
    return raw
  }
}

/// A small generator whose numbers are the same on each run (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
