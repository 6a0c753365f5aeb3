import Database
import Domain
import HTTP
import Secrets
import Store
import Templates

/// How a form is taken.
extension Desk {
  /// From so many bytes on a form of someone who is no member is braked.
  private static let largeForm = 65_536

  func take(
    _ route: Route, _ action: Route.FormAction, _ request: Request, _ parameters: [String], _ sender: Sender
  ) async -> Response {
    let browser = Browser(request.fields, isSecure: sender.isSecure)
    var response: Response
    do {
      guard let form = request.form else { throw Failure.notAForm }
      var asked = Asked(
        request: request, parameters: parameters, fields: form.fields, files: form.files, sender: sender,
        browser: browser)
      if case .form = route.action { asked.review = try review(of: form.fields, request, browser) }
      if asked.review != nil { asked.notice = browser.key == nil ? .cookieMissing : .readAgain }
      response = try await act(route, action, asked)
    } catch {
      response = page(for: Failure(error), of: request, sender)
    }
    browser.setCookies(in: &response)
    return response
  }

  /// Whether the form is to be acted on (nil) or only shown again with the status given; throws for one that is not ours.
  /// A form sealed for an earlier session of the same browser is not acted on, but what was typed is not lost either.
  private func review(of fields: FormFields, _ request: Request, _ browser: Browser) throws -> Status? {
    let origin = FormProof.origin(of: request)
    guard origin != .foreign else { throw Failure.forgedForm }
    if FormProof.isSealed(fields, by: browser) { return nil }
    guard origin == .ours, fields.first(FormSeal.tokenField) != nil else { throw Failure.forgedForm }
    return .forbidden
  }

  private func act(_ route: Route, _ action: Route.FormAction, _ asked: Asked) async throws -> Response {
    do {
      let visit = try visit(route, asked)
      if let done = try visit.doneBefore() { return visit.lead(to: done) }
      return try await action(visit)
    } catch  where Failure(error) == .signInFirst {
      return try signInPage(keeping: asked)
    }
  }

  /// What comes with a form, or is asked for as a page that takes long.
  func visit(_ route: Route, _ asked: Asked) throws -> Visit {
    try reader.readWithinBudget { connection in
      let moment = moment()
      let session = try session(of: asked.browser, now: moment.now, connection)
      if session?.viewer.member == nil, asked.request.body.count >= Self.largeForm,
        let seconds = application.throttle.take(
          .largeForm, asked.sender.address, at: moment.now.seconds)
      {
        throw Failure.tooMany(seconds: seconds)
      }
      try require(route.right, of: session?.viewer ?? .visitor)
      let visit = try Visit(
        asked, by: session, at: moment, try known(connection), connection, desk: self, reader: reader)
      visit.takeUp = { kept in try await self.takeUp(kept, asked) }
      return visit
    }
  }

  /// Shows the form that a sign-in page has carried to the member who has just signed in, filled as it was.
  private func takeUp(_ kept: KeptForm, _ asked: Asked) async throws -> Response {
    guard let target = Target(local: kept.path),
      case .route(let index, let parameters) = application.router.match(.post, target.segments),
      case .form(let action) = Routes.all[index].action
    else { throw Failure.notFound }
    let form = Asked(
      request: asked.request, parameters: parameters, fields: kept.fields, sender: asked.sender,
      browser: asked.browser, review: .ok, notice: .readAgain)
    return try await action(try visit(Routes.all[index], form))
  }

  private func signInPage(keeping asked: Asked) throws -> Response {
    let frame = try reader.readWithinBudget { try known($0).frame }
    let kept = KeptForm(of: asked.fields, to: asked.request.target.path)
    let ended = asked.files.isEmpty ? SignInReason.sessionEnded : .sessionEndedWithFile
    let reason = kept == nil ? .needed : ended
    return .page(
      Templates.signInPage(
        email: "", returnTo: "", kept: kept, reason: reason, canAsk: false, problems: [],
        seal: FormProof.seal(for: asked.browser), in: frame), .forbidden)
  }
}
