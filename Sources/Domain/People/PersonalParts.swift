/// Where a member takes part in meetings and in the abécédaire without writing a text. Words of what they do not see any more are empty.
extension PersonalData {
  /// A task that is theirs.
  package struct OwnTask: Hashable, Sendable {
    package let title: String
    package let due: Day?
    package let state: MeetingTask.State
    /// The row of the meeting in which it was born.
    package let meeting: Int

    package init(title: String, due: Day?, state: MeetingTask.State, meeting: Int) {
      self.title = title
      self.due = due
      self.state = state
      self.meeting = meeting
    }
  }

  /// A call that they have answered, with the name under which they have.
  package struct OwnSignup: Hashable, Sendable {
    package let question: String
    package let name: String
    package let at: Instant

    package init(question: String, name: String, at: Instant) {
      self.question = question
      self.name = name
      self.at = at
    }
  }

  /// What they have answered to a date of a poll.
  package struct OwnDateAnswer: Hashable, Sendable {
    package let poll: String
    package let slot: DateSlot
    package let answer: DateAnswer
    package let at: Instant

    package init(poll: String, slot: DateSlot, answer: DateAnswer, at: Instant) {
      self.poll = poll
      self.slot = slot
      self.answer = answer
      self.at = at
    }
  }

  /// A word that they have proposed.
  package struct OwnWord: Hashable, Sendable {
    package let spelling: WordSpelling
    /// May be empty.
    package let reason: String
    /// Whether they agreed to be named beside it.
    package let isNamed: Bool
    package let at: Instant

    package init(spelling: WordSpelling, reason: String, isNamed: Bool, at: Instant) {
      self.spelling = spelling
      self.reason = reason
      self.isNamed = isNamed
      self.at = at
    }
  }

  /// A vote in which they have put a ballot into the urn: nobody knows what it says.
  package struct CastBallot: Hashable, Sendable {
    package let letter: Letter
    /// 1 or 2.
    package let round: Int

    package init(letter: Letter, round: Int) {
      self.letter = letter
      self.round = round
    }
  }

  /// A word that they have put under another one.
  package struct GroupedWord: Hashable, Sendable {
    package let word: WordSpelling
    package let head: WordSpelling
    package let at: Instant

    package init(word: WordSpelling, head: WordSpelling, at: Instant) {
      self.word = word
      self.head = head
      self.at = at
    }
  }

  /// A letter whose words they have kept where the votes did not tell, and why.
  package struct SettledLetter: Hashable, Sendable {
    package let letter: Letter
    package let reason: String
    package let at: Instant

    package init(letter: Letter, reason: String, at: Instant) {
      self.letter = letter
      self.reason = reason
      self.at = at
    }
  }

  /// A meeting in which they are noted as having taken part, with the name that was noted.
  package struct Attendance: Hashable, Sendable {
    package let meeting: String
    package let day: Day
    package let name: String

    package init(meeting: String, day: Day, name: String) {
      self.meeting = meeting
      self.day = day
      self.name = name
    }
  }
}
