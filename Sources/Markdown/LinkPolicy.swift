/// Which addresses a page may lead to. Everything that is not a relative address or one of a few schemes is
/// refused, so that `javascript:` and its kin need not be known by name.
enum LinkPolicy {
  /// `address` has its escapes and references replaced. The scheme is read as a browser reads it: without
  /// the blanks and control characters that it would ignore (URL Standard 4.4), in any case.
  static func allows(_ address: [UInt8], isImage: Bool) -> Bool {
    scheme(of: address).map { isAllowed($0, isImage: isImage) } ?? true
  }

  /// Whether the address names its site: it has a scheme, or two slashes stand for the page's own
  /// (RFC 3986, 4.2).
  static func namesSite(_ address: [UInt8]) -> Bool {
    scheme(of: address) != nil || address.starts(with: "//".utf8)
  }

  /// In lower case; nil for a relative address.
  static func scheme(of address: [UInt8]) -> String? {
    var scheme: [UInt8] = []
    for byte in address where byte > 0x20 && byte != 0x7F {
      switch byte {
      case ":": return String(decoding: scheme, as: UTF8.self)
      case "/", "?", "#": return nil
      default: scheme.append(byte.lowercased)
      }
    }
    return nil
  }

  private static func isAllowed(_ scheme: String, isImage: Bool) -> Bool {
    switch scheme {
    case "http", "https": true
    case "mailto", "tel": !isImage
    default: false
    }
  }
}
