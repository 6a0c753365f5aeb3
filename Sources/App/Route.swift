import Domain
import HTTP

/// One line of the route table.
struct Route: Sendable {
  /// Who may follow a route. What depends on a circle or on another thing is decided by the action, in the same snapshot or
  /// in the same job as its work.
  enum Right: Sendable, Hashable {
    case anyone
    /// Whoever has a name here: members, and guests of a meeting for what guests do there. The action decides by the meeting.
    case participant
    /// Members, for what is their own; and where the action decides by the circle.
    case signedIn
    /// Whoever may do this in the community.
    case may(Deed)
  }

  /// What answers.
  enum Action: Sendable {
    /// Shows a page and changes nothing.
    case page(PageAction)
    /// Shows a page that may take long to make, and changes nothing. It is never kept.
    case longPage(FormAction)
    /// Opens a stream of events.
    case stream(PageAction)
    /// Takes what a form sends. It is followed only with proof that the form is ours.
    case form(FormAction)
    /// Takes a form from anywhere: its address holds the secret that lets whoever has it do this one thing.
    case openForm(FormAction)
  }

  typealias PageAction = @Sendable (Visit) throws -> Response
  /// Runs on the desk's loop; while it waits for the writer or for a worker of the bench, the loop serves others.
  typealias FormAction = nonisolated(nonsending) @Sendable (Visit) async throws -> Response

  let method: Method
  /// The path, with `{name}` for a segment that the action reads with `Visit.parameter`.
  let pattern: String
  let right: Right
  /// Whether the page may be kept until something that it was made from has changed. Only visitors get kept pages.
  let isKept: Bool
  /// The largest request body, in bytes; a larger one is refused before it is read.
  let bodyLimit: Int
  let action: Action

  /// Pages that are only read need no body; a small one is read and left aside.
  static let smallBody = 16_384
  /// A form with a text of `TextLimit.body` characters, each of up to four bytes sent as three characters.
  static let textBody = 6 << 20
  /// A form with the largest file that any community takes. Whoever is not signed in sends no more than a text.
  static let fileBody = (FileAllowance.largestRange.upperBound + 1) * FileAllowance.mebibyte

  /// A page.
  static func page(
    _ pattern: String, _ right: Right, isKept: Bool = true, _ action: @escaping PageAction
  ) -> Route {
    Route(
      method: .get, pattern: pattern, right: right, isKept: isKept, bodyLimit: smallBody,
      action: .page(action))
  }

  /// A page that may take long to make.
  static func longPage(_ pattern: String, _ right: Right, _ action: @escaping FormAction) -> Route {
    Route(
      method: .get, pattern: pattern, right: right, isKept: false, bodyLimit: smallBody,
      action: .longPage(action))
  }

  /// A stream of events.
  static func stream(_ pattern: String, _ right: Right, _ action: @escaping PageAction) -> Route {
    Route(
      method: .get, pattern: pattern, right: right, isKept: false, bodyLimit: smallBody,
      action: .stream(action))
  }

  /// What a form is sent to.
  static func form(
    _ pattern: String, _ right: Right, bodyLimit: Int = Route.smallBody, _ action: @escaping FormAction
  ) -> Route {
    Route(
      method: .post, pattern: pattern, right: right, isKept: false, bodyLimit: bodyLimit,
      action: .form(action))
  }

  /// What a form from anywhere is sent to.
  static func openForm(_ pattern: String, _ action: @escaping FormAction) -> Route {
    Route(
      method: .post, pattern: pattern, right: .anyone, isKept: false, bodyLimit: smallBody,
      action: .openForm(action))
  }
}
