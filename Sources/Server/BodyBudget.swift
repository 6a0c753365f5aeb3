import HTTP

/// The memory that one loop lends to the bodies of requests. What one connection holds is bounded by its route; this
/// bounds what all of them hold together, however many they are.
///
/// A body takes up its whole length, or all that its route accepts where no length is announced, before any of it is
/// read: what is let in can be finished, and what is not is told so at once. It takes it up until its answer, because
/// handlers keep bodies while they wait for the writer or for a password.
package struct BodyBudget: Sendable {
  /// Bytes to lend. Large bodies get three quarters of them, so that a vote or a short text passes while they take all
  /// they can.
  package let total: Int
  /// Bytes lent.
  package private(set) var lent = 0

  /// The most bytes of a body that is not large.
  package static let smallBody = 65_536

  /// A budget of which nothing is lent.
  package init(total: Int) { self.total = total }

  /// Lends the bytes for one body, or says that there are too many under way.
  package mutating func lend(_ count: Int) throws(ParseError) {
    let most = count <= Self.smallBody ? total : total - total / 4
    guard count <= most - lent else { throw .busy }
    lent += count
  }

  /// Takes back what was lent for one body.
  package mutating func takeBack(_ count: Int) { lent -= count }
}
