/// An address outside this site that may stand in a page: `https` or `http`, at most 2,000 characters,
/// without spaces or control characters. Nothing else (`javascript:`, `data:`) can be made.
package struct WebLink: Hashable, Sendable {
  /// The address as it was given.
  package let address: String

  /// Accepts `address` only if it is safe to follow.
  package init?(_ address: String) {
    let lowered = address.prefix(8).lowercased()
    guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://"),
      (10...2_000).contains(address.utf8.count),
      address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    self.address = address
  }

  /// What stands between the scheme and the path: the host, and what is written beside it.
  package var host: String {
    let bytes = address.utf8
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return address }
    let host = bytes[slash...].dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
    return String(Substring(host))
  }
}
