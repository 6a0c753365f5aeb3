import Database
import Domain

/// Who may find a thing, as words of the index: the rule of `SeenCircles` once more, so that the index alone says how much
/// there is to find. A test holds the two together.
///
/// The words begin with a character for private use, which no word of a search has.
struct SearchFacets {
  /// Who sees the circles that the thing is in: of several, the one that most people see; open for a thing of none.
  let visibility: Visibility
  /// The rows of these circles.
  let circles: [Int]
  /// The meeting that the thing is, or belongs to.
  var meeting: Int?

  /// As the index keeps them.
  var text: String {
    let words =
      [Self.word(visibility)] + circles.map(Self.word(circle:))
      + (meeting.map { [Self.word(meeting: $0)] } ?? [])
    return words.joined(separator: " ")
  }

  /// What must hold for `viewer` to see a thing, as a condition of FTS5; nil for whoever sees everything.
  ///
  /// - Parameter hidden: the hidden circles that the viewer is in.
  static func seen(by viewer: Viewer, hidden: [Int]) -> String? {
    switch viewer {
    case .visitor: condition([word(.open)])
    case .guest(let guest): condition([word(.open), word(meeting: guest.meeting)])
    case .member(let member):
      member.role == .administrator
        ? nil : condition([word(.open), word(.members)] + hidden.map(word(circle:)))
    }
  }

  /// What must hold for a thing to be in a circle, as a condition of FTS5.
  static func isIn(circle: Int) -> String { condition([word(circle: circle)]) }

  private static func condition(_ words: [String]) -> String {
    "facets:(" + words.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
  }

  private static func word(_ visibility: Visibility) -> String { "\u{E000}\(visibility.rawValue)" }
  private static func word(circle: Int) -> String { "\u{E000}c\(circle)" }
  private static func word(meeting: Int) -> String { "\u{E000}m\(meeting)" }
}

extension SearchFacets {
  /// The facets of what stands in these circles.
  init(_ circles: [SearchCircle], meeting: Int? = nil) {
    let order: [Visibility] = [.open, .members]
    self.init(
      visibility: circles.isEmpty
        ? .open : order.first { visibility in circles.contains { $0.visibility == visibility } } ?? .hidden,
      circles: circles.map(\.id), meeting: meeting)
  }
}

/// What the index needs to know of a circle.
struct SearchCircle {
  let id: Int
  let visibility: Visibility

  /// Reads id and visibility from column `first` on; nil for NULL.
  static func optional(_ row: borrowing Row, at first: Int) throws(DatabaseError) -> SearchCircle? {
    if try row.isNull(first) { return nil }
    return SearchCircle(
      id: try row.int(first), visibility: try row.text(first + 1, as: Visibility.init(rawValue:)))
  }
}
