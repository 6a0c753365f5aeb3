import Glibc

/// Random bytes from the system, fit for secrets.
enum SystemRandom {
  /// `count` bytes, at most 256 (getentropy(3)). There is no second source to fall back on: without random
  /// bytes no secret would be one, and the program ends.
  static func bytes(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard getentropy(buffer.baseAddress, count) == 0 else {
        fatalError("the system gives no random bytes (getentropy, errno \(errno))")
      }
      initialized = count
    }
  }
}
