import Testing

/// What is asked of a circle or of what is in it; what each of `CircleKnocker.allCases` gets, for the open, the internal and the
/// hidden circle.
struct KnockerRow: CustomTestStringConvertible, Sendable {
  let path: String
  /// What the form sends; nil for a page.
  let values: [String: String]?
  /// visitor, outsider, insider, keeper, facilitator, administrator.
  let open, members, hidden: [Int]

  init(_ path: String, _ values: [String: String]? = nil, open: [Int], members: [Int], hidden: [Int]) {
    self.path = path
    self.values = values
    self.open = open
    self.members = members
    self.hidden = hidden
  }

  var testDescription: String { "\(path) \(values?["gesture"] ?? "")" }
}
