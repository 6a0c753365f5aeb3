/// A poll as it is typed, before it is checked and kept.
package struct DatePollDraft: Hashable, Sendable {
  package var title: String
  package var circles: [Slug]
  /// How long the meeting lasts.
  package var minutes: Int
  package var place: String
  package var videoLink: WebLink?
  package var slots: [DateSlot]
  /// From this moment on no answer is taken.
  package var closesAt: Instant

  /// The most dates of one poll.
  package static let mostSlots = 60
  /// The most people who answer one poll by its link.
  package static let mostByLink = 300

  package init(
    title: String, circles: [Slug], minutes: Int, place: String, videoLink: WebLink?, slots: [DateSlot],
    closesAt: Instant
  ) {
    self.title = title
    self.circles = circles
    self.minutes = minutes
    self.place = place
    self.videoLink = videoLink
    self.slots = slots
    self.closesAt = closesAt
  }

  /// What must be mended before it can be kept; empty when all is well.
  ///
  /// - Parameters:
  ///   - kept: the dates that it has already, which may be over.
  ///   - closing: when it closes already, which may be over.
  package func problems(at now: Instant, besides kept: Set<DateSlot> = [], closing: Instant? = nil)
    -> [Problem]
  {
    let isOver = slots.contains { !kept.contains($0) && $0.instant <= now }
    return [
      Check.line("title", title), Check.number("minutes", minutes, in: 1...Agenda.maximumMinutes),
      Check.line("place", place, required: false),
      slots.isEmpty ? Problem("days", .missing) : nil,
      slots.count > Self.mostSlots ? Problem("days", .full) : nil,
      isOver ? Problem("days", .past) : nil,
      closesAt != closing && closesAt <= now ? Problem("deadline", .past) : nil,
    ].compactMap(\.self)
  }
}

/// What someone answers, as it is typed.
package struct DateBallot: Hashable, Sendable {
  /// Of whoever has no account; empty for others.
  package var name: String
  /// By the row of the candidate.
  package var answers: [Int: DateAnswer]

  package init(name: String = "", answers: [Int: DateAnswer]) {
    self.name = name
    self.answers = answers
  }

  /// What must be mended before it can be kept; empty when all is well.
  ///
  /// - Parameter needsName: for whoever has no account and is no guest.
  package func problems(needsName: Bool) -> [Problem] {
    [
      needsName ? Check.line("name", name, maximum: 60) : nil,
      answers.isEmpty ? Problem("answers", .missing) : nil,
    ].compactMap(\.self)
  }
}

/// Whose answer it is: nobody else's is ever changed by it.
package enum DateVoterKey: Hashable, Sendable {
  case member(Member)
  case guest(Guest)
  /// The SHA-256 of the secret of whoever answers by the link.
  case link([UInt8])
}

/// What a meeting that a poll has found asks, in the words of the site: the answers of the poll move there.
package struct ComingQuestions: Hashable, Sendable {
  package let yes: String
  package let ifNeeded: String
  /// What follows the name of someone who has answered by the poll's link: nobody has checked it, and it may be a member's.
  package let byLink: String

  package init(yes: String, ifNeeded: String, byLink: String) {
    self.yes = yes
    self.ifNeeded = ifNeeded
    self.byLink = byLink
  }

  /// The questions with the answer that each stands for.
  package var asked: [(question: String, answer: DateAnswer)] { [(yes, .yes), (ifNeeded, .ifNeeded)] }
}
