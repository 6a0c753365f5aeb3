import HTTP
import Testing

@Suite struct MultipartFuzzTests {
  /// What was written comes back, whatever the bytes of the files.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func whatIsWrittenIsReadBack(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for _ in 0..<300 {
      var raw: [UInt8] = []
      var expected: [[UInt8]] = []
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let content = content(&random)
        raw += Array("--X9\r\nContent-Disposition: form-data; name=f; filename=x\r\n\r\n".utf8)
        raw += content + Array("\r\n".utf8)
        expected.append(content)
      }
      raw += Array("--X9--\r\n".utf8)
      let form = try #require(try read(raw, type: "multipart/form-data; boundary=X9"))
      #expect(form.files.map { Array($0.bytes) } == expected)
    }
  }

  /// Mutations of a good form: no trap, nothing twice, and nothing that was not sent.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func mutations(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    for _ in 0..<2_000 {
      let raw = mutated(&random)
      guard let form = try read(raw) else { continue }
      let fields = form.fields.pairs.reduce(0) { $0 + $1.name.utf8.count / 3 + $1.value.utf8.count / 3 }
      let files = form.files.reduce(0) { $0 + $1.bytes.count }
      if fields + files > raw.count
        || form.files.contains(where: { Array($0.bytes) != Array(raw[$0.bytes.indices]) })
      {
        Issue.record("seed \(seed): \(String(decoding: raw, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test func everyPrefixOfAFormIsNoForm() throws {
    for end in 0..<Self.seed.count - 2 { #expect(try read(Array(Self.seed[..<end])) == nil) }
    #expect(try read(Self.seed) != nil)
  }

  private static let seed = Array(
    """
    --X\r
    Content-Disposition: form-data; name="a"\r
    \r
    b\r
    --X\r
    Content-Disposition: form-data; name="f"; filename="é%22.png"\r
    Content-Type: image/png\r
    \r
    \u{89}PNG\r
    \0--X\r
    --X--\r

    """.utf8)

  private static let pieces: [[UInt8]] = [
    "\r\n", "\n", "\r", "\0", " ", "--", "--X", "\r\n--X\r\n", "\r\n--X--", "\"", ";", "; name=\"", "=",
    "%22", "%",
    "\r\n\r\n", "multipart/x", "Content-Disposition: form-data; name=\"z\"\r\n\r\n",
  ].map { Array($0.utf8) }

  /// Bytes that look like the grammar and are not.
  private func content(_ random: inout SplitMix) -> [UInt8] {
    var content: [UInt8] = []
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      if Bool.random(using: &random) { content += Self.pieces.randomElement(using: &random) ?? [] }
      content.append(UInt8.random(in: 0...255, using: &random))
    }
    return content
  }

  private func mutated(_ random: inout SplitMix) -> [UInt8] {
    var raw = Self.seed
    for _ in 0..<Int.random(in: 1...4, using: &random) where !raw.isEmpty {
      let place = Int.random(in: 0..<raw.count, using: &random)
      let end = min(raw.count, place + Int.random(in: 1...12, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: raw[place] = UInt8.random(in: 0...255, using: &random)
      case 1: raw.removeSubrange(place..<end)
      case 2: raw.insert(contentsOf: raw[place..<end], at: place)
      case 3: raw.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: place)
      default: raw.removeSubrange(place...)
      }
    }
    return raw
  }
}
