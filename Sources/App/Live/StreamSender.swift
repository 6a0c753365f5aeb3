/// How a desk reaches the streams of its loop. They are named by the numbers that it gave them (`Response.Body.stream`).
package struct StreamSender: Sendable {
  /// Sends the same bytes on each of the streams.
  let push: @Sendable ([UInt8], [UInt32]) -> Void
  /// Ends the streams.
  let end: @Sendable ([UInt32]) -> Void

  /// Gathers both ways.
  package init(
    push: @escaping @Sendable ([UInt8], [UInt32]) -> Void, end: @escaping @Sendable ([UInt32]) -> Void
  ) {
    self.push = push
    self.end = end
  }

  /// For a desk whose streams nobody reads.
  package static let none = StreamSender(push: { _, _ in }, end: { _ in })
}
