import Domain

/// The form of an invitation with what is typed into it, as typed.
package struct InvitationForm: Hashable, Sendable {
  /// Whom it invites.
  package enum Kind: String, Hashable, Sendable {
    /// One person, by their address.
    case personal
    /// Whoever has the link, into one circle.
    case open
  }

  /// The fields. The raw values are their names, which are those of problems.
  package enum Entry: String {
    case kind, email, role, circle, uses, days
  }

  package var kind: Kind
  package var email = ""
  package var role = Role.participant.rawValue
  /// A slug; empty for none.
  package var circle = ""
  package var uses = "20"
  package var days = "30"

  /// An empty form.
  package init(_ kind: Kind = .personal) { self.kind = kind }

  /// The form as it was sent.
  ///
  /// - Parameter value: gives what was sent in the field with a name; empty when nothing was.
  package init(fields value: (String) -> String) {
    kind = Kind(rawValue: value(Entry.kind.rawValue)) ?? .personal
    email = value(Entry.email.rawValue)
    role = value(Entry.role.rawValue)
    circle = value(Entry.circle.rawValue)
    uses = value(Entry.uses.rawValue)
    days = value(Entry.days.rawValue)
  }

  /// The invitation to be kept; nil while there are `problems`.
  package var draft: InvitationDraft? { problems.isEmpty ? readable : nil }

  /// What must be mended before the invitation can be kept.
  package var problems: [Problem] {
    let isUnknownCircle = !circle.isEmpty && Slug(circle) == nil
    let isUnknownRole = kind == .personal && Role(rawValue: role) == nil
    return (isUnknownCircle ? [Problem(Entry.circle.rawValue, .unknown)] : readable.problems)
      + (isUnknownRole ? [Problem(Entry.role.rawValue, .unknown)] : [])
  }

  /// The draft with all that can be read. A number that cannot is 0, which no invitation takes.
  private var readable: InvitationDraft {
    switch kind {
    case .personal:
      InvitationDraft(
        email: email, circle: Slug(circle), role: Role(rawValue: role) ?? .participant, mostUses: 1,
        days: Lifetime.invitation / 86_400)
    case .open:
      InvitationDraft(
        email: nil, circle: Slug(circle), role: .participant, mostUses: Int(uses) ?? 0, days: Int(days) ?? 0)
    }
  }
}
