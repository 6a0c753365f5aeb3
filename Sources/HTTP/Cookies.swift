extension HeaderFields {
  /// The value of the first cookie named `name`, in one `Cookie` field or several (RFC 6265, section 4.2.1);
  /// nil when there is none. Spaces around names and values are forgiven, quotes are left.
  package func cookie(_ name: String) -> String? {
    var start = 0
    while let found = next("cookie", from: start) {
      if let value = Self.cookie(name, in: bytes(of: fields[found])) { return value }
      start = found + 1
    }
    return nil
  }

  private static func cookie(_ name: String, in field: ArraySlice<UInt8>) -> String? {
    var rest = field
    while !rest.isEmpty {
      let pair = rest.prefix { $0 != UInt8(ascii: ";") }
      rest = rest[pair.endIndex...].dropFirst()
      guard let equals = pair.firstIndex(of: UInt8(ascii: "=")),
        trimmed(pair[..<equals]).elementsEqual(name.utf8)
      else { continue }
      return String(decoding: trimmed(pair[(equals + 1)...]), as: UTF8.self)
    }
    return nil
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == .space || byte == .tab }
    guard let last = bytes.lastIndex(where: { !isBlank($0) }) else { return [] }
    return bytes[...last].drop(while: isBlank)
  }
}

/// A cookie for the browser to keep, for the whole site, out of reach of scripts, and not sent with what
/// another site posts (RFC 6265, section 4.1; `SameSite` is of RFC 6265bis).
package struct SetCookie: Hashable, Sendable {
  private let name: String
  private let value: String
  private let maxAge: Int?
  private let isSecure: Bool

  /// - Parameters:
  ///   - name: letters, digits, `-` and `_`, as is `value`. Both are ours: any other character is left out, so that
  ///     nothing can add an attribute.
  ///   - maxAge: for how many seconds the browser keeps it, 0 to forget it now; nil for as long as the browser is open.
  ///   - isSecure: whether it is sent over https only.
  package init(name: String, value: String, maxAge: Int?, isSecure: Bool) {
    self.name = Self.plain(name)
    self.value = Self.plain(value)
    self.maxAge = maxAge
    self.isSecure = isSecure
  }

  /// The value of a `Set-Cookie` field.
  package var text: String {
    var text = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
    if let maxAge { text += "; Max-Age=\(maxAge)" }
    if isSecure { text += "; Secure" }
    return text
  }

  private static func plain(_ text: String) -> String {
    let bytes = text.utf8.filter { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
