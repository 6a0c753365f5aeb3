import Testing

@testable import Domain

/// Files that are cut or changed: no trap, and what is still recognised stays so without its metadata.
@Suite struct FileFuzzTests {
  @Test func everyPrefix() throws {
    for (kind, bytes) in FileSamples.all {
      for end in 0...bytes.count { check(Array(bytes[..<end]), as: kind) }
    }
  }

  @Test func everyByteAtItsExtremes() {
    for (kind, bytes) in FileSamples.all {
      for place in bytes.indices {
        for value in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
          var changed = bytes
          changed[place] = value
          check(changed, as: kind)
        }
      }
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func mutations(seed: UInt64) {
    var random = SplitMix(state: seed)
    for _ in 0..<2_000 {
      guard let (kind, bytes) = FileSamples.all.randomElement(using: &random) else { return }
      check(mutated(bytes, &random), as: kind)
    }
  }

  private func check(_ bytes: [UInt8], as kind: FileKind) {
    let before = try? RecognisedFile(bytes[...])
    let clean = kind.withoutMetadata(bytes[...])
    guard let before, before.kind == kind else { return }
    if (try? RecognisedFile(clean[...])) != before || kind.withoutMetadata(clean[...]) != clean {
      Issue.record("\(kind): \(bytes)")
    }
  }

  private func mutated(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }

  /// A small generator whose numbers are the same on each run (SplitMix64).
  private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }
}
