import Glibc
import HTTP

/// The log of one loop: a line for each answer, written once for each batch. It holds the method,
/// the path as it was sent (printable ASCII by the parser's grammar), the status, the bytes of the body and
/// the time taken; never an address nor a query, which may hold what someone typed, nor the secret of a link.
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
    append(path: request?.target.path ?? "-")
    let bytes = ResponseEncoder.sendsBody(response, to: request) ? response.body.count : 0
    lines.append(contentsOf: " \(response.status.rawValue) \(bytes) \(microseconds)us\n".utf8)
  }

  /// Appends `path` without secrets: of 43 or more characters in a row that can stand for 256 bits (RFC 4648,
  /// section 5), or are escapes of such, only the first four are written. A long name is cut too, which is no
  /// loss.
  private mutating func append(path: String) {
    var run = 0
    for byte in path.utf8 {
      run = Self.isSecretCharacter(byte) ? run + 1 : 0
      lines.append(byte)
      if run == Self.secretLength {
        lines.removeLast(run - 4)
        lines.append(contentsOf: "...".utf8)
      } else if run > Self.secretLength {
        lines.removeLast()
      }
    }
  }

  private static let secretLength = 43

  private static func isSecretCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "%"):
      true
    default: false
    }
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
