import Secrets
import Testing

@Suite struct SHA256Tests {
  /// The examples of FIPS 180 and its validation programme.
  @Test(
    arguments: [
      ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        1, "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
      ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func publishedExamples(text: String, times: Int, expected: String) {
    let bytes = Array(repeating: Array(text.utf8), count: times).flatMap(\.self)
    #expect(hexadecimal(SHA256.digest(of: bytes)) == expected)
  }

  /// Every place the end of a message can have in a block: the digest of the digests of 0, 1, … 130 bytes, as
  /// Python's hashlib gives it.
  @Test func everyLength() {
    let digests = (0...130).flatMap { length in SHA256.digest(of: (0..<length).map { UInt8($0 * 7 % 256) }) }
    #expect(
      hexadecimal(SHA256.digest(of: digests))
        == "181f875e1cd08d0506e432f8bd3a3523f5d0d033b838f6578d7913a15552d895")
  }
}

/// Two small digits for each byte.
func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
