import HTTP
import Templates

/// `GET /administration`
@Sendable func showAdministration(_ visit: Visit) throws -> Response {
  let overview = AdministrationOverview(
    requests: try visit.store.joinRequests().count, failedMails: try visit.store.outbox().failed,
    hasBackup: try visit.store.lastBackup() != nil)
  return .page(administrationPage(overview, in: visit.frame))
}
