import Database
import Domain
import HTML
import HTTP
import Secrets
import Store
import Templates

/// One request on its way through an action: what was asked, by whom, and what the answer may be made from. It stays on
/// the loop of its desk; an object, because it is handed through many hands and counts as one.
final class Visit {
  let asked: Asked
  let session: Session?
  let desk: Desk
  let reader: Reader
  /// What the store tells this viewer. In a page all of it is from one snapshot; a form's action that needs the same of
  /// several readings wraps them in `read`.
  let store: Readings
  let now: Instant
  let today: Day
  /// What every page has in common.
  var frame: Frame
  let community: Community
  /// Whether the page says how late it is, so that it is not kept for anyone else.
  var isOfThisMoment = false
  /// Shows the form that a sign-in page has carried to the member who has just signed in, filled as it was.
  var takeUp: (KeptForm) async throws -> Response = { _ in throw Failure.notFound }

  init(
    _ asked: Asked, by session: Session?, at moment: Desk.Moment, _ known: Desk.Known,
    _ connection: Connection,
    desk: Desk, reader: Reader
  ) throws {
    self.asked = asked
    self.session = session
    self.desk = desk
    self.reader = reader
    store = Readings(connection, viewer: session?.viewer ?? .visitor)
    now = moment.now
    today = moment.day
    community = known.community
    var frame = known.frame
    try frame.show(session?.viewer ?? .visitor, from: store)
    frame.notice = asked.notice
    self.frame = frame
  }

  var request: Request { asked.request }
  var parameters: [String] { asked.parameters }
  var fields: FormFields { asked.fields }
  var files: [FormFile] { asked.files }
  var sender: Sender { asked.sender }
  var browser: Browser { asked.browser }
  var review: Status? { asked.review }
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

  /// Who takes part, a member or a guest. The route's right says that someone does.
  func participant() throws(Failure) -> Participant {
    guard let participant = viewer.participant else { throw .signInFirst }
    return participant
  }

  /// Lets go on whoever may do `deed` on `scope`, and nobody else.
  func require(_ deed: Deed, on scope: Scope = .community) throws(Failure) {
    guard viewer.may(deed, on: scope) else { throw viewer.member == nil ? .signInFirst : .forbidden }
  }

  /// A new seal for a form of this page.
  func seal() -> FormSeal { FormProof.seal(for: browser) }
}

extension Frame {
  /// Says whose page it is.
  mutating func show(_ viewer: Viewer, from store: Readings) throws {
    member = viewer.member
    guard case .guest(let own) = viewer, let meeting = try store.meeting(of: own) else { return }
    guest = GuestPlace(name: own.name, meeting: meeting)
  }
}
