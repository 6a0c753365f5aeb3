import Testing

@testable import Secrets

@Suite struct PasswordTests {
  private static let password = "Où est passée l’abeille ? 🐝"
  private static let hash = Password.hash(password) ?? ""

  @Test func aHashMatchesItsPasswordAlone() {
    #expect(Password.matches(Self.password, Self.hash))
    for other in ["", Self.password + " ", String(Self.password.dropLast()), Self.password.lowercased()] {
      #expect(!Password.matches(other, Self.hash))
    }
  }

  /// Made by libxcrypt's own program, at the least cost.
  @Test func aHashMadeElsewhereMatches() {
    #expect(
      Password.matches("cercles", "$y$j75$.2U.1EE/4Q.07ck0AoU1D.$EphdWqxSHlYjNZWCiGHHVEVexrHFtyLAuqZOmZ06l.0")
    )
    #expect(
      !Password.matches("cercle", "$y$j75$.2U.1EE/4Q.07ck0AoU1D.$EphdWqxSHlYjNZWCiGHHVEVexrHFtyLAuqZOmZ06l.0")
    )
  }

  @Test func hashesOfOnePasswordDiffer() {
    let other = Password.hash(Self.password)
    #expect(other != nil && other != Self.hash)
  }

  /// Method and cost, as crypt(5) writes them: yescrypt, N = 2^14, r = 32.
  @Test func hashesAreYescrypt() {
    #expect(Self.hash.hasPrefix("$y$jCT$"))
    #expect(Self.hash.utf8.count == Password.decoy.utf8.count)
  }

  /// libcrypt accepts the decoy and so does the work; else a check against it would be quick.
  @Test func theDecoyCostsAsMuchAndMatchesNothing() {
    #expect(Password.decoy.hasPrefix("$y$jCT$"))
    #expect(Password.digest(of: "a", Password.decoy)?.hasPrefix(Password.decoy.prefix(30)) == true)
    for password in ["", "a", Password.decoy] { #expect(!Password.matches(password, Password.decoy)) }
  }

  @Test(arguments: [(511, true), (512, false), (1_000_000, false)])
  func longPasswordsAreRefused(count: Int, isTaken: Bool) {
    let password = String(repeating: "a", count: count)
    let hash = Password.hash(password)
    #expect((hash != nil) == isTaken)
    if let hash {
      #expect(Password.matches(password, hash))
      #expect(!Password.matches(String(password.dropLast()), hash))
    } else {
      #expect(!Password.matches(password, Self.hash))
    }
  }

  @Test func aPasswordDoesNotEndAtANUL() {
    #expect(Password.hash("a\0b") == nil)
    #expect(!Password.matches(Self.password + "\0", Self.hash))
  }

  @Test(arguments: [
    "", "*", "*0", "$y$", "$y$jCT$", "$z$jBT$abc$def", "x\0y", "$1$abc$",
    String(repeating: "$", count: 5_000),
  ])
  func whatIsNoHashMatchesNothing(hash: String) {
    #expect(!Password.matches("", hash))
    #expect(!Password.matches(Self.password, hash))
  }
}
