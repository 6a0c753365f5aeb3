import Database
import Domain

extension Writings {
  /// Removes what has had its time: to call about once an hour. Each statement goes through an index.
  package func tidy(now: Instant) throws {
    let today = now.inParis.day
    let now = now.seconds
    try connection.run("DELETE FROM session WHERE seen_at <= \(now - Lifetime.idleSession)")
    try connection.run("DELETE FROM guest WHERE created_at <= \(now - Lifetime.guest)")
    try connection.run("DELETE FROM link WHERE expires_at <= \(now)")
    try connection.run("DELETE FROM invitation WHERE expires_at <= \(now - Lifetime.endedInvitation)")
    try connection.run("DELETE FROM join_request WHERE asked_at <= \(now - Lifetime.joinRequest)")
    try connection.run("DELETE FROM submission WHERE sent_at <= \(now - Lifetime.submission)")
    try connection.run("DELETE FROM unsaved_text WHERE saved_at <= \(now - Lifetime.unsavedText)")
    // They are closed already: what is kept of them says so too.
    try connection.run("UPDATE date_poll SET state = 'closed' WHERE state = 'open' AND closes_at <= \(now)")
    try connection.run("DELETE FROM reminder WHERE day < \(today.iso)")
    try connection.run(
      "DELETE FROM mail WHERE due_at IS NULL AND created_at <= \(now - Lifetime.failedMail)")
  }
}
