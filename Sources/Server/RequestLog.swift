import Glibc
import HTTP

/// The log of one loop: a line for each answer, written once for each batch. It holds the method,
/// the path as it was sent (printable ASCII by the parser's grammar), the status, the bytes of the body and the time
/// taken; never an address nor a query, which may hold what someone typed.
struct RequestLog {
  private let isOn: Bool
  private let descriptor: Int32
  private var lines: [UInt8] = []

  init(isOn: Bool, descriptor: Int32 = STDERR_FILENO) {
    self.isOn = isOn
    self.descriptor = descriptor
  }

  /// The present moment, in nanoseconds, for what a line says of time; 0 when nobody will read it.
  var moment: Int { isOn ? Clock.monotonicNanoseconds() : 0 }

  /// Notes an answer. `request` is nil when it could not be read.
  mutating func note(_ response: Response, to request: RequestHead?, microseconds: Int) {
    guard isOn else { return }
    lines.append(contentsOf: (request?.method.rawValue ?? "-").utf8)
    lines.append(UInt8(ascii: " "))
    lines.append(contentsOf: (request?.target.path ?? "-").utf8)
    let bytes = ResponseEncoder.sendsBody(response, to: request) ? response.body.count : 0
    lines.append(contentsOf: " \(response.status.rawValue) \(bytes) \(microseconds)us\n".utf8)
  }

  /// Writes what has been noted since the last time.
  mutating func flush() {
    guard !lines.isEmpty else { return }
    lines.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let count = write(descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
        if count <= 0 { break }
        offset += count
      }
    }
    lines.removeAll(keepingCapacity: true)
  }
}
