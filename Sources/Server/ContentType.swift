/// The media types of the files that a site is made of. Browsers are told not to guess (`nosniff`), so that a file of an
/// unknown kind is offered for download.
enum ContentType {
  static func of(_ name: String) -> StaticString {
    switch name.split(separator: ".").last?.lowercased() {
    case "css": "text/css; charset=utf-8"
    case "js", "mjs": "text/javascript; charset=utf-8"
    case "html": "text/html; charset=utf-8"
    case "txt": "text/plain; charset=utf-8"
    case "md": "text/markdown; charset=utf-8"
    case "json": "application/json"
    case "webmanifest": "application/manifest+json"
    case "xml": "application/xml"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "webp": "image/webp"
    case "gif": "image/gif"
    case "ico": "image/x-icon"
    case "pdf": "application/pdf"
    case "woff2": "font/woff2"
    default: "application/octet-stream"
    }
  }
}
