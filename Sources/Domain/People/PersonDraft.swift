/// A person as they name themselves, before it is checked and kept.
package struct PersonDraft: Hashable, Sendable {
  package var name: String

  package init(name: String) { self.name = name }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] { [Check.line("name", name)].compactMap(\.self) }
}

/// An account as it is typed, before it is checked and kept.
package struct AccountDraft: Hashable, Sendable {
  package var name: String
  /// As it was typed.
  package var email: String
  package var password: String

  package init(name: String, email: String, password: String) {
    self.name = name
    self.email = email
    self.password = password
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    ownerProblems + [NewPassword.problem("password", password)].compactMap(\.self)
  }

  /// Those of the name and the address alone, where the password was looked at already.
  package var ownerProblems: [Problem] {
    [Check.line("name", name), Check.email("email", email)].compactMap(\.self)
  }
}

/// The rules of a password that someone chooses.
package enum NewPassword {
  /// Long rather than complicated: CNIL, deliberation 2022-100.
  package static let minimum = 12
  /// crypt(3) takes at most 511 bytes; this many characters of any script stay below.
  package static let maximum = 120

  /// What is wrong with `password`, for the form's field `field`; nil when it is acceptable.
  package static func problem(_ field: String, _ password: String) -> Problem? {
    let count = password.unicodeScalars.count
    if count == 0 { return Problem(field, .missing) }
    if count < minimum { return Problem(field, .tooShort(minimum: minimum)) }
    if count > maximum { return Problem(field, .tooLong(maximum: maximum)) }
    if password.utf8.contains(0) { return Problem(field, .malformed) }
    if Set(password.unicodeScalars).count < 4 { return Problem(field, .tooSimple) }
    return nil
  }
}
