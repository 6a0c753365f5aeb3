import HTTP

/// What a loop asks of the program above it. Each loop has its own, made and used on its own thread.
package struct Responder {
  /// The largest body, in bytes, that the route of a request accepts.
  let bodyLimit: (RequestHead) -> Int
  /// Answers a request at once, or returns nil and answers later by the client's ticket.
  let respond: (Request, Client) -> Response?
  /// The page for a request that was refused before it reached a route.
  let refuse: (ParseError) -> Response
  /// All requests that had come have been answered.
  let endBatch: () -> Void
  /// About half a second has passed while connections were open.
  let tick: () -> Void
  /// A stream of this number, which was an answer, is over, or has not begun: it is told once of each.
  let streamEnded: (UInt32) -> Void

  /// Gathers the six answers.
  package init(
    bodyLimit: @escaping (RequestHead) -> Int, respond: @escaping (Request, Client) -> Response?,
    refuse: @escaping (ParseError) -> Response, endBatch: @escaping () -> Void, tick: @escaping () -> Void,
    streamEnded: @escaping (UInt32) -> Void = { _ in }
  ) {
    self.bodyLimit = bodyLimit
    self.respond = respond
    self.refuse = refuse
    self.endBatch = endBatch
    self.tick = tick
    self.streamEnded = streamEnded
  }
}
