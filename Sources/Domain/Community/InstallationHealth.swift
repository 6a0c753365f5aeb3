/// How the installation is doing, for its administrators.
package struct InstallationHealth: Hashable, Sendable {
  package let version: String
  /// The size of the community's file.
  package let fileBytes: Int
  /// Nil when no copy was ever made.
  package let lastBackup: BackupRecord?
  /// Whether mails can be sent; otherwise links are shown to be handed on.
  package let sendsMail: Bool
  package let outbox: OutboxState
  /// The mails that were given up.
  package let failedMails: [OutgoingMail]

  package init(
    version: String, fileBytes: Int, lastBackup: BackupRecord?, sendsMail: Bool, outbox: OutboxState,
    failedMails: [OutgoingMail]
  ) {
    self.version = version
    self.fileBytes = fileBytes
    self.lastBackup = lastBackup
    self.sendsMail = sendsMail
    self.outbox = outbox
    self.failedMails = failedMails
  }
}
