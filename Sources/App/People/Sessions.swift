import Domain
import HTTP
import Store
import Templates

/// `GET /compte/connexions`
@Sendable func showSessions(_ visit: Visit) throws -> Response {
  let sessions = try visit.store.sessions(of: visit.member().id, now: visit.now)
  return .page(
    sessionsPage(
      sessions, current: visit.session?.id ?? 0, now: visit.now, seal: visit.seal(), in: visit.frame))
}

/// `POST /compte/connexions/{id}/fermer`
@Sendable nonisolated(nonsending) func endSession(_ visit: Visit) async throws -> Response {
  let (member, id) = (try visit.member(), try visit.number())
  return try await visit.press(on: .sessions) { writings in
    try writings.closeSession(id: id, of: member.id)
    return Done(.sessions, .sessionEnded)
  }
}

/// `POST /compte/connexions/fermer`: all but this one.
@Sendable nonisolated(nonsending) func endSessions(_ visit: Visit) async throws -> Response {
  let (member, session) = (try visit.member(), visit.session?.id)
  return try await visit.press(on: .sessions) { writings in
    try writings.closeSessions(of: member.id, except: session)
    return Done(.sessions, .sessionsEnded)
  }
}
