import Database
import Domain
import Mail
import Store

/// What the site does by itself, without the thread that does it.
struct Chores {
  private let store: Store
  private let postman: Postman?
  private let clock: @Sendable () -> Instant
  private let reportCause: @Sendable (String) -> Void
  private let reader: Reader
  private var tidiedAt: Instant?
  /// Whether the index of the search holds nothing any more of what was destroyed before.
  private var isSearchSwept = false
  /// When the file was written anew last, or could not be.
  private var rewrittenAt: Instant?
  /// The most bytes of a file that may be written anew by day.
  private let quick: Int
  /// The hour, counted from 1970, in which reminders were looked for last.
  private var remindedIn: Int?
  /// What the urns held when they were stirred last.
  private var urns = UrnCount.none
  private var stirredAt: Instant?

  /// Seconds between two times of tidying.
  static let tidying = 3_600

  /// Seconds between two times of stirring an urn that fills.
  static let stirring = 60

  /// Seconds between two times of writing a file anew that is quick.
  static let rewriting = 600

  /// 64 MiB: a third of a second.
  static let quickBytes = 67_108_864

  /// - Parameters:
  ///   - postman: nil where no mail is sent.
  ///   - clock: the present moment.
  ///   - reportCause: told of each mail that was not taken, and never to whom it goes; for the log.
  ///   - quick: the most bytes of a file that may be written anew by day.
  init(
    _ store: Store, postman: Postman?, clock: @escaping @Sendable () -> Instant,
    reportCause: @escaping @Sendable (String) -> Void, quick: Int = Self.quickBytes
  ) throws {
    self.store = store
    self.quick = quick
    self.postman = postman
    self.clock = clock
    self.reportCause = reportCause
    reader = try store.makeReader()
  }

  /// Tidies up when it is time, and sends the mails that are due.
  mutating func doWhatIsDue(isStopping: () -> Bool = { false }) throws {
    let now = clock()
    try advanceAbecedaire(at: now)
    try stirUrns(at: now)
    try sweepSearch(isStopping: isStopping)
    let isStarting = tidiedAt == nil
    if tidiedAt.map({ now.seconds - $0.seconds >= Self.tidying }) ?? true {
      try store.writer.writings { writings in try writings.tidy(now: now) }
      store.writer.emptyLog()  // what was erased, then or since, is on the disk no more
      tidiedAt = now
    }
    try rewriteFile(at: now, isStarting: isStarting)
    try renderStaleTexts(isStopping: isStopping)
    guard let postman else { return }
    try remindOfDatePolls(at: now)
    try queueReminders(at: now)
    try queueDigests(at: now, isStopping: isStopping)
    while !isStopping(), try isMailDue() {
      if let outcome = try postman.sendOne(from: store, now: clock(), isStopping: isStopping) {
        reportCause("mail: \(outcome)")
      }
    }
  }

  /// Brings batches and votes to the stage whose hour has come. A round without any due is one look-up.
  private func advanceAbecedaire(at now: Instant) throws {
    let next = try reader.readings { readings in try readings.nextAbecedaireHour() }
    try reader.endBatch()
    guard let next, next <= now else { return }
    try store.writer.writings { writings in try writings.advanceAbecedaire(at: now) }
  }

  /// Makes the file forget in which order ballots came: once a minute while they come, and as soon as a vote is over. The log, which
  /// holds the old order, is emptied after. What is forgotten must not wait for anyone: the first round after a start stirs too.
  private mutating func stirUrns(at now: Instant) throws {
    let found = try reader.readings { readings in try readings.urnCount() }
    try reader.endBatch()
    guard found != urns else { return }
    let isSoon = stirredAt.map { (0..<Self.stirring).contains(now.seconds - $0.seconds) } ?? false
    guard !isSoon || found.closed != urns.closed else { return }
    urns = try store.writer.writings { writings in
      try writings.stirUrn()
      return try writings.readings.urnCount()
    }
    stirredAt = now
    store.writer.emptyLog()
  }

  /// Once an hour by the clock: a meeting may come to be tomorrow's at any time of the day.
  private mutating func queueReminders(at now: Instant) throws {
    let hour = now.seconds / 3_600
    guard remindedIn != hour, TellingTime.isDay(now) else { return }
    try store.writer.writings { writings in try writings.queueReminders(now: now) }
    remindedIn = hour
  }

  /// A round without any due is one look-up.
  private func queueDigests(at now: Instant, isStopping: () -> Bool) throws {
    let next = try reader.readings { readings in try readings.nextDigest() }
    try reader.endBatch()
    guard let next, next <= now, TellingTime.isDay(now) else { return }
    while !isStopping(), try store.writer.writings({ writings in try writings.queueDigests(now: now) }) {}
  }

  /// Renders the texts that a change concerned beyond what its own job could do, in steps between which others write.
  private func renderStaleTexts(isStopping: () -> Bool) throws {
    let isDue = try reader.readings { readings in try readings.hasStaleTexts() }
    try reader.endBatch()
    while isDue, !isStopping(), try store.renderStale() {}
  }

  /// Takes the words of what was destroyed out of the file, in steps between which others write.
  private mutating func sweepSearch(isStopping: () -> Bool) throws {
    let sweep = try reader.readings { readings in try readings.sweep() }
    try reader.endBatch()
    guard sweep == .needed || (sweep == .begun && !isSearchSwept) else { return }
    isSearchSwept = false
    while try store.writer.writings({ writings in try writings.sweepSearch() }) {
      if isStopping() { return }
    }
    isSearchSwept = true
    store.writer.emptyLog()
  }

  /// Takes what was destroyed out of the file where copies of it may lie between the rows, and brings its pages into an order that
  /// tells nothing of how they filled. Writing waits for it, a third of a second for a file that is quick; another is written anew
  /// at night, or when the site starts. Where it fails (no room on the disk), it is tried again.
  private mutating func rewriteFile(at now: Instant, isStarting: Bool) throws {
    let bytes = try reader.readings { readings in
      try readings.sweep() == .begun ? try readings.fileBytes() : nil
    }
    try reader.endBatch()
    guard let bytes, isSearchSwept else { return }
    let isQuick = bytes <= quick
    let rest = isQuick ? Self.rewriting : Self.tidying
    let isSoon = rewrittenAt.map { (0..<rest).contains(now.seconds - $0.seconds) } ?? false
    guard isStarting || (!isSoon && (isQuick || !TellingTime.isDay(now))) else { return }
    rewrittenAt = now
    do {
      try store.writer.rewriteFile()
      try store.writer.writings { writings in try writings.endSweep() }
      store.writer.emptyLog()
    } catch { reportCause("writing the file anew: \(error)") }
  }

  /// Writes to those whose answer is awaited by a poll that is about to close.
  private func remindOfDatePolls(at now: Instant) throws {
    let isDue = try reader.readings { readings in try readings.hasDatePollsToRemind(at: now) }
    try reader.endBatch()
    if isDue { try store.writer.writings { writings in try writings.remindOfDatePolls(at: now) } }
  }

  private func isMailDue() throws -> Bool {
    let due = try reader.readings { readings in try readings.nextMailDue() }
    try reader.endBatch()
    return due.map { $0 <= clock() } ?? false
  }
}
