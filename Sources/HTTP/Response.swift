/// An answer, before it is encoded for one connection.
package struct Response: Sendable {
  /// What follows the head.
  package enum Body: Sendable {
    case bytes([UInt8])
    /// A part of bytes that are shared with other answers.
    case slice([UInt8], Range<Int>)
    /// A part of an open file, which stays open for the life of the server.
    case file(descriptor: Int32, Range<Int>)
    /// A part of content that is made while it is sent, so that a large answer to a slow client costs no more than a
    /// piece of it. `piece` is given an offset into the whole content and returns the bytes that begin there, as many
    /// as are handy (some ten thousand serve well; what lies beyond the part is left out). It is called when the socket
    /// takes more and the piece before is gone, on the thread of the loop that answers, within a batch. An empty piece
    /// before the end breaks the connection: the length has been announced.
    case made(Range<Int>, piece: @Sendable (_ offset: Int) -> [UInt8])
    /// Content without an end that is known: `first` is sent at once, and what is pushed to the stream later follows until
    /// it is ended. `number` names it to whoever pushes, and is given to one open stream of a loop at a time. The
    /// connection is closed behind it.
    case stream(number: UInt32, first: [UInt8])

    /// How many bytes it has; of a stream, those that are sent at once.
    package var count: Int {
      switch self {
      case .bytes(let bytes), .stream(_, let bytes): bytes.count
      case .slice(_, let range), .file(_, let range), .made(let range, _): range.count
      }
    }

    /// Whether its end is unknown.
    package var isStream: Bool {
      if case .stream = self { true } else { false }
    }
  }

  package var status: Status
  /// All fields but `Date`, `Content-Length` and `Connection`, which the encoder writes.
  package var fields: ResponseFields
  package var body: Body
  /// The tag of what is shown (RFC 9110, section 8.8.3); written as a field by the encoder.
  package var entityTag: EntityTag?

  package init(
    _ status: Status, fields: ResponseFields = ResponseFields(), body: Body = .bytes([]),
    entityTag: EntityTag? = nil
  ) {
    self.status = status
    self.fields = fields
    self.body = body
    self.entityTag = entityTag
  }

  /// The answer that spares the body when the client has it already: 304 where `If-None-Match` names the tag
  /// (RFC 9110, section 13.1.2). Any other answer than 200 to GET or HEAD stays as it is.
  package func conditional(on request: Request) -> Response {
    guard status == .ok, request.method == .get || request.method == .head, let entityTag,
      let condition = request.fields.first("if-none-match"), entityTag.matches(condition)
    else { return self }
    var response = self
    response.status = .notModified
    response.body = .bytes([])
    return response
  }
}
