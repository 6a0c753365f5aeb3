import Domain
import HTTP
import Store
import Templates

/// `GET /administration/sante`
@Sendable func showInstallationHealth(_ visit: Visit) throws -> Response {
  let settings = visit.application.settings
  let health = InstallationHealth(
    version: settings.version, fileBytes: try visit.store.fileBytes(),
    lastBackup: try visit.store.lastBackup(),
    sendsMail: settings.sendsMail, outbox: try visit.store.outbox(),
    failedMails: try visit.store.failedMails())
  return .page(healthPage(health, seal: visit.seal(), in: visit.frame))
}

/// `POST /administration/courriels/{id}/renvoyer`: a mail that was given up is tried again.
@Sendable nonisolated(nonsending) func retryMail(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  return try await visit.press(on: .health) { writings in
    guard try writings.retryMail(id: id, by: .person(member.id), now: now) else { throw Rejection.goneMail }
    return Done(.health, .mailAgain)
  }
}

/// `POST /administration/courriels/{id}/abandonner`
@Sendable nonisolated(nonsending) func dropMail(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  return try await visit.press(on: .health) { writings in
    guard try writings.dropMail(id: id, by: .person(member.id), now: now) else { throw Rejection.goneMail }
    return Done(.health, .mailDropped)
  }
}

extension Rejection {
  /// No such mail was given up.
  fileprivate static let goneMail = Rejection([Problem("mail", .unknown)])
}
