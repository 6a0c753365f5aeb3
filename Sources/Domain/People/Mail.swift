/// What a mail is about. The raw values are those of the database.
package enum MailKind: String, Hashable, Sendable, CaseIterable {
  /// A link to become a member.
  case invitation
  /// A link to choose a new password.
  case password
  /// A link that confirms a new address; it goes to that one.
  case email
  /// The news that the address of an account was changed; it goes to the old one.
  case emailChanged = "email-changed"
  /// The answer to a visitor who may not join.
  case refusal
  /// A poll for a date waits for an answer.
  case dateReminder = "date-reminder"
  /// The dates of a poll that was answered are others.
  case datesChanged = "dates-changed"
  /// The date that a poll has found.
  case dateChosen = "date-chosen"
  /// What has changed in what a member follows, since the last one.
  case digest
  /// A meeting that takes place the day after.
  case reminder
}

/// A mail that waits in the outbox. It holds no link: the link is made when the mail is.
package struct OutgoingMail: Hashable, Sendable {
  package let id: Int
  package let kind: MailKind
  package let recipient: EmailAddress
  /// The invitation it is about.
  package let invitation: Int?
  /// The account it is about.
  package let person: Int?
  /// The poll for a date it is about.
  package let datePoll: Int?
  /// The meeting it reminds of.
  package let meeting: Int?
  /// How often it could not be sent.
  package let attempts: Int

  package init(
    id: Int, kind: MailKind, recipient: EmailAddress, invitation: Int?, person: Int?,
    datePoll: Int? = nil, meeting: Int? = nil, attempts: Int
  ) {
    self.id = id
    self.kind = kind
    self.recipient = recipient
    self.invitation = invitation
    self.person = person
    self.datePoll = datePoll
    self.meeting = meeting
    self.attempts = attempts
  }
}

/// When a mail that could not be sent is tried again.
package enum MailRetry {
  /// Seconds to wait after the first failure, the second…; after the last one the mail is given up.
  package static let waits = [60, 300, 1_800, 7_200, 21_600, 86_400]

  /// The next attempt after `attempts` failures, the last of them at `now`; nil when it is given up.
  package static func next(after attempts: Int, at now: Instant) -> Instant? {
    guard waits.indices.contains(attempts - 1) else { return nil }
    return Instant(seconds: now.seconds + waits[attempts - 1])
  }
}

/// How the outbox is doing.
package struct OutboxState: Hashable, Sendable {
  package let waiting: Int
  /// Given up.
  package let failed: Int
  /// When the oldest of those that wait was written.
  package let oldest: Instant?

  package init(waiting: Int, failed: Int, oldest: Instant?) {
    self.waiting = waiting
    self.failed = failed
    self.oldest = oldest
  }
}
