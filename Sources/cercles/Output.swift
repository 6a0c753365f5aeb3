import Glibc

/// Writing to the two outputs of the program.
enum Output {
  /// Writes a line to standard output, at once.
  static func say(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

  /// Writes a line to standard error.
  static func warn(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

  /// Writes `text` as it is; stops silently when nobody reads.
  static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

  /// The same for bytes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
