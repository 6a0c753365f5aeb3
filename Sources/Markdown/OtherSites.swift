/// Which other site an address leads to.
enum OtherSites {
  /// Longer names are cut.
  private static let maximumLength = 60

  /// The host of an absolute web address, without `www.`; nil for any other address. Read as a browser reads
  /// it (URL Standard 4.4): any number of slashes, nothing of user names and ports.
  static func name(in address: [UInt8]) -> [UInt8]? {
    let rest: ArraySlice<UInt8>
    switch LinkPolicy.scheme(of: address) {
    case "http", "https": rest = address.drop { $0 != ":" }.dropFirst()
    case nil where address.starts(with: "//".utf8): rest = address[...]
    default: return nil
    }
    var host = rest.drop { $0 == "/" }.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
    // A port follows a colon; the colons of an IPv6 address stand in brackets.
    let address = host.first == UInt8(ascii: "[") ? host.prefix { $0 != "]" } : []
    host = host.prefix(address.count) + host.dropFirst(address.count).prefix { $0 != ":" }
    let name = withoutPrefix(host.map(\.lowercased))
    return name.isEmpty ? nil : cut(name)
  }

  /// Whether the text already says where the address leads: it is that address or its host, with or without
  /// scheme, `www.` and last slash.
  static func isNamed(_ name: [UInt8], address: [UInt8], by text: [UInt8]) -> Bool {
    let shown = bare(text)
    return shown == bare(address) || shown == name
  }

  private static func bare(_ address: [UInt8]) -> [UInt8] {
    var rest = address[...]
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), rest[colon...].starts(with: "://".utf8) {
      rest = rest[(colon + 3)...]
    } else if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
    }
    if rest.last == UInt8(ascii: "/") { rest = rest.dropLast() }
    return withoutPrefix(rest.map(\.lowercased))
  }

  private static func withoutPrefix(_ host: [UInt8]) -> [UInt8] {
    host.starts(with: "www.".utf8) ? Array(host.dropFirst(4)) : host
  }

  /// At most so many characters, then an ellipsis.
  private static func cut(_ name: [UInt8]) -> [UInt8] {
    let starts = name.indices.filter { name[$0] & 0xC0 != 0x80 }
    return starts.count > maximumLength ? name[..<starts[maximumLength - 1]] + Array("…".utf8) : name
  }
}
