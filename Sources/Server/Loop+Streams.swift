import HTTP

/// Answers without an end: each is a connection on which the program above sends when it has something to say.
extension Loop {
  /// How many bytes may wait for the client of a stream when more is to be sent. Whoever takes less is not there, or
  /// comes back and asks for what was missed.
  private static let mostBehind = 65_536

  /// Streams take up three quarters of the connections at most, so that there is always room for pages.
  private var mostStreams: Int { maximumConnections / 4 * 3 }

  /// `response`, unless it is a stream that cannot be begun.
  mutating func admitted(_ response: Response, to head: RequestHead) -> Response {
    guard case .stream(let number, _) = response.body else { return response }
    if !ResponseEncoder.sendsBody(response, to: head) {
      responder.streamEnded(number)
      return response
    }
    guard !isStopping, streams.count < mostStreams else {
      responder.streamEnded(number)
      return responder.refuse(.busy)
    }
    return response
  }

  mutating func beginStream(_ number: UInt32, _ index: Int) {
    slots[index].life.beganStream(at: now, limits: limits)
    slots[index].stream = number
    streams[number] = index
  }

  /// Sends `bytes` on each of the streams `numbers` that are still open.
  mutating func push(_ bytes: [UInt8], to numbers: [UInt32]) {
    for number in numbers {
      if let index = streams[number] { push(bytes, on: index) }
    }
  }

  mutating func endStreams(_ numbers: [UInt32]) {
    for number in numbers {
      if let index = streams[number] { closeConnection(index) }
    }
  }

  mutating func beat(_ index: Int) {
    slots[index].life.beaten(at: now, limits: limits)
    push(EventText.beat, on: index)
  }

  /// The connection in slot `index`, which is a stream, is over.
  mutating func forgetStream(_ index: Int) {
    streams[slots[index].stream] = nil
    responder.streamEnded(slots[index].stream)
  }

  private mutating func push(_ bytes: [UInt8], on index: Int) {
    guard slots[index].waiting <= Self.mostBehind else { return closeConnection(index) }
    transmit(index, bytes, bytes.indices)
    flush(index)
  }
}
