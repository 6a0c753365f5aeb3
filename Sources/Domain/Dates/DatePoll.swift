/// Where a poll for a date is. The raw values are those of the database.
package enum DatePollState: String, Hashable, Sendable, CaseIterable {
  /// An item of an agenda asks for it; nobody has proposed dates yet.
  case wished
  case open, closed
}

/// A date to be found together, as the item of an agenda that asks for it names it.
package struct DatePoll: Hashable, Sendable {
  /// Its row.
  package let id: Int
  package let question: String
  package let state: DatePollState
  /// From when on no answer is taken; nil for one that has no dates and no page of its own.
  package let closesAt: Instant?

  package init(id: Int, question: String, state: DatePollState, closesAt: Instant? = nil) {
    self.id = id
    self.question = question
    self.state = state
    self.closesAt = closesAt
  }

  /// Its own page; nil while there is none.
  package var page: DatePollLink? { closesAt == nil ? nil : DatePollLink(id: id, title: question) }
}

/// A poll by its address and its title.
package struct DatePollLink: Hashable, Sendable {
  package let id: Int
  package let title: String

  package init(id: Int, title: String) {
    self.id = id
    self.title = title
  }

  /// What makes the address readable.
  package var slug: Slug { Slug(naming: title) }
}

/// A poll as far as rights go, for a viewer who sees it or who has its link.
package struct DatePollAccess: Hashable, Sendable {
  package let link: DatePollLink
  /// What the organisers have said last; the deadline counts besides.
  package let state: DatePollState
  package let isWithdrawn: Bool
  /// From this moment on no answer is taken.
  package let closesAt: Instant
  /// Grows with each change of the poll, not with answers.
  package let version: Int
  /// The meeting whose item asks for it.
  package let askedAt: Int?
  /// The meeting that was made or moved to the date found; it may be unseen.
  package let meeting: Int?
  /// How the viewer stands in its circles: the highest of their standings.
  package let standing: CircleStanding?
  /// Whether someone without an account may answer by a link.
  package let hasLink: Bool

  package init(
    link: DatePollLink, state: DatePollState, isWithdrawn: Bool, closesAt: Instant, version: Int,
    askedAt: Int?, meeting: Int?, standing: CircleStanding?, hasLink: Bool
  ) {
    self.link = link
    self.state = state
    self.isWithdrawn = isWithdrawn
    self.closesAt = closesAt
    self.version = version
    self.askedAt = askedAt
    self.meeting = meeting
    self.standing = standing
    self.hasLink = hasLink
  }

  package var id: Int { link.id }

  /// What `Viewer.may` asks about.
  package var scope: Scope { .datePoll(askedAt: askedAt, standing) }

  /// Whether answers are taken.
  package func isOpen(at now: Instant) -> Bool { state == .open && !isWithdrawn && now < closesAt }
}

/// A poll as lists show it.
package struct DatePollSummary: Hashable, Sendable {
  package let access: DatePollAccess
  package let circles: [CircleLink]
  /// How many dates it proposes.
  package let candidates: Int
  /// How many have answered.
  package let voters: Int
  /// Whether the viewer has.
  package let isAnswered: Bool
  /// The date that was kept.
  package let chosen: DateSlot?

  package init(
    access: DatePollAccess, circles: [CircleLink], candidates: Int, voters: Int, isAnswered: Bool,
    chosen: DateSlot?
  ) {
    self.access = access
    self.circles = circles
    self.candidates = candidates
    self.voters = voters
    self.isAnswered = isAnswered
    self.chosen = chosen
  }
}

/// Someone who has answered a poll.
package struct DateVoter: Hashable, Sendable {
  /// How they came to it.
  package enum Kind: Hashable, Sendable {
    case member, guest
    /// By the poll's link, under a name that nobody has checked.
    case link
  }

  package let id: Int
  /// Empty for a viewer who is not shown names.
  package let name: String
  package let kind: Kind
  /// By the row of the candidate.
  package var answers: [Int: DateAnswer]

  package init(id: Int, name: String, kind: Kind, answers: [Int: DateAnswer]) {
    self.id = id
    self.name = name
    self.kind = kind
    self.answers = answers
  }
}

