/// An invitation as it is typed, before it is checked and kept.
package struct InvitationDraft: Hashable, Sendable {
  /// Of the only person who may use it, as it was typed; nil for a link that is open to whoever has it.
  package var email: String?
  /// The circle that one enters with it.
  package var circle: Slug?
  package var role: Role
  package var mostUses: Int
  /// How long it is valid.
  package var days: Int

  /// What `mostUses` may be for an open link.
  package static let uses = 1...500
  /// What `days` may be.
  package static let days = 1...90

  package init(email: String?, circle: Slug?, role: Role, mostUses: Int, days: Int) {
    self.email = email
    self.circle = circle
    self.role = role
    self.mostUses = mostUses
    self.days = days
  }

  /// What must be mended before it can be kept; empty when all is well. An open link is for a circle and gives the
  /// lowest role; a personal one counts once.
  package var problems: [Problem] {
    let uses = email == nil ? Self.uses : 1...1
    return [
      email.flatMap { Check.email("email", $0) },
      email == nil && circle == nil ? Problem("circle", .missing) : nil,
      email == nil && role != .participant ? Problem("role", .unknown) : nil,
      uses.contains(mostUses) ? nil : Problem("uses", .outOfRange(uses)),
      Self.days.contains(days) ? nil : Problem("days", .outOfRange(Self.days)),
    ].compactMap(\.self)
  }
}

/// Whether an invitation can be used, or why not.
package enum InvitationState: Hashable, Sendable, CaseIterable {
  case open, used, expired, revoked
}

/// An invitation as lists show it.
package struct InvitationSummary: Hashable, Sendable {
  package let id: Int
  /// Nil for an open link.
  package let email: EmailAddress?
  package let circle: CircleLink?
  package let role: Role
  package let uses: Int
  package let mostUses: Int
  /// Who invited; nil when they have left.
  package let inviter: String?
  package let createdAt: Instant
  package let expiresAt: Instant
  package let state: InvitationState

  package init(
    id: Int, email: EmailAddress?, circle: CircleLink?, role: Role, uses: Int, mostUses: Int,
    inviter: String?, createdAt: Instant, expiresAt: Instant, state: InvitationState
  ) {
    self.id = id
    self.email = email
    self.circle = circle
    self.role = role
    self.uses = uses
    self.mostUses = mostUses
    self.inviter = inviter
    self.createdAt = createdAt
    self.expiresAt = expiresAt
    self.state = state
  }
}

/// What whoever opens the link of an open invitation is offered.
package struct InvitationOffer: Hashable, Sendable {
  /// The row of the invitation.
  package let id: Int
  /// The address that the account will have; nil when it is free to choose.
  package let email: EmailAddress?
  package let circle: CircleLink?
  package let role: Role

  package init(id: Int, email: EmailAddress?, circle: CircleLink?, role: Role) {
    self.id = id
    self.email = email
    self.circle = circle
    self.role = role
  }
}
