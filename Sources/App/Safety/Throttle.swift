import Domain
import Glibc
import Synchronization

/// The brake on guessing, on sending mail and on filling the wiki: counts tries by account and by client address.
///
/// In memory alone, and under keys hashed with a seed of this process: no address is kept, neither on disk
/// nor readable. A restart forgives everyone, which nobody outside can bring about.
final class Throttle: Sendable {
  /// What is counted, each kind for itself, so that a flood of one makes nobody forgotten by another.
  enum Rule: Int, CaseIterable, Sendable {
    /// Passwords tried for one account, from wherever.
    case passwordByAccount
    /// Passwords tried from one address: a household or an office behind one address may sign in together.
    case passwordByAddress
    /// Mails asked for from one address.
    case mailByAddress
    /// Mails asked for to one account.
    case mailByAccount
    /// Wrong codes of meetings from one address.
    case code
    /// Those from wherever, under one key: once they are used up, someone guesses from many addresses.
    case codeAnywhere
    /// Those from one address meanwhile. Nobody who has not typed a wrong one waits for those who guess.
    case codeInFlood
    /// Large forms sent from one address by nobody who is signed in: they are sent back, and are not small.
    case largeForm
    /// Pages made by one member: more than anyone writes, and few enough to be put aside again.
    case newPage
    /// Meetings made by one member, in the same way.
    case newMeeting
    /// Words proposed by one member: as many as a batch takes from them at once. Those taken back count too, so that nobody puts words
    /// on everyone's pages and takes them off again without end.
    case newProposal
    /// Comparisons of large texts asked for from one address by nobody who is signed in: they take long to make.
    case largeComparison
    /// Answers to polls for a date by their links from one address: a whole office may answer.
    case answerByLink

    /// How many tries are allowed at once.
    fileprivate var burst: Int {
      switch self {
      case .passwordByAccount: 10
      case .passwordByAddress: 30
      case .mailByAddress: 5
      case .mailByAccount: 3
      case .code: 10
      case .codeAnywhere: 200
      case .codeInFlood: 2
      case .largeForm: 10
      case .newPage, .newMeeting: 60
      case .newProposal: WordProposalDraft.mostOfOnePerson
      case .largeComparison: 20
      case .answerByLink: 40
      }
    }

    /// After how many seconds one more is allowed.
    fileprivate var interval: Int {
      switch self {
      case .passwordByAccount: 60
      case .passwordByAddress: 10
      case .mailByAddress: 600
      case .mailByAccount: 1_200
      case .code: 6
      case .codeAnywhere: 1
      case .codeInFlood: 60
      case .largeForm: 60
      case .newPage, .newMeeting: 60
      case .newProposal: 30
      case .largeComparison: 10
      case .answerByLink: 15
      }
    }
  }

  private let counters: Mutex<[Attempts]>

  /// How many keys each rule remembers: 2 MiB for each rule under the worst flood.
  private static let capacity = 50_000

  /// Nothing has been tried.
  init() {
    counters = Mutex(
      Rule.allCases.map { Attempts(burst: $0.burst, interval: $0.interval, capacity: Self.capacity) })
  }

  /// Counts a try of `key` at `now`, in seconds; nil when it is allowed, else the seconds to wait.
  ///
  /// - Parameter key: an account's address as it is compared, or a client's numeric address. Of an IPv6 address the
  ///   first 64 bits count, because one client has all that share them (RFC 6177, RFC 7421).
  func take(_ rule: Rule, _ key: String, at now: Int) -> Int? {
    let key = Self.hashed(key)
    return counters.withLock { $0[rule.rawValue].take(key, at: now) }
  }

  /// Counts one try of several keys at once: of all of them, or of none when one has to wait, so that whoever is
  /// braked cannot use up the tries of others. The longest wait in seconds, or nil.
  func take(_ keys: [(rule: Rule, key: String)], at now: Int) -> Int? {
    let hashed = keys.map { (rule: $0.rule.rawValue, key: Self.hashed($0.key)) }
    return counters.withLock { counters in
      if let wait = hashed.compactMap({ counters[$0.rule].wait(for: $0.key, at: now) }).max() { return wait }
      for (rule, key) in hashed { _ = counters[rule].take(key, at: now) }
      return nil
    }
  }

  /// Takes back the last try of `key`, because it was right.
  func giveBack(_ rule: Rule, _ key: String, at now: Int) {
    let key = Self.hashed(key)
    counters.withLock { $0[rule.rawValue].giveBack(key, at: now) }
  }

  private static func hashed(_ key: String) -> UInt64 {
    var hasher = Hasher()
    if let network = network(of: key) {
      hasher.combine(network)
    } else {
      hasher.combine(key)
    }
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  /// What counts of a client's address: an IPv4 address, also in the clothes of an IPv6 one (RFC 4291,
  /// section 2.5.5.2), or the first 64 bits of an IPv6 address. Nil for what is no address.
  private static func network(of key: String) -> [UInt8]? {
    var short = in_addr()
    if inet_pton(AF_INET, key, &short) == 1 { return withUnsafeBytes(of: short) { Array($0) } }
    var long = in6_addr()
    // A link-local address has its interface behind it: `fe80::1%eth0`.
    guard inet_pton(AF_INET6, String(key.prefix { $0 != "%" }), &long) == 1 else { return nil }
    let bytes = withUnsafeBytes(of: long) { Array($0) }
    let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
    return Array(isMapped ? bytes[12...] : bytes[..<8])
  }
}
