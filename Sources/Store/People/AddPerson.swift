import Database
import Domain

extension Writings {
  /// Keeps a person, as little of them as a vote needs. Gives the id.
  package func addPerson(named name: String, at now: Instant) throws -> Int {
    try require(PersonDraft(name: name).problems)
    // A number is never given twice; see `departure`.
    try connection.run(
      """
      INSERT INTO person (id, name, created_at)
      SELECT 1 + max(
        coalesce((SELECT max(id) FROM person), 0), coalesce((SELECT max(person_id) FROM departure), 0)),
        \(name), \(now.seconds)
      """)
    return connection.lastInsertedRowID
  }
}
