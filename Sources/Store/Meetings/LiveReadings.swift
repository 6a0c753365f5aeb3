import Database
import Domain

extension Readings {
  /// What has changed in a meeting after the change with number `id`, each part once, in the order of their last changes. It is not
  /// asked here who may see the meeting.
  package func liveChanges(of meeting: Int, since id: Int) throws(DatabaseError) -> [LiveChange] {
    try connection.rows(
      """
      SELECT id, part, subject_id FROM live_change WHERE meeting_id = \(meeting) AND id > \(id) ORDER BY id
      """
    ) { row in
      LiveChange(id: try row.int(0), part: try LiveChange.Part(row))
    }
  }

  /// The number of the last change of a meeting; 0 before the first.
  package func lastLiveChange(of meeting: Int) throws(DatabaseError) -> Int {
    try connection.first(
      "SELECT id FROM live_change WHERE meeting_id = \(meeting) ORDER BY id DESC LIMIT 1"
    ) { row in try row.int(0) } ?? 0
  }
}

extension LiveChange.Part {
  fileprivate init(_ row: borrowing Row) throws(DatabaseError) {
    let subject = try row.int(2)
    self = try row.text(1, as: { name in Self(name, of: subject) })
  }

  private init?(_ name: String, of subject: Int) {
    switch name {
    case "agenda": self = .agenda
    case "presence": self = .presence
    case "note": self = .note(subject)
    case "signup": self = .signup(subject)
    default: return nil
    }
  }
}
