import Glibc
import Templates

/// Reading standard input.
enum Input {
  /// All of it.
  static func all() throws(Stop) -> [UInt8] {
    var input: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw Stop(sentence: CommandLineText.unreadableInput) }
      if count == 0 { return input }
      input.append(contentsOf: buffer[..<count])
    }
  }

  /// The only line, a password, without its end (LF or CRLF).
  static func line() throws(Stop) -> String {
    var bytes = try all()
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    guard let text = String(validating: bytes, as: UTF8.self), !text.contains(where: \.isNewline) else {
      throw Stop(sentence: CommandLineText.unreadablePassword)
    }
    return text
  }
}

extension Input {
  /// What is in a file, up to `most` bytes.
  static func file(_ path: String, atMost most: Int) throws(Stop) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Stop(sentence: CommandLineText.unreadable(path)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < most {
      let count = read(descriptor, &buffer, min(buffer.count, most - bytes.count))
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw Stop(sentence: CommandLineText.unreadable(path)) }
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }
}
