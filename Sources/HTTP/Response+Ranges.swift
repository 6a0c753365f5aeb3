/// Answers with a part of the content (RFC 9110, section 14).
extension Response {
  /// The answer with the range that `request` asks for: 206 with the part, or 416 where it begins beyond the end. An
  /// answer to another request than GET, without a range, or whose `If-Range` names another version keeps its whole
  /// content and says that ranges may be asked for. Any other answer than 200 to GET or HEAD, and a stream, stays as
  /// it is.
  ///
  /// - Parameter modified: the seconds that a `Last-Modified` field says, which `If-Range` may name instead of the tag.
  package func ranged(for request: Request, modified: Int? = nil) -> Response {
    guard status == .ok, !body.isStream, request.method == .get || request.method == .head else {
      return self
    }
    var response = self
    response.fields.add("Accept-Ranges", "bytes")
    guard request.method == .get, let range = request.fields.first("range"),
      isCurrent(request.fields.first("if-range"), modified)
    else { return response }
    let length = body.count
    switch ByteRange(range, length: length) {
    case .whole: break
    case .unsatisfiable:
      response.status = .rangeNotSatisfiable
      response.body = .bytes([])
      response.fields.add("Content-Range", "bytes */\(length)")
    case .part(let part):
      response.status = .partialContent
      response.body = body.part(part)
      response.fields.add("Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(length)")
    }
    return response
  }

  /// `If-Range`: a part is of use only to whom has the rest of the same content (RFC 9110, section 13.1.5).
  private func isCurrent(_ condition: String?, _ modified: Int?) -> Bool {
    guard let condition else { return true }
    return condition == entityTag?.quoted || condition == modified.map(HTTPDate.text)
  }
}

extension Response.Body {
  /// The bytes at `range`, which lies within the first `count`.
  fileprivate func part(_ range: Range<Int>) -> Response.Body {
    switch self {
    case .bytes(let bytes): .slice(bytes, range)
    case .slice(let bytes, let whole): .slice(bytes, Self.shifted(range, by: whole.lowerBound))
    case .file(let descriptor, let whole):
      .file(descriptor: descriptor, Self.shifted(range, by: whole.lowerBound))
    case .made(let whole, let piece): .made(Self.shifted(range, by: whole.lowerBound), piece: piece)
    case .stream: self
    }
  }

  private static func shifted(_ range: Range<Int>, by offset: Int) -> Range<Int> {
    (range.lowerBound + offset)..<(range.upperBound + offset)
  }
}
