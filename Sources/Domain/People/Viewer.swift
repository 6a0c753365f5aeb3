/// Who asks for a page or sends a form.
package enum Viewer: Hashable, Sendable {
  /// Someone without a session.
  case visitor
  /// Someone let in to one meeting by its code, without an account.
  case guest(Guest)
  case member(Member)

  /// The member; nil for anyone else.
  package var member: Member? {
    if case .member(let member) = self { member } else { nil }
  }

  /// The role in the community; nil without an account.
  package var role: Role? { member?.role }

  /// Under which name they take part; nil for a visitor, who has none.
  package var participant: Participant? {
    switch self {
    case .visitor: nil
    case .guest(let guest): .guest(guest)
    case .member(let member): .member(member)
    }
  }
}

/// Whoever takes part in a meeting under a name: comes to it, answers its calls.
package enum Participant: Hashable, Sendable {
  case member(Member)
  case guest(Guest)

  package var name: String {
    switch self {
    case .member(let member): member.name
    case .guest(let guest): guest.name
    }
  }

  /// The row of the person; nil for a guest.
  package var person: Int? { if case .member(let member) = self { member.id } else { nil } }

  /// The row of the guest; nil for a member.
  package var guest: Int? { if case .guest(let guest) = self { guest.id } else { nil } }
}

/// A person with an account that is not suspended.
package struct Member: Hashable, Sendable {
  /// The row of the person.
  package let id: Int
  package let name: String
  package let role: Role

  package init(id: Int, name: String, role: Role) {
    self.id = id
    self.name = name
    self.role = role
  }
}

/// Someone who is in one meeting by its code, with a first name.
package struct Guest: Hashable, Sendable {
  package let id: Int
  package let name: String
  /// The only meeting they may see and take part in beyond what visitors may.
  package let meeting: Int

  package init(id: Int, name: String, meeting: Int) {
    self.id = id
    self.name = name
    self.meeting = meeting
  }
}
