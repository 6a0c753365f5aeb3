import Glibc
import Templates

/// Addresses that are typed on the command line.
enum SiteAddress {
  /// What a link of `member reset` begins with unless it is given: where `serve` serves by itself.
  static let usual = "http://127.0.0.1:8080"

  /// Reads where a site is found: `http` or `https`, a host, perhaps a port, and no path but a last slash, which is left
  /// out.
  static func site(_ text: String) throws(Command.Misuse) -> String {
    let parts = text.lowercased().split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3 || (parts.count == 4 && parts[3].isEmpty), ["http:", "https:"].contains(parts[0]),
      parts[1].isEmpty, isAuthority(parts[2])
    else { throw .init(sentence: CommandLineText.badAddress(text)) }
    return "\(parts[0])//\(parts[2])"
  }

  /// Where a server is found that listens at a host and a port.
  static func site(host: String, port: Int) -> String {
    "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
  }

  /// Reads the numeric address of a machine, and writes it as the system writes those of connections.
  static func machine(_ text: String) throws(Command.Misuse) -> String {
    var wish = addrinfo()
    wish.ai_flags = AI_NUMERICHOST
    var found: UnsafeMutablePointer<addrinfo>?
    defer { if let found { freeaddrinfo(found) } }
    var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    guard !text.isEmpty, getaddrinfo(text, nil, &wish, &found) == 0, let address = found?.pointee,
      getnameinfo(
        address.ai_addr, address.ai_addrlen, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST) == 0
    else { throw .init(sentence: CommandLineText.badProxy(text)) }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether `text` is `host [ ":" port ]` (RFC 3986, 3.2): a name, an IPv4 address, or an IPv6 one in brackets.
  private static func isAuthority(_ text: Substring) -> Bool {
    let end =
      text.hasPrefix("[") ? text.firstIndex(of: "]").map { text.index(after: $0) } : text.firstIndex(of: ":")
    let host = text[..<(end ?? text.endIndex)]
    let port = text[(end ?? text.endIndex)...]
    let isNumber = port.isEmpty || (port.hasPrefix(":") && (UInt16(port.dropFirst()) ?? 0) > 0)
    return (1...253).contains(host.utf8.count) && isNumber && (isName(host) || isIPv6(host))
  }

  private static func isName(_ host: Substring) -> Bool {
    let first = host.first.map { $0 != "." && $0 != "-" } ?? false
    return first
      && host.utf8.allSatisfy { byte in
        (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2d || byte == 0x2e
      }
  }

  private static func isIPv6(_ host: Substring) -> Bool {
    var address = in6_addr()
    return host.hasPrefix("[") && host.hasSuffix("]")
      && inet_pton(AF_INET6, String(host.dropFirst().dropLast()), &address) == 1
  }
}
