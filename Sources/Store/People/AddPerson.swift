import Database
import Domain

extension Writings {
  /// Keeps a person, as little of them as a vote needs. Gives the id.
  package func addPerson(named name: String, at now: Instant) throws -> Int {
    try require(PersonDraft(name: name).problems)
    try connection.run("INSERT INTO person (name, created_at) VALUES (\(name), \(now.seconds))")
    return connection.lastInsertedRowID
  }
}
