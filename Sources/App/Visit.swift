import Database
import Domain
import HTML
import HTTP
import Secrets
import Store
import Templates

/// One request on its way through an action: what was asked, by whom, and what the answer may be made from. It stays on
/// the loop of its desk.
struct Visit {
  let request: Request
  /// The segments of the path that stand for the holes of the route's pattern, in order.
  let parameters: [String]
  /// What the form has sent; what the address holds behind its question mark for a page.
  let fields: FormFields
  let sender: Sender
  let browser: Browser
  let session: Session?
  let desk: Desk
  let reader: Reader
  /// What the store tells this viewer. In a page all of it is from one snapshot; a form's action that needs the same of
  /// several readings wraps them in `read`.
  let store: Readings
  let community: Community
  let now: Instant
  let today: Day
  /// What every page has in common.
  var frame: Frame
  /// Set when the form is not to be acted on but shown again, filled, with this status: its sender had to sign in
  /// again, or it was sealed for an earlier session.
  let review: Status?

  /// Shows the form that a sign-in page has carried to the member who has just signed in, filled as it was.
  var takeUp: (KeptForm) async throws -> Response = { _ in throw Failure.notFound }

  var viewer: Viewer { session?.viewer ?? .visitor }

  var application: Application { desk.application }

  /// The segment that stands for the first hole of the pattern.
  var parameter: String { parameters.first ?? "" }

  /// The first hole as a slug; what is no slug names nothing.
  func slug() throws(Failure) -> Slug {
    guard let slug = Slug(parameter) else { throw .notFound }
    return slug
  }

  /// The hole at `index` as the number of a row; what is no such number names nothing.
  func number(at index: Int = 0) throws(Failure) -> Int {
    guard index < parameters.count, let number = Int(parameters[index]), number > 0,
      "\(number)" == parameters[index]
    else { throw .notFound }
    return number
  }

  /// Who is signed in. The route's right says that someone is.
  func member() throws(Failure) -> Member {
    guard let member = viewer.member else { throw .signInFirst }
    return member
  }

  /// Lets go on whoever may do `deed` on `scope`, and nobody else.
  func require(_ deed: Deed, on scope: Scope = .community) throws(Failure) {
    guard viewer.may(deed, on: scope) else { throw viewer.member == nil ? .signInFirst : .forbidden }
  }

  /// A new seal for a form of this page.
  func seal() -> FormSeal { FormProof.seal(for: browser) }
}
