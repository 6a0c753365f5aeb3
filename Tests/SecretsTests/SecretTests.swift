import Secrets
import Testing

@Suite struct SecretTests {
  /// The bytes 0, 1, … 31.
  private static let text = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
  private static let start = text.dropLast()
  private static let end = text.dropFirst()

  @Test func aSecretIsReadBack() throws {
    for _ in 0..<100 {
      let secret = Secret()
      #expect(secret.text.utf8.count == Secret.length)
      let read = try #require(Secret(secret.text))
      #expect(read == secret && read.hash == secret.hash)
    }
  }

  @Test func secretsDiffer() {
    #expect(Set((0..<1_000).map { _ in Secret().text }).count == 1_000)
  }

  /// Computed with Python's hashlib and base64.
  @Test func hashAndDerivedAreWhatTheySay() throws {
    let secret = try #require(Secret(Self.text))
    #expect(secret.text == Self.text)
    #expect(hexadecimal(secret.hash) == "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd")
    #expect(secret.derived(for: "forms") == "tcaPkonNudzZeUk9GSEC4Y9RPxxDsHBRI-bDllEDigo")
    #expect(secret.derived(for: "form") != secret.derived(for: "forms"))
    #expect(Secret().derived(for: "forms") != secret.derived(for: "forms"))
  }

  @Test(
    arguments: [
      "", "a", "\(start)", "\(text)A", "\(text)=", "\(start)9", "\(start)=", "+\(end)", "/\(end)", " \(end)",
      "\0\(end)",
      "é\(end.dropFirst())", String(repeating: "é", count: 43),
    ])
  func whatIsNoSecretIsRefused(text: String) { #expect(Secret(text) == nil) }

  /// Of the 64 characters at the end, the 16 whose two last bits are zero are written: one secret has one text.
  @Test func oneSecretHasOneText() {
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    let ends = alphabet.filter { Secret(Self.text.dropLast() + String($0)) != nil }
    #expect(ends == "AEIMQUYcgkosw048")
  }

  @Test func aSecretIsNotPrinted() throws {
    struct Session { let secret: Secret }
    let secret = try #require(Secret(Self.text))
    var dumped = ""
    dump(Session(secret: secret), to: &dumped)
    for text in [
      "\(secret)", "\(Session(secret: secret))", String(reflecting: secret), "\([secret])", dumped,
    ] {
      #expect(text.contains("Secret"))
      #expect(!text.contains(Self.text) && !text.contains("31"))
    }
  }

  @Test(
    arguments: [
      ("", "", true), ("a", "a", true), ("é", "é", true), ("a", "b", false), ("a", "", false),
      ("ab", "a", false),
      ("ab", "ac", false), ("ab", "bb", false), ("\u{E9}", "e\u{301}", false),
    ])
  func comparing(a: String, b: String, areEqual: Bool) {
    #expect(areEqualInConstantTime(a, b) == areEqual)
    #expect(areEqualInConstantTime(b, a) == areEqual)
  }
}