/// A poll as its own page shows it.
package struct DatePollDetails: Sendable {
  package let access: DatePollAccess
  package let circles: [CircleLink]
  /// How long the meeting lasts.
  package let minutes: Int
  package let place: String
  package let videoLink: WebLink?
  /// In order.
  package let candidates: [DateCandidate]
  /// The first to answer first.
  package let voters: [DateVoter]
  /// The viewer among them.
  package let own: DateVoter?
  /// The candidate that was kept.
  package let chosen: Int?
  /// The meeting that was made of it, for a viewer who sees it.
  package let meeting: MeetingSummary?
  /// The meeting whose item asks for it, for a viewer who sees it.
  package let askedAt: MeetingSummary?
  /// Whether the voters have names for the viewer.
  package let showsNames: Bool

  package init(
    access: DatePollAccess, circles: [CircleLink], minutes: Int, place: String, videoLink: WebLink?,
    candidates: [DateCandidate], voters: [DateVoter], own: DateVoter?, chosen: Int?,
    meeting: MeetingSummary?, askedAt: MeetingSummary?, showsNames: Bool
  ) {
    self.access = access
    self.circles = circles
    self.minutes = minutes
    self.place = place
    self.videoLink = videoLink
    self.candidates = candidates
    self.voters = voters
    self.own = own
    self.chosen = chosen
    self.meeting = meeting
    self.askedAt = askedAt
    self.showsNames = showsNames
  }

  /// The answers counted, in the order of the candidates.
  package var tallies: [DateTally] {
    candidates.map { candidate in
      DateTally(
        candidate, yes: count(.yes, candidate), ifNeeded: count(.ifNeeded, candidate),
        no: count(.no, candidate))
    }
  }

  /// Those who have given an answer to a candidate.
  package func voters(_ answer: DateAnswer, to candidate: Int) -> [DateVoter] {
    voters.filter { $0.answers[candidate] == answer }
  }

  private func count(_ answer: DateAnswer, _ candidate: DateCandidate) -> Int {
    voters.count { $0.answers[candidate.id] == answer }
  }
}

/// A candidate of a poll that waits for answers or for a choice: what a calendar shows as not certain.
package struct ProposedDate: Hashable, Sendable {
  package let poll: DatePollLink
  package let candidate: DateCandidate
  /// How long the meeting would last.
  package let minutes: Int
  package let place: String
  /// Those of the poll that the viewer sees.
  package let circles: [CircleLink]
  /// Grows with each change of the poll.
  package let version: Int
  /// When the poll changed last.
  package let changedAt: Instant

  package init(
    poll: DatePollLink, candidate: DateCandidate, minutes: Int, place: String, circles: [CircleLink],
    version: Int, changedAt: Instant
  ) {
    self.poll = poll
    self.candidate = candidate
    self.minutes = minutes
    self.place = place
    self.circles = circles
    self.version = version
    self.changedAt = changedAt
  }

  package var day: Day { candidate.slot.day }
  package var start: TimeOfDay { candidate.slot.start }
}

/// A date that an item of an agenda wishes to have found, before anyone has proposed one.
package struct DateWish: Hashable, Sendable {
  package let id: Int
  package let question: String
  /// The meeting of the item.
  package let meeting: MeetingAccess

  package init(id: Int, question: String, meeting: MeetingAccess) {
    self.id = id
    self.question = question
    self.meeting = meeting
  }
}

/// What a mail tells of a poll.
package enum DateNews: Hashable, Sendable {
  /// It waits for an answer.
  case reminder(DatePollLink, closesAt: Instant)
  /// Its dates are others since it was answered.
  case changed(DatePollLink, closesAt: Instant)
  /// This came out of it.
  case chosen(DatePollLink, MeetingSummary)
}
