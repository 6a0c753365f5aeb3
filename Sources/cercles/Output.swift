import Glibc
import Templates

/// Writing to the two outputs of the program.
enum Output {
  /// Writes a line to standard output, at once.
  static func say(_ line: String) throws(Stop) { try write(Array((line + "\n").utf8)) }

  /// Writes bytes to standard output.
  static func write(_ bytes: [UInt8]) throws(Stop) {
    guard write(bytes, to: STDOUT_FILENO) else { throw Stop(sentence: CommandLineText.unwritableOutput) }
  }

  /// Writes a line to standard error; there is nobody to tell when that fails.
  static func warn(_ line: String) { _ = write(Array((line + "\n").utf8), to: STDERR_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
