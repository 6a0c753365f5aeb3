import HTTP
import Secrets
import Store
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
    FormSeal(token: token(of: browser.keyForForms()), number: String(Secret().text.prefix(length)))
  }

  /// What the store remembers a form by: its number with who sent it and where to, so that nobody meets the form of another;
  /// and what it says, because one that was mended on an older page is another form, as is one with another file. Each part
  /// has its length before it.
  static func identity(
    of form: FormFields, with files: [FormFile], to path: String, by browser: Browser
  ) -> FormIdentity? {
    guard let key = browser.key, let number = form.first(FormSeal.numberField), !number.isEmpty else {
      return nil
    }
    let pairs = form.pairs.sorted { ($0.name, $0.value) < ($1.name, $1.value) }
    // The tag of a file tells what the same browser sends apart, and costs a hundredth of SHA-256.
    let sent = files.flatMap { [$0.name, $0.fileName, EntityTag(of: Array($0.bytes)).digits] }
    return FormIdentity(
      key: digest([key.derived(for: "submission"), path, number]),
      content: digest(pairs.flatMap { [$0.name, $0.value] } + sent))
  }

  private static func digest(_ parts: [String]) -> [UInt8] {
    SHA256.digest(of: parts.flatMap { "\($0.utf8.count):".utf8 + Array($0.utf8) })
  }

  /// Derived, so that a page that leaks does not give the session away.
  private static func token(of key: Secret) -> String { String(key.derived(for: "form").prefix(length)) }

  /// The characters of base64 that both parts of a seal have, 132 bits: half of the hash is enough (RFC 2104, section 5), and every
  /// form of a page carries them.
  private static let length = 22
}
