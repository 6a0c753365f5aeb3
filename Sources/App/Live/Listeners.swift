import Database
import Domain

/// Who has which meeting's page open, on one loop: a few words for each stream, because there may be thousands.
struct Listeners {
  /// Whoever opened a stream.
  struct Listener {
    let meeting: Int
    /// The hash of the session's token; nil for a visitor. The session is looked up by it again, as for a request.
    let token: [UInt8]?
    /// The session, or the address of a visitor, hashed with a seed of this process.
    let holder: Int

    init(to meeting: Int, token: [UInt8]?, address: String) {
      self.meeting = meeting
      self.token = token
      var hasher = Hasher()
      if let token { hasher.combine(token) } else { hasher.combine(address) }
      holder = hasher.finalize()
    }
  }

  /// All who listen to one meeting.
  struct Audience {
    var streams: [UInt32] = []
    /// The number of the last change that all of them were told.
    var told: Int
    /// When it was seen last that each of them sees the meeting; nil once someone else has come.
    var check: Check?
  }

  /// What the right of an audience to be told of its meeting was read from.
  struct Check {
    /// One of them, for whom all is read.
    let viewer: Viewer
    let tables: TableSet
    /// The last commit that it surely holds; see `Versions`.
    let commit: UInt64
    /// When the first of their sessions ends by itself; nil for an audience of visitors.
    let end: Instant?
  }

  /// From so many streams on, nobody opens more than `mostOfOne`: as long as there is room, a hundred phones behind the one
  /// address of a meeting room harm nobody.
  static let many = 4_096
  /// A few windows and tabs.
  static let mostOfOne = 20

  private(set) var audiences: [Int: Audience] = [:]
  private var listeners: [UInt32: Listener] = [:]
  /// How many streams each holder has open.
  private var held: [Int: Int] = [:]
  private var latest: UInt32 = 0

  /// How many streams are open.
  var count: Int { listeners.count }

  subscript(stream: UInt32) -> Listener? { listeners[stream] }

  /// Adds whoever has been told of the changes up to `told`. Gives the number of the stream; nil when its holder has too
  /// many.
  mutating func add(_ listener: Listener, told: Int) -> UInt32? {
    let mine = held[listener.holder, default: 0]
    guard count < Self.many || mine < Self.mostOfOne else { return nil }
    repeat { latest &+= 1 } while listeners[latest] != nil
    listeners[latest] = listener
    held[listener.holder] = mine + 1
    var audience = audiences.removeValue(forKey: listener.meeting) ?? Audience(told: told)
    audience.streams.append(latest)
    audience.check = nil
    audiences[listener.meeting] = audience
    return latest
  }

  /// A stream is over.
  mutating func remove(_ stream: UInt32) {
    guard let listener = listeners.removeValue(forKey: stream) else { return }
    let left = held[listener.holder, default: 1] - 1
    held[listener.holder] = left > 0 ? left : nil
    guard var audience = audiences.removeValue(forKey: listener.meeting) else { return }
    if let place = audience.streams.firstIndex(of: stream) {
      audience.streams.swapAt(place, audience.streams.count - 1)
      audience.streams.removeLast()
    }
    if !audience.streams.isEmpty { audiences[listener.meeting] = audience }
  }

  /// The audience of a meeting was told of all changes up to `change`.
  mutating func told(_ meeting: Int, _ change: Int) { audiences[meeting]?.told = change }

  /// All who listen to a meeting see it.
  mutating func checked(_ meeting: Int, _ check: Check?) { audiences[meeting]?.check = check }
}
