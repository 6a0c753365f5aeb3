import Database
import Domain

/// What tells a form from all others, for a day.
package struct FormIdentity: Hashable, Sendable {
  /// The SHA-256 of the form's number together with its sender's token.
  package let key: [UInt8]
  /// The SHA-256 of what it says.
  package let content: [UInt8]

  package init(key: [UInt8], content: [UInt8]) {
    self.key = key
    self.content = content
  }
}

extension Readings {
  /// Where the sender of a form was led, if it was done before and was not sent with something else in it since.
  package func submission(_ form: FormIdentity) throws(DatabaseError) -> String? {
    try connection.first(
      "SELECT location FROM submission WHERE key = \(form.key) AND content = \(form.content)"
    ) { row in try row.text(0) }
  }
}

extension Writings {
  /// Does the work of a form that may be sent twice, once.
  ///
  /// - Parameter work: gives where the sender is led; where it throws, nothing is remembered.
  /// - Returns: where the sender is led, from the first time if the work was done before.
  package func once(_ form: FormIdentity, now: Instant, _ work: () throws -> String) throws -> String {
    if let known = try readings.submission(form) { return known }
    let location = try work()
    try connection.run(
      """
      INSERT INTO submission (key, content, location, sent_at)
      VALUES (\(form.key), \(form.content), \(location), \(now.seconds))
      ON CONFLICT (key) DO UPDATE SET content = excluded.content, location = excluded.location, sent_at = excluded.sent_at
      """)
    return location
  }
}
