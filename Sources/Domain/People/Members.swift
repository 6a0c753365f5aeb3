/// A member as the administrators' list shows them.
package struct MemberSummary: Hashable, Sendable {
  package let id: Int
  package let name: String
  package let email: EmailAddress
  package let role: Role
  package let isSuspended: Bool
  package let joinedAt: Instant
  /// When one of their open sessions was last used; nil without an open session.
  package let lastSeen: Instant?

  package init(
    id: Int, name: String, email: EmailAddress, role: Role, isSuspended: Bool, joinedAt: Instant,
    lastSeen: Instant?
  ) {
    self.id = id
    self.name = name
    self.email = email
    self.role = role
    self.isSuspended = isSuspended
    self.joinedAt = joinedAt
    self.lastSeen = lastSeen
  }
}

/// One page of the list of members.
package struct MemberList: Hashable, Sendable {
  /// By name, in alphabetical order.
  package let members: [MemberSummary]
  /// Whether there is a next page.
  package let hasMore: Bool

  /// How many members a page shows.
  package static let pageSize = 100

  package init(members: [MemberSummary], hasMore: Bool) {
    self.members = members
    self.hasMore = hasMore
  }
}

/// A circle, and how and since when someone stands in it.
package struct CirclePlace: Hashable, Sendable {
  package let circle: CircleLink
  package let standing: CircleStanding
  package let joinedAt: Instant

  package init(circle: CircleLink, standing: CircleStanding, joinedAt: Instant) {
    self.circle = circle
    self.standing = standing
    self.joinedAt = joinedAt
  }
}

/// A member as their page of the administration shows them.
package struct MemberDetails: Hashable, Sendable {
  package let summary: MemberSummary
  /// By name.
  package let circles: [CirclePlace]
  package let openSessions: Int

  package init(summary: MemberSummary, circles: [CirclePlace], openSessions: Int) {
    self.summary = summary
    self.circles = circles
    self.openSessions = openSessions
  }
}
