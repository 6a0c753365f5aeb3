import HTML

/// Holes that only this site's pages have.
extension HTML.StringInterpolation {
  /// An address of the site, for `href="\(path: .circles)"`.
  mutating func appendInterpolation(path: SitePath) {
    let (start, name) = path.parts
    appendLiteral(start)
    appendInterpolation(name)
  }

  /// One piece made from a value that may be missing; nothing is written then. The closure is typed, so that
  /// its literal is a piece of page; inside `map` it would be text, and escaped.
  mutating func appendInterpolation<Value>(some value: Value?, _ piece: (Value) -> HTML) {
    if let value { appendInterpolation(piece(value)) }
  }
}
