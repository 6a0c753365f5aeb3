/// A meeting as far as rights go, for a viewer who sees it.
package struct MeetingAccess: Hashable, Sendable {
  /// The row of the meeting.
  package let id: Int
  package let slug: Slug
  package let day: Day
  package let state: MeetingState
  package let closedAt: Instant?
  /// How the viewer stands in its circles: the highest of their standings.
  package let standing: CircleStanding?
  /// The only circle of the meeting, if it has one and no other: its texts are read with it.
  package let onlyCircle: Int?

  package init(
    id: Int, slug: Slug, day: Day, state: MeetingState, closedAt: Instant?, standing: CircleStanding?,
    onlyCircle: Int?
  ) {
    self.id = id
    self.slug = slug
    self.day = day
    self.state = state
    self.closedAt = closedAt
    self.standing = standing
    self.onlyCircle = onlyCircle
  }

  /// What `Viewer.may` asks about.
  package var scope: Scope { .meeting(id, isSeen: true, standing) }

  /// Whether agenda, notes and outcomes are still written in place: until the minutes are validated.
  package func isOpen(at now: Instant) -> Bool {
    switch MinutesStage(closedAt: closedAt, now: now) {
    case .unpublished: state != .cancelled
    case .correctable: true
    case .validated: false
    }
  }
}
