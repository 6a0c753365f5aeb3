/// How a meeting really goes, beside its items.
package struct MeetingRun: Hashable, Sendable {
  /// When it was begun; nil for one that did not run live.
  package var startedAt: Instant?
  /// Until when those present have agreed to go on; nil for the hour that it was called for.
  package var agreedEnd: Instant?

  package init(startedAt: Instant? = nil, agreedEnd: Instant? = nil) {
    self.startedAt = startedAt
    self.agreedEnd = agreedEnd
  }
}

/// How an item really goes.
package struct ItemRun: Hashable, Sendable {
  /// The minutes that it was given while the meeting ran; nil for those of the agenda.
  package var minutes: Int?
  /// When it was begun and ended; nil before.
  package var startedAt: Instant?
  package var endedAt: Instant?

  package init(minutes: Int? = nil, startedAt: Instant? = nil, endedAt: Instant? = nil) {
    self.minutes = minutes
    self.startedAt = startedAt
    self.endedAt = endedAt
  }

  /// The minutes that it really took, to the nearest, one at least; nil before its end.
  package var taken: Int? {
    guard let startedAt, let endedAt else { return nil }
    return max(1, (endedAt.seconds - startedAt.seconds + 30) / 60)
  }
}
