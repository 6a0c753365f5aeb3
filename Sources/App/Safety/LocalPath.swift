import HTTP
import Templates

/// Where people are led after signing in: to a page of this site and nowhere else.
enum LocalPath {
  /// `text` if a page of this site is there, or a part of one (`#appel-3`); anything else, such as `//elsewhere.example`, is nil.
  static func page(_ text: String, _ application: Application) -> String? {
    let path = text.prefix { $0 != "#" }
    let part = text.dropFirst(path.count + 1)
    guard part.utf8.allSatisfy({ isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }),
      let target = Target(local: String(path)), case .route = application.router.match(.get, target.segments)
    else {
      return nil
    }
    return text
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The sign-in page that leads back to the page asked for.
  static func signIn(returningTo request: Request) -> String {
    guard request.method == .get || request.method == .head else { return SitePath.signIn.text }
    let target = request.target
    let path = target.path + (target.query.map { "?" + $0 } ?? "")
    return "\(SitePath.signIn.text)?\(SignInForm.returnTo)=\(FormFields.urlEncoded(path))"
  }
}

extension String {
  /// An address with a part of its page in the place of any other.
  func anchored(_ anchor: String) -> String { "\(prefix { $0 != "#" })#\(anchor)" }
}
