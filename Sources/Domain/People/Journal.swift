/// What the journal of administrative acts tells of. The raw values are those of the database.
package enum Act: String, Hashable, Sendable, CaseIterable {
  case setUp = "set-up"
  /// The detail is the role.
  case memberAdded = "member-added"
  /// Someone accepted an invitation, and is a member since: the actor. The detail is the role.
  case memberJoined = "member-joined"
  /// The detail is the new role.
  case roleChanged = "role-changed"
  case suspended, resumed, removed
  /// The detail is the role.
  case invited
  /// Another link of an invitation, handed to whoever made it.
  case invitationLinkMade = "invitation-link-made"
  case invitationRevoked = "invitation-revoked"
  case requestAccepted = "request-accepted"
  case requestRefused = "request-refused"
  case passwordLinkMade = "password-link-made"
  case settingsSaved = "settings-saved"
  /// The detail is the new visibility.
  case circleVisibilityChanged = "circle-visibility-changed"
  /// The detail is the standing.
  case circleMemberSet = "circle-member-set"
  case circleMemberRemoved = "circle-member-removed"
  /// The detail is the page's slug.
  case pageDestroyed = "page-destroyed"
  /// The detail is the file's number.
  case fileDestroyed = "file-destroyed"
  case circleArchived = "circle-archived"
  case circleBroughtBack = "circle-brought-back"
  case mailRetried = "mail-retried"
  case mailDropped = "mail-dropped"

  /// Whether it is done to a person.
  package var hasSubject: Bool {
    switch self {
    case .setUp, .memberAdded, .roleChanged, .suspended, .resumed, .removed, .passwordLinkMade,
      .circleMemberSet, .circleMemberRemoved:
      true
    case .memberJoined, .invited, .invitationLinkMade, .invitationRevoked, .requestAccepted, .requestRefused,
      .settingsSaved, .circleVisibilityChanged, .pageDestroyed, .fileDestroyed, .circleArchived,
      .circleBroughtBack,
      .mailRetried, .mailDropped:
      false
    }
  }
}

/// Who does an administrative act.
package enum Initiator: Hashable, Sendable {
  /// The person with this row.
  case person(Int)
  /// Someone at the command line.
  case command
}

/// One administrative act as the journal tells it.
package struct JournalEntry: Hashable, Sendable {
  /// Someone whom an entry names.
  package enum Person: Hashable, Sendable {
    /// The name they have now.
    case known(id: Int, name: String)
    case command
    /// Someone who has left since.
    case gone
  }

  /// Later entries have higher ones.
  package let id: Int
  package let at: Instant
  package let actor: Person
  package let act: Act
  /// Whom it was done to; nil for an act that is done to nobody.
  package let subject: Person?
  package let circle: CircleLink?
  /// What `act` says it is; may be empty.
  package let detail: String

  /// How many entries a page shows.
  package static let pageSize = 50

  package init(
    id: Int, at: Instant, actor: Person, act: Act, subject: Person?, circle: CircleLink?, detail: String
  ) {
    self.id = id
    self.at = at
    self.actor = actor
    self.act = act
    self.subject = subject
    self.circle = circle
    self.detail = detail
  }
}
