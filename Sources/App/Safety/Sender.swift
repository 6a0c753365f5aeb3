import HTTP

/// Where a request comes from.
struct Sender: Sendable {
  /// The numeric address of the client, for counting attempts in memory only: it is neither stored nor logged.
  let address: String
  /// Whether the client speaks https to the proxy in front of us.
  let isSecure: Bool

  /// The `X-Forwarded-…` fields are believed only where the connection comes from `trustedProxy`; anyone can send them.
  /// Of several addresses the last one counts: the proxy itself added it.
  ///
  /// - Parameters:
  ///   - peer: the address at the other end of the connection; asked only when it matters.
  init(of request: Request, trustedProxy: String?, peer: () -> String?) {
    guard trustedProxy != nil || request.method == .post else {
      self.init(address: "", isSecure: false)
      return
    }
    let peer = peer() ?? ""
    guard peer == trustedProxy else {
      self.init(address: peer, isSecure: false)
      return
    }
    let chain = request.fields.all("x-forwarded-for").joined(separator: ",").split(separator: ",")
    let client = chain.last.map { String($0.filter { !$0.isWhitespace }) }
    self.init(
      address: client ?? peer, isSecure: request.fields.all("x-forwarded-proto").last?.lowercased() == "https"
    )
  }

  private init(address: String, isSecure: Bool) {
    self.address = address
    self.isSecure = isSecure
  }
}
