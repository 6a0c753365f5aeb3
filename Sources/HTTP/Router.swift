/// Finds the route of a path. A pattern is written like the path it matches, with `{name}` for a segment that may
/// be anything but empty: `/cercles/{slug}`.
package struct Router: Sendable {
  /// What a path leads to.
  package enum Match: Hashable, Sendable {
    /// The index of the route in the table given at start, and the segments that stand for its holes, in order.
    case route(Int, parameters: [String])
    /// The path exists, but not for this method.
    case wrongMethod(allowed: [Method])
    /// The same path without its last slash exists.
    case withoutLastSlash
    case none
  }

  private struct Node: Sendable {
    var literals: [String: Int] = [:]
    var hole: Int?
    var routes: [Method: Int] = [:]
  }

  private var nodes = [Node()]

  /// A router for `patterns`, whose indices the matches name. Two equal patterns for one method: the first one holds.
  package init(_ patterns: [(method: Method, pattern: String)]) {
    for (index, (method, pattern)) in patterns.enumerated() {
      var node = 0
      for segment in pattern.split(separator: "/") { node = child(of: node, for: String(segment)) }
      if nodes[node].routes[method] == nil { nodes[node].routes[method] = index }
    }
  }

  /// Finds the route for `method` on the path of `segments`. HEAD is served by the routes of GET.
  package func match(_ method: Method, _ segments: [String]) -> Match {
    guard let (node, parameters) = find(segments) else {
      guard let last = segments.last, last.isEmpty, find(Array(segments.dropLast())) != nil else {
        return .none
      }
      return .withoutLastSlash
    }
    if let index = nodes[node].routes[method == .head ? .get : method] {
      return .route(index, parameters: parameters)
    }
    return .wrongMethod(allowed: allowed(nodes[node]))
  }

  private mutating func child(of node: Int, for segment: String) -> Int {
    let isHole = segment.hasPrefix("{")
    if let known = isHole ? nodes[node].hole : nodes[node].literals[segment] { return known }
    nodes.append(Node())
    if isHole {
      nodes[node].hole = nodes.count - 1
    } else {
      nodes[node].literals[segment] = nodes.count - 1
    }
    return nodes.count - 1
  }

  /// A literal goes before a hole; there is no way back, so that the work is one step for each segment.
  private func find(_ segments: [String]) -> (node: Int, parameters: [String])? {
    var node = 0
    var parameters: [String] = []
    for segment in segments {
      if let next = nodes[node].literals[segment] {
        node = next
      } else if let next = nodes[node].hole, !segment.isEmpty {
        node = next
        parameters.append(segment)
      } else {
        return nil
      }
    }
    return nodes[node].routes.isEmpty ? nil : (node, parameters)
  }

  private func allowed(_ node: Node) -> [Method] {
    Method.allCases.filter { method in
      method == .options || node.routes[method == .head ? .get : method] != nil
    }
  }
}
