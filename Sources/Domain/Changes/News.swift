/// What has changed in what someone follows, and was not done by themselves.
package struct News: Hashable, Sendable {
  /// The latest first.
  package let changes: [Change]
  /// The meetings in which notes were written, but for those whose minutes are among the changes.
  package let notes: [NewNotes]
  /// Whether there are more changes.
  package let goesOn: Bool

  /// What there is for someone who follows nothing.
  package static let none = News(changes: [], notes: [], goesOn: false)
  /// The most changes, and the most meetings with notes, that a mail tells.
  package static let mostInMail = 100
  /// The same for the home page.
  package static let mostOnHome = 10

  package init(changes: [Change], notes: [NewNotes], goesOn: Bool) {
    self.changes = changes
    self.notes = notes
    self.goesOn = goesOn
  }

  package var isEmpty: Bool { changes.isEmpty && notes.isEmpty }

  /// Whose news.
  package enum Scope: Hashable, Sendable {
    /// What they follow: for mails.
    case followed
    /// What they follow and what is in their circles: for the home page.
    case followedOrOwn
  }
}

/// The notes of a meeting that were written meanwhile.
package struct NewNotes: Hashable, Sendable {
  package let meeting: MeetingSummary
  package let count: Int

  package init(meeting: MeetingSummary, count: Int) {
    self.meeting = meeting
    self.count = count
  }
}

/// Up to where someone has read the news on the home page. It moves when they come back or say that they have read them, never by
/// the mere passing of time: nothing is lost that was not shown.
package struct NewsMark: Hashable, Sendable {
  /// What was before is no news.
  package let readUntil: Instant
  /// When the home page has told the news at the beginning of the last visit.
  package let shownAt: Instant

  package init(readUntil: Instant, shownAt: Instant) {
    self.readUntil = readUntil
    self.shownAt = shownAt
  }

  /// Whether whoever looks at the home page now begins another visit.
  package func isOver(at now: Instant) -> Bool { now.seconds - shownAt.seconds >= Lifetime.visit }

  /// From when on news are told. During a visit they stay the same, with what comes.
  package func start(at now: Instant) -> Instant {
    isOver(at: now) ? max(readUntil, Instant(seconds: shownAt.seconds - Lifetime.job)) : readUntil
  }
}
