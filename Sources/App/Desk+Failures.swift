import Domain
import HTTP
import Store
import Templates

/// What is answered when there is no answer.
extension Desk {
  func page(for failure: Failure, of request: Request, _ sender: Sender) -> Response {
    switch failure {
    case .movedTo(let path):
      var response = Response(.movedPermanently, fields: SecurityFields.all)
      response.fields.add("Location", path)
      // A 301 is kept without limit (RFC 9110, 15.4.2): a page that gets its old address back would lead round in circles, and
      // a shared cache would tell anyone what a member was told.
      response.fields.add("Cache-Control", "private, no-cache")
      response.fields.add("Vary", "Cookie")
      return response
    case .signInFirst: return .seeOther(LocalPath.signIn(returningTo: request))
    case .forgedForm: return .page(forgedFormPage(in: frame(for: request, sender)), failure.status)
    case .refused(let problems):
      return .page(refusedPage(problems, in: frame(for: request, sender)), failure.status)
    case .broken(let cause):
      let reference = String(UInt32.random(in: 0...UInt32.max), radix: 16)
      reportCause("\(reference): \(cause)")
      return errorPage(failure.status, reference: reference, in: frame(for: request, sender))
    case .wrongMethod(let allowed):
      return errorPage(failure.status, in: frame(for: request, sender), "Allow", Self.list(allowed))
    case .tooMany(let seconds):
      return errorPage(failure.status, in: frame(for: request, sender), "Retry-After", "\(seconds)")
    case .busy: return busyPage(in: frame(for: request, sender))
    case .notFound, .forbidden, .notAForm, .full:
      return errorPage(failure.status, in: frame(for: request, sender))
    }
  }

  /// An error page in the site's own look, even when the store cannot be read.
  func errorPage(_ status: Status, reference: String? = nil, in frame: Frame) -> Response {
    .page(Templates.errorPage(status: status.rawValue, reference: reference, in: frame), status)
  }

  /// The page for whoever is to come back in a few seconds (RFC 9110, 10.2.3).
  func busyPage(in frame: Frame) -> Response {
    errorPage(.serviceUnavailable, in: frame, "Retry-After", "5")
  }

  /// The answer to a question about methods.
  nonisolated func options(_ allowed: [Method]) -> Response {
    var response = Response(.noContent, fields: SecurityFields.all)
    response.fields.add("Allow", Self.list(allowed))
    return response
  }

  /// The frame of a page that knows nobody.
  var plainFrame: Frame {
    let known = (try? reader.read { try self.known($0) }) ?? known
    return known?.frame ?? frame(of: Self.unnamed)
  }

  private func errorPage(_ status: Status, in frame: Frame, _ name: StaticString, _ value: String) -> Response
  {
    var response = errorPage(status, in: frame)
    response.fields.add(name, value)
    return response
  }

  /// The frame of a page for whoever is signed in, if the store can still say who.
  private func frame(for request: Request, _ sender: Sender) -> Frame {
    var frame = plainFrame
    let browser = Browser(request.fields, isSecure: sender.isSecure)
    let now = moment().now
    try? reader.read { connection in
      let viewer = try self.session(of: browser, now: now, connection)?.viewer ?? .visitor
      try frame.show(viewer, from: Readings(connection))
    }
    return frame
  }

  private static func list(_ methods: [Method]) -> String {
    methods.map(\.rawValue).joined(separator: ", ")
  }
}
