/// The events of a stream as bytes (WHATWG HTML, section 9.2.5, "Parsing an event stream").
package struct EventText: Sendable, Hashable {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []

  /// What keeps a stream in use. An event and no comment, of which scripts are told nothing: by it they know that the other end is
  /// still there.
  package static let beat: [UInt8] = {
    var text = EventText()
    text.add("beat", data: [])
    return text.bytes
  }()

  /// No event.
  package init() {}

  /// Says how long the browser is to wait before it opens a stream that was lost again, in milliseconds.
  package mutating func addRetry(milliseconds: Int) { add("retry: \(milliseconds)\n\n".utf8) }

  /// Appends one event. Line ends of any kind in `data` part its lines; the reader joins them with LF.
  ///
  /// - Parameters:
  ///   - name: what scripts listen for.
  ///   - id: what the browser names when it comes back (`Last-Event-ID`); nil to leave it as it was.
  package mutating func add(_ name: StaticString, id: Int? = nil, data: some Sequence<UInt8>) {
    if let id { add("id: \(id)\n".utf8) }
    add("event: ".utf8)
    name.withUTF8Buffer { add($0) }
    add("\ndata: ".utf8)
    var followsReturn = false
    for byte in data {
      let isSecondOfEnd = followsReturn && byte == .lineFeed
      followsReturn = byte == .carriageReturn
      if isSecondOfEnd { continue }
      if byte == .lineFeed || byte == .carriageReturn { add("\ndata: ".utf8) } else { bytes.append(byte) }
    }
    add("\n\n".utf8)
  }

  private mutating func add(_ piece: some Sequence<UInt8>) { bytes.append(contentsOf: piece) }
}
