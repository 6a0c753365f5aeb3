import CLinux
import Glibc

/// Sending to a socket that may take only a part.
enum Transmission {
  /// What became of bytes offered to a socket.
  enum Outcome: Equatable {
    /// So many bytes are in the hands of the system; fewer than offered means that it takes no more for now.
    case sent(Int)
    /// The connection is broken.
    case broken
  }

  /// Sends `first` and then `second` with one call.
  static func send(_ first: [UInt8], _ second: ArraySlice<UInt8>, to descriptor: Int32) -> Outcome {
    if second.isEmpty { return send(first[...], to: descriptor) }
    if first.isEmpty { return send(second, to: descriptor) }
    return first.withUnsafeBytes { first in
      second.withUnsafeBytes { second in
        // The kernel reads from these pointers only; `iovec` has no other form.
        var vectors = (
          iovec(iov_base: UnsafeMutableRawPointer(mutating: first.baseAddress), iov_len: first.count),
          iovec(iov_base: UnsafeMutableRawPointer(mutating: second.baseAddress), iov_len: second.count)
        )
        return withUnsafeMutablePointer(to: &vectors) { pointer in
          pointer.withMemoryRebound(to: iovec.self, capacity: 2) { vectors in
            var message = msghdr()
            message.msg_iov = vectors
            message.msg_iovlen = 2
            return outcome { sendmsg(descriptor, &message, cercles_nosignal()) }
          }
        }
      }
    }
  }

  /// Sends as much of `segments` as the socket takes and removes it from them. Of content that is made while it is
  /// sent, one piece is made at most, so that no client keeps the others waiting: the poll says at once that there is
  /// room.
  static func send(_ segments: inout [Connection.Segment], to descriptor: Int32) -> Outcome {
    var total = 0
    var finished = 0
    var mayMake = true
    defer { segments.removeFirst(finished) }
    while finished < segments.count {
      if case .made(let range, let piece) = segments[finished], !range.isEmpty {
        guard mayMake else { break }
        mayMake = false
        guard let made = pieces(range, piece) else { return .broken }
        segments.replaceSubrange(finished...finished, with: made)
      }
      let segment = segments[finished]
      guard case .sent(let count) = send(segment, to: descriptor) else { return .broken }
      total += count
      guard count == segment.count else {
        segments[finished] = segment.dropping(count)
        break
      }
      finished += 1
    }
    return .sent(total)
  }

  /// The next piece of content that is made while it is sent, and the rest; nil when there should be more and is not.
  private static func pieces(
    _ range: Range<Int>, _ piece: @escaping @Sendable (Int) -> [UInt8]
  ) -> [Connection.Segment]? {
    let bytes = piece(range.lowerBound)
    let count = min(bytes.count, range.count)
    guard count > 0 else { return nil }
    let rest = (range.lowerBound + count)..<range.upperBound
    return [.bytes(bytes, 0..<count)] + (rest.isEmpty ? [] : [.made(rest, piece: piece)])
  }

  private static func send(_ segment: Connection.Segment, to descriptor: Int32) -> Outcome {
    switch segment {
    case .bytes(let bytes, let range): return send(bytes[range], to: descriptor)
    case .file(let file, let range):
      var offset = off_t(range.lowerBound)
      let outcome = outcome { sendfile(descriptor, file, &offset, range.count) }
      // A file that became shorter since its length was announced cannot be made whole.
      return outcome == .sent(0) && !range.isEmpty && errno != EAGAIN ? .broken : outcome
    case .made: return .sent(0)  // empty: the others have been made into bytes
    }
  }

  private static func send(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Outcome {
    bytes.withUnsafeBytes { bytes in
      outcome { Glibc.send(descriptor, bytes.baseAddress, bytes.count, cercles_nosignal()) }
    }
  }

  private static func outcome(_ call: () -> Int) -> Outcome {
    while true {
      errno = 0
      let count = call()
      if count >= 0 { return .sent(count) }
      if errno == EAGAIN || errno == EWOULDBLOCK { return .sent(0) }
      if errno != EINTR { return .broken }
    }
  }
}

extension Connection.Segment {
  fileprivate func dropping(_ count: Int) -> Connection.Segment {
    switch self {
    case .bytes(let bytes, let range): .bytes(bytes, (range.lowerBound + count)..<range.upperBound)
    case .file(let file, let range): .file(descriptor: file, (range.lowerBound + count)..<range.upperBound)
    case .made(let range, let piece): .made((range.lowerBound + count)..<range.upperBound, piece: piece)
    }
  }
}
