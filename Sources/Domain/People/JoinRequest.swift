/// A visitor's wish to join as they type it, before it is checked and kept.
package struct JoinRequestDraft: Hashable, Sendable {
  package var name: String
  /// As it was typed.
  package var email: String
  /// Why, in their own words; may be empty.
  package var message: String

  /// How many wishes may wait for an answer.
  package static let mostWaiting = 200

  package init(name: String, email: String, message: String) {
    self.name = name
    self.email = email
    self.message = message
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    [Check.line("name", name), Check.email("email", email), Check.saying("message", message)].compactMap(
      \.self)
  }
}

/// A wish to join that waits for an answer.
package struct JoinRequest: Hashable, Sendable {
  package let id: Int
  package let name: String
  package let email: EmailAddress
  package let message: String
  package let askedAt: Instant

  package init(id: Int, name: String, email: EmailAddress, message: String, askedAt: Instant) {
    self.id = id
    self.name = name
    self.email = email
    self.message = message
    self.askedAt = askedAt
  }
}
