import Domain

/// The form of a circle with what is typed into it, as typed.
package struct CircleForm: Hashable, Sendable {
  /// The fields, in their order. The raw values are their names, which are those of problems.
  package enum Entry: String, CaseIterable {
    case name, purpose, introduction, journey, state, visibility, parent, videoLink, facilitators, isExample
  }

  package var name = ""
  package var purpose = ""
  /// Of a new circle alone: later it is a document of its own.
  package var introduction = ""
  package var journey = ""
  package var state = CircleState.seedling.rawValue
  package var visibility = Visibility.open.rawValue
  /// The slug of the circle above; empty for none.
  package var parent = ""
  package var videoLink = ""
  /// One on each line.
  package var facilitators = ""
  package var isExample = false

  /// The longest list of facilitators, in characters.
  package static let facilitatorsMaximum = 4_000

  /// An empty form.
  package init() {}

  /// The form with the settings of a circle as they are kept.
  package init(_ draft: CircleDraft) {
    name = draft.name
    purpose = draft.purpose
    journey = draft.journey.text
    state = draft.state.rawValue
    visibility = draft.visibility.rawValue
    parent = draft.parent?.text ?? ""
    videoLink = draft.videoLink?.address ?? ""
    facilitators = draft.facilitators.joined(separator: "\n")
    isExample = draft.isExample
  }

  /// The form as it was sent.
  ///
  /// - Parameter value: gives what was sent in the field with a name; empty when nothing was.
  package init(fields value: (String) -> String) {
    for entry in Entry.allCases { self[entry] = value(entry.rawValue) }
  }

  /// What stands in a field, as it is sent.
  subscript(entry: Entry) -> String {
    get {
      switch entry {
      case .name: name
      case .purpose: purpose
      case .introduction: introduction
      case .journey: journey
      case .state: state
      case .visibility: visibility
      case .parent: parent
      case .videoLink: videoLink
      case .facilitators: facilitators
      case .isExample: isExample ? FormValue.yes : ""
      }
    }
    set {
      switch entry {
      case .name: name = newValue
      case .purpose: purpose = newValue
      case .introduction: introduction = newValue
      case .journey: journey = newValue
      case .state: state = newValue
      case .visibility: visibility = newValue
      case .parent: parent = newValue
      case .videoLink: videoLink = newValue
      case .facilitators: facilitators = newValue
      case .isExample: isExample = !newValue.isEmpty
      }
    }
  }

  /// The circle to be kept; nil while there are `problems`.
  package var draft: CircleDraft? { problems.isEmpty ? readable : nil }

  /// What must be mended before the circle can be kept: at most one problem for each field, in the order of the form.
  package var problems: [Problem] {
    let all = unreadable + readable.problems
    return Entry.allCases.compactMap { entry in all.first { $0.field == entry.rawValue } }
  }

  /// The draft with all that can be read; `unreadable` says what it lacks.
  private var readable: CircleDraft {
    CircleDraft(
      name: name, purpose: purpose, introduction: introduction,
      journey: Slug(journey) ?? Slug(naming: journey),
      state: CircleState(rawValue: state) ?? .seedling, parent: Slug(parent),
      videoLink: WebLink(videoLink.trimmed),
      facilitators: facilitators.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty },
      isExample: isExample, visibility: Visibility(rawValue: visibility) ?? .hidden)
  }

  private var unreadable: [Problem] {
    let link = videoLink.trimmed
    let maximum = Self.facilitatorsMaximum
    let faults: [(Entry, Problem.Reason, isThere: Bool)] = [
      (.journey, journey.isEmpty ? .missing : .unknown, Slug(journey) == nil),
      (.state, .unknown, CircleState(rawValue: state) == nil),
      (.visibility, .unknown, Visibility(rawValue: visibility) == nil),
      (.parent, .unknown, !parent.isEmpty && Slug(parent) == nil),
      (.videoLink, .malformed, !link.isEmpty && WebLink(link) == nil),
      (.facilitators, .tooLong(maximum: maximum), facilitators.unicodeScalars.count > maximum),
    ]
    return faults.compactMap { $0.isThere ? Problem($0.0.rawValue, $0.1) : nil }
  }
}
