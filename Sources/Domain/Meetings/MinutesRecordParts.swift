extension MinutesRecord {
  /// An item of the agenda.
  package struct Item: Hashable, Sendable {
    package var title: String
    package var minutes: Int
    package var lead: String
    package var points: [String]
    package var state: ItemState
    /// The minutes that it was given while the meeting ran, and when it began and ended; nil where nobody has kept them.
    package var liveMinutes: Int?
    package var startedAt: Int?
    package var endedAt: Int?
    package var isSlot: Bool
    package var signups: [Call]
    package var datePolls: [Poll]
    /// What people voted on in it; nil for nothing. A file tells of it, and does not bring it to another community.
    package var vote: Vote?

    package init(
      title: String, minutes: Int, lead: String, points: [String], state: ItemState, run: ItemRun = ItemRun(),
      isSlot: Bool, signups: [Call], datePolls: [Poll], vote: Vote? = nil
    ) {
      self.title = title
      self.minutes = minutes
      self.lead = lead
      self.points = points
      self.state = state
      liveMinutes = run.minutes
      startedAt = run.startedAt?.seconds
      endedAt = run.endedAt?.seconds
      self.isSlot = isSlot
      self.signups = signups
      self.datePolls = datePolls
      self.vote = vote
    }

    /// How it really went.
    package var run: ItemRun {
      ItemRun(
        minutes: liveMinutes, startedAt: startedAt.map(Instant.init), endedAt: endedAt.map(Instant.init))
    }
  }

  /// A vote on letters of the abécédaire, with the results that are shown.
  package struct Vote: Hashable, Sendable {
    package var letters: [Letter]
    package var results: [Result]

    package init(_ vote: ItemVote) {
      letters = vote.letters.map(\.letter)
      results = vote.letters.compactMap { letter in
        letter.outcome.map { Result(letter: letter.letter, outcome: $0) }
      }
    }

    /// What the vote of one letter has brought.
    package struct Result: Hashable, Sendable {
      package var letter: Letter
      package var outcome: VoteOutcome
    }
  }

  /// A date to be found together.
  package struct Poll: Hashable, Sendable {
    package var question: String
    package var state: DatePollState

    package init(question: String, state: DatePollState) {
      self.question = question
      self.state = state
    }
  }

  /// A call with its answers, the first one first.
  package struct Call: Hashable, Sendable {
    package var key: String
    package var question: String
    package var isOpen: Bool
    package var answers: [Answer]

    package init(key: String, question: String, isOpen: Bool, answers: [Answer]) {
      self.key = key
      self.question = question
      self.isOpen = isOpen
      self.answers = answers
    }
  }

  package struct Answer: Hashable, Sendable {
    package var name: String
    package var at: Int

    package init(name: String, at: Int) {
      self.name = name
      self.at = at
    }
  }

  /// What went on in the place `place` during the item `item`.
  package struct Cell: Hashable, Sendable {
    package var item: Int
    package var place: Int
    package var subject: String
    package var reporter: String
    package var signups: [Call]

    package init(item: Int, place: Int, subject: String, reporter: String, signups: [Call]) {
      self.item = item
      self.place = place
      self.subject = subject
      self.reporter = reporter
      self.signups = signups
    }
  }

  /// A note of an item, of a cell (then of its item too), or of the whole meeting.
  package struct Note: Hashable, Sendable {
    package var item: Int?
    package var cell: Int?
    package var isCorrection: Bool
    package var text: String
    package var author: Person
    package var writtenAt: Int
    /// Who wrote it again last, and when; nil for one that stands as it was written.
    package var editor: Person?
    package var editedAt: Int?
    package var proposals: [Proposal]
    package var signups: [Call]

    package init(
      item: Int?, cell: Int?, isCorrection: Bool, text: String, author: Person, writtenAt: Int,
      editor: Person?, editedAt: Int?, proposals: [Proposal], signups: [Call]
    ) {
      self.item = item
      self.cell = cell
      self.isCorrection = isCorrection
      self.text = text
      self.author = author
      self.writtenAt = writtenAt
      self.editor = editor
      self.editedAt = editedAt
      self.proposals = proposals
      self.signups = signups
    }
  }

  /// What a marked line asks for, answered or not: an answered one is not asked again.
  package struct Proposal: Hashable, Sendable {
    /// The raw values are those of the database.
    package enum State: String, Hashable, Sendable {
      case open, confirmed, dismissed
    }

    package var kind: Domain.Proposal.Kind
    package var text: String
    package var owner: String
    package var due: Day?
    package var state: State

    package init(kind: Domain.Proposal.Kind, text: String, owner: String, due: Day?, state: State) {
      self.kind = kind
      self.text = text
      self.owner = owner
      self.due = due
      self.state = state
    }
  }

  package struct Outcome: Hashable, Sendable {
    package var kind: Domain.Outcome.Kind
    package var text: String
    package var item: Int?
    package var note: Int?
    package var isSettled: Bool
    package var hands: Hands?

    package init(
      kind: Domain.Outcome.Kind, text: String, item: Int?, note: Int?, isSettled: Bool, hands: Hands?
    ) {
      self.kind = kind
      self.text = text
      self.item = item
      self.note = note
      self.isSettled = isSettled
      self.hands = hands
    }
  }

  package struct Hands: Hashable, Sendable {
    package var ayes: Int
    package var noes: Int
    package var abstentions: Int

    package init(ayes: Int, noes: Int, abstentions: Int) {
      self.ayes = ayes
      self.noes = noes
      self.abstentions = abstentions
    }
  }

  package struct Task: Hashable, Sendable {
    package var title: String
    package var owner: Person
    package var due: Day?
    package var state: MeetingTask.State
    package var item: Int?
    package var note: Int?

    package init(
      title: String, owner: Person, due: Day?, state: MeetingTask.State, item: Int?, note: Int?
    ) {
      self.title = title
      self.owner = owner
      self.due = due
      self.state = state
      self.item = item
      self.note = note
    }
  }
}
