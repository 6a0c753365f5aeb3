import HTTP
import Secrets
import Templates

/// Whether a form that was sent is one that this site showed to this browser. Each of the checks would do alone; together
/// they also hold where one is missing (old browsers, proxies that drop fields).
enum FormProof {
  /// What the fields of a request say of the page that sent it.
  enum Origin {
    case ours, foreign, unknown
  }

  /// `Sec-Fetch-Site` (W3C Fetch Metadata) and `Origin` (RFC 6454, section 7). A browser that sends either of them sends it
  /// truly. The scheme is not compared: behind a proxy we may not know ours.
  static func origin(of request: Request) -> Origin {
    var found = Origin.unknown
    if let site = request.fields.first("sec-fetch-site") {
      guard site == "same-origin" || site == "none" else { return .foreign }
      if site == "same-origin" { found = .ours }
    }
    if let origin = request.fields.first("origin") {
      guard let host = request.fields.first("host")?.lowercased(),
        ["http://" + host, "https://" + host].contains(origin.lowercased())
      else { return .foreign }
      found = .ours
    }
    return found
  }

  /// Whether the form carries the token of the browser's key.
  static func isSealed(_ form: FormFields, by browser: Browser) -> Bool {
    guard let key = browser.key, let token = form.first(FormSeal.tokenField) else { return false }
    return areEqualInConstantTime(token, self.token(of: key))
  }

  /// A new seal for a form.
  static func seal(for browser: Browser) -> FormSeal {
    FormSeal(token: token(of: browser.keyForForms()), number: Secret().text)
  }

  /// What the store remembers a form by: its number, together with who sent it and what to, so that nobody can meet the
  /// form of another.
  static func submissionKey(_ form: FormFields, to path: String, by browser: Browser) -> [UInt8]? {
    guard let key = browser.key, let number = form.first(FormSeal.numberField), !number.isEmpty else {
      return nil
    }
    return SHA256.digest(of: Array("\(key.derived(for: "submission")) \(path) \(number)".utf8))
  }

  /// Derived, so that a page that leaks does not give the session away.
  private static func token(of key: Secret) -> String { key.derived(for: "form") }
}
