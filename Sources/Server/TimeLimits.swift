/// How long a client may take, in milliseconds.
package struct TimeLimits: Sendable {
  /// From the first byte of a request to the end of its head.
  package var head = 10_000
  /// How far a body may fall behind `bytesPerSecond`.
  package var body = 20_000
  /// Between two requests, and before the first.
  package var idle = 60_000
  /// How far the client may fall behind `bytesPerSecond` in taking an answer.
  package var write = 20_000
  /// For the client to close its side, or to go on sending, once we have closed ours.
  package var linger = 2_000
  /// Between two signs of life on a stream, by which the dead are found and proxies kept from closing it: most of them
  /// bear a silence of a minute or half of one.
  package var beat = 15_000
  /// From the signal to stop until connections are cut.
  package var shutdown = 10_000
  /// The slowest transfer that is borne for long: what is left of 512 kbit/s on a bad day, in bytes.
  package var bytesPerSecond = 8_192

  /// The usual limits.
  package init() {}

  /// The deadline of a transfer once `bytes` more have passed: moved on by the time they may take, and never beyond
  /// `limit` from now, so that neither silence nor drops now and then keep a connection for long.
  func extended(_ deadline: Int, by bytes: Int, at now: Int, atMost limit: Int) -> Int {
    let credit = bytes / (bytesPerSecond / 1_000 + 1)
    return deadline > now + limit - credit ? now + limit : deadline + credit
  }
}
