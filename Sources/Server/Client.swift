import Glibc

/// Whoever sent a request, while the loop answers it.
package struct Client {
  /// The right to answer later.
  package let ticket: Ticket
  private let descriptor: Int32

  init(_ ticket: Ticket, on descriptor: Int32) {
    self.ticket = ticket
    self.descriptor = descriptor
  }

  /// The numeric address at the other end of the connection, as `getnameinfo` writes it; nil when it is gone. Asked of the
  /// system each time, because few requests need it and no connection keeps it. To be called while `respond` runs.
  package func address() -> String? {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let code = withUnsafeMutablePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        getpeername(descriptor, address, &length) == 0
          ? getnameinfo(address, length, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) : -1
      }
    }
    guard code == 0 else { return nil }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
