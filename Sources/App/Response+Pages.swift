import HTML
import HTTP

extension Response {
  /// A page of the site. Browsers may keep it, but ask each time whether it is still the same.
  static func page(_ html: @autoclosure () throws -> HTML, _ status: Status = .ok) rethrows -> Response {
    Response(status, fields: pageFields, body: .bytes(try HTML.page(html)))
  }

  /// A few words without a page around them.
  static func plain(_ text: String, _ status: Status = .ok) -> Response {
    var fields = SecurityFields.all
    fields.add("Content-Type", "text/plain; charset=utf-8")
    fields.add("Cache-Control", "no-store")
    return Response(status, fields: fields, body: .bytes(Array(text.utf8)))
  }

  /// Leads to another page of the site, which is asked for by GET (RFC 9110, 15.4.4).
  static func seeOther(_ path: String) -> Response {
    var response = Response(.seeOther, fields: SecurityFields.all)
    response.fields.add("Location", path)
    response.fields.add("Cache-Control", "no-store")
    return response
  }

  /// `private`: what stands between us and the browser keeps no page, because the same address shows different people
  /// different things.
  private static let pageFields: ResponseFields = {
    var fields = SecurityFields.all
    fields.add("Content-Type", "text/html; charset=utf-8")
    fields.add("Cache-Control", "private, no-cache")
    fields.add("Vary", "Cookie")
    return fields
  }()
}
