import HTTP
import Templates

/// Where people are led after signing in: to a page of this site and nowhere else.
enum LocalPath {
  /// `text` if a page of this site is there; anything else, such as `//elsewhere.example`, is nil.
  static func page(_ text: String, _ application: Application) -> String? {
    guard let target = Target(local: text), case .route = application.router.match(.get, target.segments)
    else {
      return nil
    }
    return text
  }

  /// The sign-in page that leads back to the page asked for.
  static func signIn(returningTo request: Request) -> String {
    guard request.method == .get || request.method == .head else { return SitePath.signIn.text }
    let target = request.target
    let path = target.path + (target.query.map { "?" + $0 } ?? "")
    return "\(SitePath.signIn.text)?\(SignInForm.returnTo)=\(FormFields.urlEncoded(path))"
  }
}
