/// A browser that is signed in, as each of its requests finds it.
package struct Session: Hashable, Sendable {
  package let id: Int
  /// The member or the guest whose it is; never a visitor.
  package let viewer: Viewer
  package let createdAt: Instant
  /// When it was last used, to within `Lifetime.sessionNews`.
  package let seenAt: Instant

  package init(id: Int, viewer: Viewer, createdAt: Instant, seenAt: Instant) {
    self.id = id
    self.viewer = viewer
    self.createdAt = createdAt
    self.seenAt = seenAt
  }

  /// When it ends by itself, unless it is used before.
  package var endsAt: Instant {
    let idle = seenAt.seconds + Lifetime.idleSession
    return Instant(
      seconds: viewer.member == nil ? min(idle, createdAt.seconds + Lifetime.guest) : idle)
  }

  /// Whether `seenAt` is so old that it should be moved.
  package func isOldNews(at now: Instant) -> Bool { now.seconds - seenAt.seconds >= Lifetime.sessionNews }
}

/// A session as its owner sees it among their own.
package struct SessionSummary: Hashable, Sendable {
  package let id: Int
  /// The kind of browser, in a few words.
  package let agent: String
  package let createdAt: Instant
  package let seenAt: Instant

  package init(id: Int, agent: String, createdAt: Instant, seenAt: Instant) {
    self.id = id
    self.agent = agent
    self.createdAt = createdAt
    self.seenAt = seenAt
  }
}

/// What signing in needs to know of an account.
package struct Credentials: Hashable, Sendable {
  package let person: Int
  /// As crypt(5) writes it.
  package let passwordHash: String
  package let isSuspended: Bool

  package init(person: Int, passwordHash: String, isSuspended: Bool) {
    self.person = person
    self.passwordHash = passwordHash
    self.isSuspended = isSuspended
  }
}

/// What a link to choose a new password is good for.
package struct PasswordLink: Hashable, Sendable {
  package let person: Int
  package let name: String
  package let email: EmailAddress

  package init(person: Int, name: String, email: EmailAddress) {
    self.person = person
    self.name = name
    self.email = email
  }
}

/// What a link to confirm a new address is good for.
package struct EmailChange: Hashable, Sendable {
  package let person: Int
  /// The address that the account has until then.
  package let old: EmailAddress
  package let new: EmailAddress

  package init(person: Int, old: EmailAddress, new: EmailAddress) {
    self.person = person
    self.old = old
    self.new = new
  }
}
