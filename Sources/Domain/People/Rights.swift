/// Something that only some may do.
package enum Deed: Hashable, Sendable, CaseIterable {
  /// See a circle and what is in it.
  case see
  /// Give a voice, propose a word, sign up.
  case takePart
  /// Write in the wiki and in notes.
  case write
  /// Put a page or a circle aside, and bring it back.
  case archive
  /// Make meetings, post their notes.
  case organise
  /// Make a circle.
  case createCircle
  /// Change what a circle says of itself and who may see it.
  case editCircle
  /// Say who is in a circle and who facilitates it, and invite to it.
  case keepCircleMembers
  /// Run the abécédaire.
  case runAbecedaire
  /// Keep the members and the settings of the community, read its journal and its health.
  case administer
}

/// What a deed is done on.
package enum Scope: Hashable, Sendable {
  /// The community as a whole, or what belongs to no circle.
  case community
  /// A circle or what is in it, and how the viewer stands in it; nil for someone who is not in it.
  case circle(Visibility, CircleStanding?)
  /// The meeting with this number, in `community` or circles that are seen or not; and the highest standing that the viewer has
  /// in one of them.
  case meeting(Int, isSeen: Bool, CircleStanding? = nil)
  /// A poll for a date that is seen, asked for by an item of the meeting with this number or by none; and the highest standing
  /// that the viewer has in one of its circles.
  case datePoll(askedAt: Int?, CircleStanding?)
}

extension Viewer {
  /// Whether this viewer may do `deed` on `scope`: the one place where rights are decided. Queries hold the same rule for
  /// `see` in SQL, and a test holds the two together.
  package func may(_ deed: Deed, on scope: Scope = .community) -> Bool {
    switch self {
    case .visitor: deed == .see && isOpen(scope)
    case .guest(let guest):
      guest.isIn(scope) ? deed == .see || deed == .takePart : deed == .see && isOpen(scope)
    case .member(let member):
      sees(scope, as: member) && (deed == .see || member.role >= role(for: deed, on: scope))
    }
  }

  private func isOpen(_ scope: Scope) -> Bool {
    switch scope {
    case .community: true
    case .circle(let visibility, _): visibility == .open
    case .meeting(_, let isSeen, _): isSeen
    case .datePoll: true
    }
  }

  private func sees(_ scope: Scope, as member: Member) -> Bool {
    switch scope {
    case .community: true
    case .circle(let visibility, let standing):
      visibility != .hidden || standing != nil || member.role == .administrator
    case .meeting(_, let isSeen, _): isSeen
    case .datePoll: true
    }
  }

  /// The lowest role for `deed` on what a member sees. Whoever facilitates a circle may there, and in its meetings, what
  /// facilitators may.
  private func role(for deed: Deed, on scope: Scope) -> Role {
    switch (scope, deed) {
    case (_, .createCircle), (_, .administer), (_, .runAbecedaire): break
    case (.circle(_, .facilitator), _), (.meeting(_, _, .facilitator), _), (.datePoll(_, .facilitator), _):
      return .participant
    default: break
    }
    return switch deed {
    case .see, .takePart, .write: .participant
    case .organise: .organiser
    case .createCircle, .editCircle, .keepCircleMembers, .archive, .runAbecedaire: .facilitator
    case .administer: .administrator
    }
  }
}

extension Member {
  /// Whether they may invite people who get `role`, into a circle or into the community alone. Nobody gives more than they have,
  /// and an invitation lasts no longer than this right of whoever made it.
  package func mayInvite(as role: Role, into circle: Scope?) -> Bool {
    let viewer = Viewer.member(self)
    return role <= self.role
      && (circle.map { viewer.may(.keepCircleMembers, on: $0) } ?? viewer.may(.administer))
  }
}

extension Guest {
  fileprivate func isIn(_ scope: Scope) -> Bool {
    switch scope {
    case .meeting(let id, _, _): id == meeting
    case .datePoll(let askedAt, _): askedAt == meeting
    case .community, .circle: false
    }
  }
}
