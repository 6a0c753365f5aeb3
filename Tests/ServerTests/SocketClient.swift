import Glibc
import Testing

/// What a client reads as one answer.
struct Answer: Equatable {
  var status: Int
  /// The field lines, in order, names in small letters.
  var fields: [String: String]
  var body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }
}

/// A small HTTP client on a blocking socket. Its time limit only keeps a failing test from waiting for ever.
final class SocketClient {
  /// How the server's side ended.
  enum End: Equatable {
    case closed
    case reset
  }

  /// Nobody listens.
  struct Refused: Error {
    let code: Int32
  }

  let descriptor: Int32
  private var received: [UInt8] = []

  init(port: Int, receiveBuffer: Int32? = nil) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    if var size = receiveBuffer {
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw Refused(code: errno) }
  }

  deinit { close(descriptor) }

  /// Sends all of `bytes`. False when the server has cut the connection.
  @discardableResult func send(_ bytes: [UInt8]) -> Bool { SocketClient.send(bytes, to: descriptor) }

  @discardableResult static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      offset += count
    }
    return true
  }

  @discardableResult func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Sends a request without body.
  func ask(_ method: String, _ target: String, _ fields: String...) {
    send("\(method) \(target) HTTP/1.1\r\nHost: a\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n")
  }

  /// Closes our side alone.
  func endOutput() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Closes with a reset.
  func abort() {
    var option = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    shutdown(descriptor, Int32(SHUT_RDWR))
  }

  /// Reads one answer. `hasBody` is false for the answer to a HEAD.
  func answer(hasBody: Bool = true) throws -> Answer {
    let head = try #require(readHead(), "the server closed without an answer")
    var lines = head.split(separator: "\r\n", omittingEmptySubsequences: true)
    let status = try #require(Int(lines.removeFirst().split(separator: " ")[1]))
    var fields: [String: String] = [:]
    for line in lines {
      let colon = try #require(line.firstIndex(of: ":"))
      fields[line[..<colon].lowercased()] = String(line[line.index(colon, offsetBy: 2)...])
    }
    let length = hasBody ? Int(fields["content-length"] ?? "0") ?? 0 : 0
    while received.count < length { try #require(receive() == nil, "the server closed within a body") }
    defer { received.removeFirst(length) }
    return Answer(status: status, fields: fields, body: Array(received[..<length]))
  }

  /// Reads until the server closes; how it did, and what came before.
  func end() -> (End, [UInt8]) {
    while true {
      if let end = receive() { return (end, received) }
    }
  }

  /// Reads some bytes and leaves them for `answer` and `end`; nil while the connection is open.
  @discardableResult func receive(atMost size: Int = 65_536) -> End? {
    var buffer = [UInt8](repeating: 0, count: size)
    let count = recv(descriptor, &buffer, size, 0)
    if count <= 0 { return count == 0 ? .closed : .reset }
    received.append(contentsOf: buffer[..<count])
    return nil
  }

  /// Reads `count` bytes, or as many as come before the end.
  func take(_ count: Int) -> [UInt8] {
    while received.count < count, receive() == nil {}
    defer { received.removeFirst(min(count, received.count)) }
    return Array(received.prefix(count))
  }

  private func readHead() -> String? {
    while true {
      if let end = received.firstRange(of: Array("\r\n\r\n".utf8)) {
        defer { received.removeFirst(end.upperBound) }
        return String(decoding: received[..<end.lowerBound], as: UTF8.self)
      }
      if receive() != nil { return nil }
    }
  }
}
