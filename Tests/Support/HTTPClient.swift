import Foundation
import Glibc

/// A small blocking HTTP client: one connection for each request, which the server closes.
package struct HTTPClient: Sendable {
  /// What came back.
  package struct Answer: Sendable {
    package let status: Int
    /// The head as it came.
    package let head: String
    package let body: [UInt8]

    /// The body as text.
    package var text: String { String(decoding: body, as: UTF8.self) }

    /// The value of the first field named `name`.
    package func field(_ name: String) -> String? {
      for line in head.split(separator: "\r\n").dropFirst() {
        let parts = line.split(separator: ":", maxSplits: 1)
        if parts.count == 2, parts[0].lowercased() == name.lowercased() {
          return parts[1].trimmingCharacters(in: .whitespaces)
        }
      }
      return nil
    }
  }

  /// What went wrong, in words for whoever reads the test's output.
  package struct Failure: Error {
    let reason: String
  }

  package let port: Int

  package init(port: Int) { self.port = port }

  /// Sends a request and reads the answer to the end.
  package func send(_ method: String, _ path: String, fields: [String: String] = [:], body: String = "")
    throws
    -> Answer
  {
    var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
    for (name, value) in fields { head += "\(name): \(value)\r\n" }
    if !body.isEmpty { head += "Content-Length: \(body.utf8.count)\r\n" }
    return try answer(try exchange(Array((head + "\r\n" + body).utf8)))
  }

  /// `GET path`.
  package func get(_ path: String, fields: [String: String] = [:]) throws -> Answer {
    try send("GET", path, fields: fields)
  }

  private func exchange(_ bytes: [UInt8]) throws -> [UInt8] {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw Failure(reason: "nobody listens on port \(port)") }
    guard Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
      throw Failure(reason: "the request was not taken")
    }
    return try received(descriptor)
  }

  /// Reads until the peer closes, or until the body that it announced is whole (chromedriver keeps connections open).
  private func received(_ descriptor: Int32) throws -> [UInt8] {
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count >= 0 else { throw Failure(reason: "no answer came") }
      received.append(contentsOf: buffer[..<count])
      if count == 0 || isWhole(received) { return received }
    }
  }

  private func isWhole(_ bytes: [UInt8]) -> Bool {
    guard let answer = try? answer(bytes), let length = answer.field("content-length").flatMap({ Int($0) })
    else {
      return false
    }
    return answer.body.count >= length
  }

  private func answer(_ bytes: [UInt8]) throws -> Answer {
    guard let end = Data(bytes).range(of: Data("\r\n\r\n".utf8)) else {
      throw Failure(reason: "no head came")
    }
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
    guard let status = Int(head.dropFirst(9).prefix(3)) else { throw Failure(reason: "no status came") }
    return Answer(status: status, head: head, body: Array(bytes[end.upperBound...]))
  }
}
