/// What a member can follow, as its address names it.
package enum Followable: Hashable, Sendable {
  case page(Slug)
  /// With all its pages and meetings.
  case circle(Slug)
  case meeting(Int)
  case word(Slug)
}

/// Something that a member follows.
package struct Follow: Hashable, Sendable {
  package enum Thing: Hashable, Sendable {
    case page(Slug, title: String)
    case circle(CircleLink)
    case meeting(MeetingLink)
    case word(Slug, text: String)
  }

  /// The row.
  package let id: Int
  /// Nil for what they do not see any more.
  package let thing: Thing?
  package let since: Instant

  package init(id: Int, thing: Thing?, since: Instant) {
    self.id = id
    self.thing = thing
    self.since = since
  }
}

/// How a member wants to be told by mail.
package struct TellingChoice: Hashable, Sendable {
  /// One mail a day at most, with what has changed in what they follow.
  package var takesDigest: Bool
  /// A mail the day before each meeting of theirs.
  package var takesReminders: Bool

  /// What holds for whoever has chosen nothing.
  package static let usual = TellingChoice(takesDigest: true, takesReminders: true)

  package init(takesDigest: Bool, takesReminders: Bool) {
    self.takesDigest = takesDigest
    self.takesReminders = takesReminders
  }
}

/// A kind of mail that is stopped by a link in it. The raw value stands in the address.
package enum StoppableMail: String, Hashable, Sendable, CaseIterable {
  case digest = "nouvelles"
  case reminders = "rappels"
}
