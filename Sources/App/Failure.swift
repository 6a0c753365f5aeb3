import Database
import Domain
import HTTP
import Store

/// Why an action has no answer of its own. One function makes a page of it; the visitor never reads a cause.
enum Failure: Error, Equatable {
  case notFound
  /// The thing exists under another address, for ever.
  case movedTo(String)
  /// The path exists, but not for this method.
  case wrongMethod(allowed: [Method])
  /// It is for people who are signed in.
  case signInFirst
  /// It is for others than whoever asks.
  case forbidden
  /// The form is not one that we gave to this browser, or not any more.
  case forgedForm
  /// The body is no form.
  case notAForm
  /// A deed without a form to show again cannot be done.
  case refused([Problem])
  /// Too many attempts; the next one is looked at after so many seconds.
  case tooMany(seconds: Int)
  /// Too much work at once, or a query beyond its time.
  case busy
  /// There is no room left on the disk; nothing was kept.
  case full
  /// Something of ours is broken; `cause` goes to the log only.
  case broken(cause: String)

  /// What an error thrown by an action means to the visitor.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let rejection as Rejection: self = .refused(rejection.problems)
    case is SessionEnded: self = .signInFirst
    case DatabaseError.full: self = .full
    case is PasswordBench.Busy, DatabaseError.overBudget, DatabaseError.busy: self = .busy
    default: self = .broken(cause: "\(error)")
    }
  }

  var status: Status {
    switch self {
    case .notFound: .notFound
    case .movedTo: .movedPermanently
    case .wrongMethod: .methodNotAllowed
    case .signInFirst: .seeOther
    case .forbidden, .forgedForm: .forbidden
    case .notAForm: .unsupportedMediaType
    case .refused: .unprocessableContent
    case .tooMany: .tooManyRequests
    case .busy: .serviceUnavailable
    case .full: .insufficientStorage
    case .broken: .internalServerError
    }
  }
}
