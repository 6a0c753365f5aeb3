import Glibc

/// A small blocking reader of server-sent events.
package final class EventStream {
  /// One event: its lines but those of its data, and its data.
  package struct Event: Hashable, Sendable {
    package let id: Int?
    package let name: String
    package let data: String
  }

  /// The head of the answer.
  package private(set) var head = ""
  private let descriptor: Int32
  private var received: [UInt8] = []

  /// Asks for `path` and waits for the head of the answer.
  package init(_ client: HTTPClient, _ path: String, fields: [String: String] = [:]) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(client.port).bigEndian
    inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    let lines = fields.map { "\($0): \($1)\r\n" }.joined()
    let request = Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(client.port)\r\n\(lines)\r\n".utf8)
    guard connected == 0,
      Glibc.send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count,
      let head = block(endingWith: "\r\n\r\n")
    else { throw HTTPClient.Failure(reason: "no stream at \(path)") }
    self.head = head
  }

  deinit { close(descriptor) }

  /// Waits for the next event that tells something; nil when the stream is over.
  package func next() -> Event? {
    while let block = block(endingWith: "\n\n") {
      func values(_ name: String) -> [String] {
        block.split(separator: "\n", omittingEmptySubsequences: false).filter { $0.hasPrefix(name + ": ") }
          .map { String($0.dropFirst(name.count + 2)) }
      }
      guard let name = values("event").first, name != "beat" else { continue }
      return Event(
        id: values("id").first.flatMap { Int($0) }, name: name, data: values("data").joined(separator: "\n"))
    }
    return nil
  }

  private func block(endingWith end: String) -> String? {
    let end = Array(end.utf8)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let range = received.firstRange(of: end) {
        defer { received.removeFirst(range.upperBound) }
        return String(decoding: received[..<range.lowerBound], as: UTF8.self)
      }
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      received.append(contentsOf: buffer[..<count])
    }
  }
}
