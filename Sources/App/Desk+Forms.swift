import Database
import Domain
import HTTP
import Secrets
import Store
import Templates

/// How a form is taken.
extension Desk {
  /// From so many bytes on a form of someone who is not signed in is braked.
  private static let largeForm = 65_536

  func take(
    _ route: Route, _ action: Route.FormAction, _ request: Request, _ parameters: [String], _ sender: Sender
  ) async -> Response {
    let browser = Browser(request.fields, isSecure: sender.isSecure)
    var response: Response
    do {
      guard let fields = request.formFields else { throw Failure.notAForm }
      let review = try review(of: fields, request, browser)
      let notice = review.map { _ in browser.key == nil ? Notice.cookieMissing : .readAgain }
      let form = Form(
        request: request, parameters: parameters, fields: fields, review: review, notice: notice)
      response = try await act(route, action, form, sender, browser)
    } catch {
      response = page(for: Failure(error), of: request, sender)
    }
    browser.setCookies(in: &response)
    return response
  }

  /// A form on its way to its action.
  private struct Form {
    let request: Request
    let parameters: [String]
    let fields: FormFields
    let review: Status?
    /// What is to be said above the form that is shown again.
    var notice: Notice?
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

  private func act(
    _ route: Route, _ action: Route.FormAction, _ form: Form, _ sender: Sender, _ browser: Browser
  ) async throws -> Response {
    do {
      let visit = try visit(route, form, sender, browser)
      if let done = try visit.doneBefore() { return visit.lead(to: done) }
      return try await action(visit)
    } catch  where Failure(error) == .signInFirst {
      return try signInPage(keeping: form.fields, of: form.request, browser)
    }
  }

  private func visit(_ route: Route, _ form: Form, _ sender: Sender, _ browser: Browser) throws -> Visit {
    try reader.readWithinBudget { connection in
      let (now, today) = moment()
      let session = try session(of: browser, now: now, connection)
      if session == nil, form.request.body.count >= Self.largeForm,
        let seconds = application.throttle.take(.largeForm, sender.address, at: now.seconds)
      {
        throw Failure.tooMany(seconds: seconds)
      }
      try require(route.right, of: session?.viewer ?? .visitor)
      var visit = makeVisit(
        form.request, form.parameters, form.fields, sender, browser, session, try known(connection),
        connection,
        now, today, review: form.review)
      visit.frame.notice = form.notice
      visit.takeUp = { kept in try await self.takeUp(kept, form, sender, browser) }
      return visit
    }
  }

  /// Shows the form that a sign-in page has carried to the member who has just signed in, filled as it was.
  private func takeUp(_ kept: KeptForm, _ form: Form, _ sender: Sender, _ browser: Browser) async throws
    -> Response
  {
    guard let target = Target(local: kept.path),
      case .route(let index, let parameters) = application.router.match(.post, target.segments),
      case .form(let action) = Routes.all[index].action
    else { throw Failure.notFound }
    let form = Form(
      request: form.request, parameters: parameters, fields: kept.fields, review: .ok, notice: .readAgain)
    return try await action(try visit(Routes.all[index], form, sender, browser))
  }

  private func signInPage(keeping fields: FormFields, of request: Request, _ browser: Browser) throws
    -> Response
  {
    let frame = try reader.readWithinBudget { try known($0).frame }
    let kept = KeptForm(of: fields, to: request.target.path)
    return .page(
      Templates.signInPage(
        email: "", returnTo: "", kept: kept, reason: .sessionEnded, canAsk: false, problems: [],
        seal: FormProof.seal(for: browser), in: frame), .forbidden)
  }
}
