/// Everything that the site knows about a member, for them to take away.
package struct PersonalData: Hashable, Sendable {
  /// A text of theirs, as they typed it.
  package struct Writing: Hashable, Sendable {
    /// The page's title, or the meeting's.
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
    case revision(of: Slug, number: Int)
    case note(ofMeeting: Int)
  }

  package let account: MemberSummary
  /// The latest first.
  package let sessions: [SessionSummary]
  package let circles: [CirclePlace]
  /// What they wrote in the wiki, the latest first.
  package let revisions: [Writing]
  /// What they wrote in meetings, the latest first.
  package let notes: [Writing]
  /// The words they gave a voice to, in alphabetical order.
  package let votes: [String]
  /// The invitations they made, the latest first.
  package let invitations: [InvitationSummary]

  /// The most texts of each kind that are told of, and the bytes of their texts together.
  package static let mostWritings = 5_000
  package static let mostBytes = 20_000_000

  package init(
    account: MemberSummary, sessions: [SessionSummary], circles: [CirclePlace], revisions: [Writing],
    notes: [Writing], votes: [String], invitations: [InvitationSummary]
  ) {
    self.account = account
    self.sessions = sessions
    self.circles = circles
    self.revisions = revisions
    self.notes = notes
    self.votes = votes
    self.invitations = invitations
  }
}
