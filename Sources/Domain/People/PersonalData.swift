/// Everything that the site knows about a member, for them to take away.
package struct PersonalData: Hashable, Sendable {
  /// A text of theirs, as they typed it.
  package struct Writing: Hashable, Sendable {
    /// The title that the page had then, or the meeting's; empty for a meeting that they do not see any more.
    package let title: String
    package let place: Place
    package let at: Instant
    /// In Markdown; nil when the texts before it were so long that this one is to be read on the site.
    package let text: String?

    package init(title: String, place: Place, at: Instant, text: String?) {
      self.title = title
      self.place = place
      self.at = at
      self.text = text
    }
  }

  /// Where a text stands.
  package enum Place: Hashable, Sendable {
    /// Nil for a document that they do not see any more.
    case revision(of: DocumentName?, number: Int)
    /// Typed for this document and not saved; nil for a new page, and for a document that they do not see any more.
    case unsaved(of: DocumentName?)
    case note(ofMeeting: Int)
  }

  /// An act of the journal that the member did or that was done to them. Others whom it names are not told.
  package struct RecordedAct: Hashable, Sendable {
    package enum Party: String, Hashable, Sendable {
      case oneself, other, command
    }

    package let at: Instant
    package let actor: Party
    package let act: Act
    /// Whom it was done to; nil for an act that is done to nobody.
    package let subject: Party?
    /// Nil too for a circle that they do not see.
    package let circle: CircleLink?
    /// What `act` says it is; may be empty.
    package let detail: String

    package init(
      at: Instant, actor: Party, act: Act, subject: Party?, circle: CircleLink?, detail: String
    ) {
      self.at = at
      self.actor = actor
      self.act = act
      self.subject = subject
      self.circle = circle
      self.detail = detail
    }
  }

  /// A mail to them that waits in the outbox, or was given up.
  package struct WaitingMail: Hashable, Sendable {
    package let kind: MailKind
    package let recipient: EmailAddress
    package let writtenAt: Instant

    package init(kind: MailKind, recipient: EmailAddress, writtenAt: Instant) {
      self.kind = kind
      self.recipient = recipient
      self.writtenAt = writtenAt
    }
  }

  /// A file that they gave to a page.
  package struct GivenFile: Hashable, Sendable {
    package let name: FileName
    package let words: String
    /// The title of the page; nil for one that they do not see any more.
    package let page: String?
    package let at: Instant

    package init(name: FileName, words: String, page: String?, at: Instant) {
      self.name = name
      self.words = words
      self.page = page
      self.at = at
    }
  }

  package let account: MemberSummary
  /// The address that they asked for and have not confirmed.
  package let newEmail: EmailAddress?
  /// When they made the secret address of their feed; nil when they have none.
  package let feedMadeAt: Instant?
  /// When they made the secret address of their calendar; nil when they have none.
  package let calendarMadeAt: Instant?
  /// Which mails they take.
  package let telling: TellingChoice
  /// What they follow, the latest first.
  package let follows: [Follow]
  /// The latest first.
  package let sessions: [SessionSummary]
  package let circles: [CirclePlace]
  /// What they wrote in the wiki, the latest first.
  package let revisions: [Writing]
  /// What they typed and have not saved, the latest first.
  package let unsavedTexts: [Writing]
  /// What they wrote in meetings, the latest first.
  package let notes: [Writing]
  /// The latest first.
  package let files: [GivenFile]
  package let tasks: [OwnTask]
  /// The latest first.
  package let signups: [OwnSignup]
  /// What they answered last first.
  package let dateAnswers: [OwnDateAnswer]
  package let attendance: [Attendance]
  /// The words they proposed, the latest first.
  package let words: [OwnWord]
  /// The words they gave a voice to, in alphabetical order.
  package let votes: [String]
  /// By letter and round.
  package let castBallots: [CastBallot]
  /// The latest first.
  package let groupedWords: [GroupedWord]
  package let settledLetters: [SettledLetter]
  /// The invitations they made, the latest first.
  package let invitations: [InvitationSummary]
  /// The latest first.
  package let mails: [WaitingMail]
  /// The latest first.
  package let acts: [RecordedAct]

  /// The most acts and the most mails that are told of.
  package static let mostActs = 1_000
  package static let mostMails = 100
  /// The most texts of each kind that are told of, and the bytes of their texts together.
  package static let mostWritings = 5_000
  package static let mostBytes = 20_000_000

  package init(
    account: MemberSummary, newEmail: EmailAddress?, feedMadeAt: Instant? = nil,
    calendarMadeAt: Instant? = nil, telling: TellingChoice = .usual, follows: [Follow] = [],
    sessions: [SessionSummary],
    circles: [CirclePlace], revisions: [Writing], unsavedTexts: [Writing], notes: [Writing],
    files: [GivenFile] = [], tasks: [OwnTask] = [], signups: [OwnSignup] = [],
    dateAnswers: [OwnDateAnswer] = [], attendance: [Attendance] = [], words: [OwnWord] = [],
    votes: [String], castBallots: [CastBallot] = [], groupedWords: [GroupedWord] = [],
    settledLetters: [SettledLetter] = [], invitations: [InvitationSummary],
    mails: [WaitingMail], acts: [RecordedAct]
  ) {
    self.account = account
    self.newEmail = newEmail
    self.feedMadeAt = feedMadeAt
    self.calendarMadeAt = calendarMadeAt
    self.telling = telling
    self.follows = follows
    self.sessions = sessions
    self.circles = circles
    self.revisions = revisions
    self.unsavedTexts = unsavedTexts
    self.notes = notes
    self.files = files
    self.tasks = tasks
    self.signups = signups
    self.dateAnswers = dateAnswers
    self.attendance = attendance
    self.words = words
    self.votes = votes
    self.castBallots = castBallots
    self.groupedWords = groupedWords
    self.settledLetters = settledLetters
    self.invitations = invitations
    self.mails = mails
    self.acts = acts
  }
}
