import Database
import Domain

extension Readings {
  /// Where the sender of a form was led, if it was done before.
  package func submission(key: [UInt8]) throws(DatabaseError) -> String? {
    try connection.first("SELECT location FROM submission WHERE key = \(key)") { row in try row.text(0) }
  }
}

extension Writings {
  /// Does the work of a form that may be sent twice, once.
  ///
  /// - Parameters:
  ///   - key: the SHA-256 of the form's number together with its sender's token.
  ///   - work: gives where the sender is led; where it throws, nothing is remembered.
  /// - Returns: where the sender is led, from the first time if the work was done before.
  package func once(key: [UInt8], now: Instant, _ work: () throws -> String) throws -> String {
    if let known = try readings.submission(key: key) { return known }
    let location = try work()
    try connection.run(
      "INSERT INTO submission (key, location, sent_at) VALUES (\(key), \(location), \(now.seconds))")
    return location
  }
}
