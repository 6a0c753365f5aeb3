import HTTP
import Templates

/// What came to a route, before it is known who sent it.
struct Asked {
  let request: Request
  /// The segments of the path that stand for the holes of the route's pattern, in order.
  let parameters: [String]
  /// What the form has sent; what the address holds behind its question mark for a page.
  let fields: FormFields
  /// The files that the form has sent.
  var files: [FormFile] = []
  let sender: Sender
  let browser: Browser
  /// Set when the form is not to be acted on but shown again, filled, with this status: its sender had to sign in
  /// again, or it was sealed for an earlier session.
  var review: Status?
  /// What is to be said on top of the page.
  var notice: Notice?
}
