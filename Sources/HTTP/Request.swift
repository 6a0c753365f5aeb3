/// How the body of a request is delimited (RFC 9112, section 6).
package enum BodyFraming: Hashable, Sendable {
  case none
  /// So many bytes, more than zero.
  case length(Int)
  case chunked
}

/// The head of a request, whole and checked. An object, because it is handed through many hands and never changes:
/// counting one reference costs less than counting those of all its parts.
package final class RequestHead: Sendable {
  package let method: Method
  package let target: Target
  package let fields: HeaderFields
  /// The minor version: 0 for HTTP/1.0, 1 for HTTP/1.1 and later.
  package let minorVersion: Int
  package let framing: BodyFraming
  /// Whether the client lets the connection be used again (RFC 9112, section 9.3).
  package let keepsAlive: Bool
  /// Whether the client waits for `100 Continue` before it sends the body (RFC 9110, section 10.1.1).
  package let expectsContinue: Bool

  init(
    method: Method, target: Target, fields: HeaderFields, minorVersion: Int, framing: BodyFraming,
    keepsAlive: Bool, expectsContinue: Bool
  ) {
    self.method = method
    self.target = target
    self.fields = fields
    self.minorVersion = minorVersion
    self.framing = framing
    self.keepsAlive = keepsAlive
    self.expectsContinue = expectsContinue
  }
}

/// A whole request.
package struct Request: Sendable {
  package let head: RequestHead
  /// The decoded body.
  package let body: [UInt8]

  package init(head: RequestHead, body: [UInt8]) {
    self.head = head
    self.body = body
  }

  package var method: Method { head.method }
  package var target: Target { head.target }
  package var fields: HeaderFields { head.fields }
}
