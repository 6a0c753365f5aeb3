import CLinux
import Glibc

/// Where the server listens.
struct Endpoint {
  /// An IPv6 address, or an IPv4 one in the memory of an IPv6 one, which is larger.
  private var address = sockaddr_in6()
  private var length = socklen_t(0)

  /// Reads a numeric IPv4 or IPv6 address, or `localhost`.
  init(host: String, port: Int) throws(ServerError) {
    guard let port = UInt16(exactly: port) else { throw .portNotAllowed(port) }
    if inet_pton(AF_INET6, host, &address.sin6_addr) == 1 {
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      length = socklen_t(MemoryLayout<sockaddr_in6>.size)
      return
    }
    var four = sockaddr_in()
    four.sin_family = sa_family_t(AF_INET)
    four.sin_port = port.bigEndian
    guard inet_pton(AF_INET, host == "localhost" ? "127.0.0.1" : host, &four.sin_addr) == 1 else {
      throw .unknownHost(host)
    }
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { $0.pointee = four }
    }
    length = socklen_t(MemoryLayout<sockaddr_in>.size)
  }

  /// Opens a socket that listens here. `shared` lets the loops of one server share the port (SO_REUSEPORT).
  func listen(shared: Bool) throws(ServerError) -> Int32 {
    let descriptor = socket(Int32(address.sin6_family), cercles_stream_flags(), 0)
    guard descriptor >= 0 else { throw .system(call: "socket", code: errno) }
    set(SOL_SOCKET, SO_REUSEADDR, on: descriptor)
    if shared { set(SOL_SOCKET, SO_REUSEPORT, on: descriptor) }
    // Linux hands this option on to accepted connections: an answer is sent as a whole, so nothing is worth waiting for.
    set(Int32(IPPROTO_TCP), TCP_NODELAY, on: descriptor)
    var address = self.address
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
    }
    guard bound == 0, Glibc.listen(descriptor, 4_096) == 0 else {
      let code = errno
      close(descriptor)
      throw refusal(code)
    }
    return descriptor
  }

  /// The port that the listening `descriptor` was given.
  static func port(of descriptor: Int32) -> Int {
    var address = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    _ = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
    }
    // The port stands at the same place in both families.
    return Int(UInt16(bigEndian: address.sin6_port))
  }

  private func set(_ level: Int32, _ option: Int32, on descriptor: Int32) {
    var one: Int32 = 1
    setsockopt(descriptor, level, option, &one, socklen_t(MemoryLayout<Int32>.size))
  }

  private func refusal(_ code: Int32) -> ServerError {
    // The port stands at the same place in both families.
    let port = Int(UInt16(bigEndian: address.sin6_port))
    return switch code {
    case EADDRINUSE: .portInUse(port)
    case EACCES: .portNotAllowed(port)
    case EADDRNOTAVAIL: .notOurAddress
    default: .system(call: "bind", code: code)
    }
  }
}
