import CCrypt
import Glibc

/// What is kept of a password: its yescrypt hash, made by the platform's libcrypt (crypt(5)).
///
/// All of these functions take as long as `cost` says: they are never called on an event loop. A password is
/// hashed as it was typed, as UTF-8: the standard library has no normal form to bring it into, and keyboards
/// give the composed one.
package enum Password {
  /// The longest password, in bytes: libcrypt takes 512 with the ending zero (crypt(3),
  /// CRYPT_MAX_PASSPHRASE_SIZE).
  package static let maximumBytes = 511

  /// A hash no password matches, and as costly to compare with as any: whoever asks for an address that
  /// nobody has waits as long as for another. Its digest is all zeros, which no one can hope to reach.
  package static let decoy = setting() + "$" + String(repeating: ".", count: 43)

  /// The hash of `password` with a salt of its own; nil when it is too long or holds a NUL.
  package static func hash(_ password: String) -> String? { digest(of: password, setting()) }

  /// Whether `hash` was made from `password`. False for what `hash` would refuse.
  package static func matches(_ password: String, _ hash: String) -> Bool {
    guard let found = digest(of: password, hash) else { return false }
    return areEqualInConstantTime(found, hash)
  }

  /// The logarithm of yescrypt's work: 64 MiB, and 55 to 90 ms of a core of 2024. One more doubles both.
  private static let cost: UInt = 8

  /// The beginning of a new hash: method, cost and 128 random bits of salt.
  private static func setting() -> String {
    let salt = SystemRandom.bytes(16).map { CChar(bitPattern: $0) }
    var text = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
    guard crypt_gensalt_rn("$y$", cost, salt, Int32(salt.count), &text, Int32(text.count)) != nil else {
      fatalError("libcrypt knows no yescrypt (crypt_gensalt, errno \(errno))")
    }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The hash of `password` as `setting`, or another hash, says; nil when either cannot be used.
  static func digest(of password: String, _ setting: String) -> String? {
    guard password.utf8.count <= maximumBytes, !password.utf8.contains(0) else { return nil }
    // 32 KiB that libcrypt works in: too much for the stack of a thread that serves.
    let work = UnsafeMutableRawPointer.allocate(
      byteCount: MemoryLayout<crypt_data>.size, alignment: MemoryLayout<crypt_data>.alignment)
    memset(work, 0, MemoryLayout<crypt_data>.size)
    defer {
      explicit_bzero(work, MemoryLayout<crypt_data>.size)  // the password does not stay in freed memory
      work.deallocate()
    }
    return crypt_rn(password, setting, work, Int32(MemoryLayout<crypt_data>.size)).map { String(cString: $0) }
  }
}
