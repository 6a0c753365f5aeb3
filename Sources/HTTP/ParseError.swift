/// Why a request is refused before it reaches a handler. The connection is closed after the answer, because
/// where the next request would begin is no longer certain.
package enum ParseError: Error, Hashable, Sendable, CaseIterable {
  /// The bytes are not a request by the grammar of RFC 9112, or could be read in two ways.
  case malformed
  /// The client took too long to send its request.
  case timedOut
  /// The body is larger than its route accepts.
  case bodyTooLarge
  /// The request line is longer than `Limits.requestLine`.
  case targetTooLong
  /// `Expect` asks for something else than `100-continue`.
  case expectationFailed
  /// The head is longer than `Limits.head`, or has more fields than `Limits.fields`.
  case headTooLarge
  /// A method or a transfer coding that this server does not know.
  case notImplemented
  /// Another protocol version than HTTP/1.
  case versionNotSupported
  /// The server has as many connections, or as many bytes of bodies under way, as it can serve well.
  case busy

  /// The status of the answer.
  package var status: Status {
    switch self {
    case .malformed: .badRequest
    case .timedOut: .requestTimeout
    case .bodyTooLarge: .contentTooLarge
    case .targetTooLong: .uriTooLong
    case .expectationFailed: .expectationFailed
    case .headTooLarge: .headerFieldsTooLarge
    case .notImplemented: .notImplemented
    case .versionNotSupported: .versionNotSupported
    case .busy: .serviceUnavailable
    }
  }
}

/// The sizes beyond which a request is refused. RFC 9112, section 3 recommends 8,000 octets at least for a
/// request line.
package enum Limits {
  /// Bytes of the request line without its CRLF.
  package static let requestLine = 8_192
  /// Bytes of the whole head.
  package static let head = 32_768
  /// Number of header fields.
  package static let fields = 100
  /// Bytes of the trailer section, and of all chunk extensions together, of a chunked body.
  static let chunkOverhead = 8_192
}
