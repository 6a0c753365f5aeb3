import Glibc
import HTTP

/// Where a request comes from.
struct Sender: Sendable {
  /// The numeric address of the client, for counting attempts in memory only: it is neither stored nor logged. Empty for a page
  /// without a brake, which needs none.
  let address: String
  /// Whether the client speaks https to the proxy in front of us.
  let isSecure: Bool

  /// The `X-Forwarded-…` fields are believed only where the connection comes from `trustedProxy`; anyone can send them.
  /// Of several addresses the last one counts: the proxy itself added it.
  ///
  /// - Parameters:
  ///   - isBraked: whether requests are counted although this is no form.
  ///   - peer: the address at the other end of the connection; asked only when it matters.
  init(of request: Request, trustedProxy: String?, isBraked: Bool = false, peer: () -> String?) {
    guard trustedProxy != nil || request.method == .post || isBraked else {
      self.init(address: "", isSecure: false)
      return
    }
    let peer = peer() ?? ""
    guard peer == trustedProxy else {
      self.init(address: peer, isSecure: false)
      return
    }
    let client = Self.last(of: "x-forwarded-for", request).flatMap(Self.numericAddress)
    self.init(
      address: client ?? peer,
      isSecure: Self.last(of: "x-forwarded-proto", request)?.lowercased() == "https")
  }

  private init(address: String, isSecure: Bool) {
    self.address = address
    self.isSecure = isSecure
  }

  /// The last element of a list (RFC 9110, section 5.6.1).
  private static func last(of name: StaticString, _ request: Request) -> String? {
    request.fields.all(name).joined(separator: ",").split(separator: ",").last.map { element in
      String(element.filter { !$0.isWhitespace })
    }
  }

  /// An address without the port and the brackets that some proxies write, in the one form that the system gives it; nil for
  /// what is none, so that nobody is counted as several.
  private static func numericAddress(_ text: String) -> String? {
    var host = text[...]
    if host.hasPrefix("[") {
      host = host.dropFirst().prefix { $0 != "]" }
    } else if host.count(where: { $0 == ":" }) == 1 {
      host = host.prefix { $0 != ":" }
    }
    var bytes = [UInt8](repeating: 0, count: 16)
    var name = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    for family in [AF_INET, AF_INET6] where inet_pton(family, String(host), &bytes) == 1 {
      inet_ntop(family, bytes, &name, socklen_t(name.count))
      return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    return nil
  }
}
