import HTTP

/// The header fields that every answer of the site carries, files and errors included.
package enum SecurityFields {
  /// Pages take styles, scripts and images from this site alone, their scripts speak to no other, and nobody may frame them.
  package static let all: ResponseFields = {
    var fields = ResponseFields()
    fields.add(
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'")
    fields.add("X-Content-Type-Options", "nosniff")
    fields.add("Referrer-Policy", "same-origin")
    fields.add("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()")
    fields.add("Cross-Origin-Opener-Policy", "same-origin")
    fields.add("Cross-Origin-Resource-Policy", "same-origin")
    return fields
  }()

  /// For files that members have sent: whatever is in them, they load nothing, run nothing, and are of an origin of their own.
  static let files: ResponseFields = {
    var fields = ResponseFields()
    fields.add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
    fields.add("X-Content-Type-Options", "nosniff")
    fields.add("Referrer-Policy", "same-origin")
    fields.add("Cross-Origin-Opener-Policy", "same-origin")
    fields.add("Cross-Origin-Resource-Policy", "same-origin")
    return fields
  }()

  /// For a year, browsers that came by https come by nothing else (RFC 6797).
  static let strictTransport: ResponseFields = {
    var fields = ResponseFields()
    fields.add("Strict-Transport-Security", "max-age=31536000")
    return fields
  }()
}
