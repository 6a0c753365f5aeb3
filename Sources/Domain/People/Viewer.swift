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
