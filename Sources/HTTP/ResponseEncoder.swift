/// Writes the head of a response (RFC 9112, section 4).
package enum ResponseEncoder {
  /// Appends the whole head, up to and with the empty line, to `bytes`.
  ///
  /// - Parameters:
  ///   - date: the present moment as `HTTPDate` writes it.
  ///   - request: what is answered; nil when it could not be read.
  ///   - keepsAlive: whether the connection stays open after this answer.
  package static func appendHead(
    of response: Response, to request: RequestHead?, date: String, keepsAlive: Bool, into bytes: inout [UInt8]
  ) {
    append("HTTP/1.1 ", to: &bytes)
    append(response.status.rawValue, to: &bytes)
    bytes.append(.space)
    append(response.status.reason, to: &bytes)
    append("\r\nDate: ", to: &bytes)
    bytes.append(contentsOf: date.utf8)
    // What has neither length nor chunks ends with the connection (RFC 9112, section 6.3).
    if response.status.allowsContent, !response.body.isStream {
      append("\r\nContent-Length: ", to: &bytes)
      append(response.body.count, to: &bytes)
    }
    if let tag = response.entityTag {
      append("\r\nETag: ", to: &bytes)
      tag.appendQuoted(to: &bytes)
    }
    if !keepsAlive {
      append("\r\nConnection: close", to: &bytes)
    } else if request?.minorVersion == 0 {
      append("\r\nConnection: keep-alive", to: &bytes)
    }
    append("\r\n", to: &bytes)
    bytes.append(contentsOf: response.fields.bytes)
    append("\r\n", to: &bytes)
  }

  /// Whether the body follows the head: not in an answer to HEAD, nor where the status forbids it.
  package static func sendsBody(_ response: Response, to request: RequestHead?) -> Bool {
    response.status.allowsContent && request?.method != .head
  }

  /// What a client that expects `100-continue` waits for.
  package static let `continue` = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

  /// Appends a number that is not negative in decimal digits, of which an `Int` has 19.
  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  private static func append(_ text: StaticString, to bytes: inout [UInt8]) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
