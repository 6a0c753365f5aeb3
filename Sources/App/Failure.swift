import Database
import HTTP

/// Why an action has no answer of its own. One function makes a page of it; the visitor never reads a cause.
enum Failure: Error, Equatable {
  case notFound
  /// The thing exists under another address, for ever.
  case movedTo(String)
  /// The path exists, but not for this method.
  case wrongMethod(allowed: [Method])
  /// Too much work at once, or a query beyond its time.
  case busy
  /// Something of ours is broken; `cause` goes to the log only.
  case broken(cause: String)

  /// What an error thrown by an action means to the visitor.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case DatabaseError.overBudget, DatabaseError.busy: self = .busy
    default: self = .broken(cause: "\(error)")
    }
  }

  var status: Status {
    switch self {
    case .notFound: .notFound
    case .movedTo: .movedPermanently
    case .wrongMethod: .methodNotAllowed
    case .busy: .serviceUnavailable
    case .broken: .internalServerError
    }
  }
}
