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

  /// A file that is saved, never shown in place of a page of the site.
  ///
  /// - Parameter name: of the file without its ending; ASCII, so that it needs no encoding.
  static func download(_ bytes: [UInt8], _ kind: Download, _ name: String) -> Response {
    var fields = SecurityFields.files
    fields.add("Content-Type", kind.type)
    fields.add("Content-Disposition", "attachment; filename=\"\(name).\(kind.rawValue)\"")
    fields.add("Cache-Control", "private, no-cache")
    fields.add("Vary", "Cookie")
    return Response(.ok, fields: fields, body: .bytes(bytes))
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

/// A kind of file that pages can be saved as. The raw value is its ending.
enum Download: String {
  case csv, html, json
  case markdown = "md"

  fileprivate var type: String {
    switch self {
    case .csv: "text/csv; charset=utf-8; header=present"
    case .html: "text/html; charset=utf-8"
    case .json: "application/json"
    case .markdown: "text/markdown; charset=utf-8"
    }
  }
}
