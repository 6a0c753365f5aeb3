import HTTP
import Secrets
import Templates

/// What a browser keeps for us between two requests, as it came and as the answer will leave it: a random key, by which
/// forms and sessions are bound to this browser, and the notice of the form that was just sent. It lives as long as one
/// request, on its loop.
final class Browser {
  /// The key that the browser has after the answer; nil when it has none.
  private(set) var key: Secret?
  /// What is to be said on this page; it is said once.
  let notice: Notice?
  /// What is to be said on the page that the answer leads to.
  var nextNotice: Notice?
  /// Set where the answer is no page of its own but a file inside one: the notice is left for a page.
  var leavesNotice = false
  private let isSecure: Bool
  private var change = Change.none

  private enum Change {
    case none
    /// Until the browser is closed.
    case kept
    /// For as long as browsers keep anything: the store says when a session ends.
    case lasting
    case removed
  }

  /// RFC 6265bis, 5.6: no browser keeps a cookie longer than 400 days.
  private static let lasting = 400 * 86_400
  private static let noticeName = "cercles-avis"

  /// - Parameter isSecure: over https the name of the key's cookie has the prefix that browsers guard: it comes from this
  ///   host, by https, for every path (RFC 6265bis, 4.1.3.2).
  init(_ fields: HeaderFields, isSecure: Bool) {
    self.isSecure = isSecure
    key = fields.cookie(Self.keyName(isSecure)).flatMap { Secret($0) }
    notice = fields.cookie(Self.noticeName).flatMap(Notice.init(rawValue:))
  }

  /// Whether the answer tells the browser nothing: only then may others get it too.
  var isUnchanged: Bool { change == .none && notice == nil && nextNotice == nil }

  /// The key to bind a form to; made when the browser has none yet.
  func keyForForms() -> Secret {
    if let key { return key }
    let made = Secret()
    key = made
    change = .kept
    return made
  }

  /// A new key for a new session: one that was known before the sign-in is worth nothing after it (session fixation).
  func begin(_ session: Secret) {
    key = session
    change = .lasting
  }

  /// The session is over, and its key with it.
  func end() {
    key = nil
    change = .removed
  }

  /// Adds the fields by which the answer tells the browser what has changed. A notice is forgotten once a page has said it.
  func setCookies(in response: inout Response) {
    let name = Self.keyName(isSecure)
    switch change {
    case .none: break
    case .kept: add(name, key?.text ?? "", for: nil, to: &response.fields)
    case .lasting: add(name, key?.text ?? "", for: Self.lasting, to: &response.fields)
    case .removed: add(name, "", for: 0, to: &response.fields)
    }
    if let nextNotice {
      add(Self.noticeName, nextNotice.rawValue, for: 60, to: &response.fields)
    } else if notice != nil, !leavesNotice, response.status != .seeOther, response.status != .movedPermanently
    {
      add(Self.noticeName, "", for: 0, to: &response.fields)
    }
  }

  private func add(_ name: String, _ value: String, for seconds: Int?, to fields: inout ResponseFields) {
    fields.add(
      "Set-Cookie", SetCookie(name: name, value: value, maxAge: seconds, isSecure: isSecure).text)
  }

  private static func keyName(_ isSecure: Bool) -> String { isSecure ? "__Host-cercles" : "cercles" }
}
