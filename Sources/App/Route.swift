import HTTP

/// One line of the route table.
struct Route: Sendable {
  /// Who may follow a route.
  enum Right: Sendable {
    case anyone
  }

  /// Answers a request that has the right to be answered.
  typealias Action = @Sendable (Visit) throws -> Response

  let method: Method
  /// The path, with `{name}` for a segment that the action reads with `Visit.parameter`.
  let pattern: String
  let right: Right
  /// Whether the answer may be kept until something that it was made from has changed.
  let isKept: Bool
  /// The largest request body, in bytes; a larger one is refused before it is read.
  let bodyLimit: Int
  let action: Action

  /// Pages that are only read need no body; a small one is read and left aside.
  static let smallBody = 16_384

  init(
    _ method: Method, _ pattern: String, _ right: Right, isKept: Bool = true,
    bodyLimit: Int = Route.smallBody, _ action: @escaping Action
  ) {
    self.method = method
    self.pattern = pattern
    self.right = right
    self.isKept = isKept
    self.bodyLimit = bodyLimit
    self.action = action
  }
}
