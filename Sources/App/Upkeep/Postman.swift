import Domain
import Mail
import Secrets
import Store

/// Sends the mails of the outbox, one after the other.
package struct Postman: Sendable {
  private let sendmail: Sendmail
  private let address: String
  private let sender: EmailAddress?
  private let siteSender: EmailAddress

  /// Nil when the site's address is such that no mail address can end with it.
  ///
  /// - Parameters:
  ///   - address: where the site is found from outside, without a last slash.
  ///   - sender: whom mails come from; nil for the community's contact where it is a mail address, or else `cercles@` the
  ///     site's name.
  package init?(sendmail: Sendmail, address: String, sender: EmailAddress?) {
    guard let siteSender = EmailAddress("cercles@" + Self.name(in: address)) else { return nil }
    self.sendmail = sendmail
    self.address = address
    self.sender = sender
    self.siteSender = siteSender
  }

  /// Sends the most urgent mail, if one is due. Gives what the program did with it when it did not take it.
  ///
  /// - Parameter isStopping: whether the site stops; then little time is left.
  func sendOne(from store: Store, now: Instant, isStopping: () -> Bool) throws -> Sendmail.Outcome? {
    let link = Secret()
    let mail = try store.writer.writings { [address] writings in
      try writings.takeMail(link: link, address: address, now: now)
    }
    guard let mail else { return nil }
    let message = MailMessage(
      from: sender ?? mail.contact.flatMap { EmailAddress($0) } ?? siteSender, named: mail.community,
      to: mail.recipient, subject: mail.text.subject, body: mail.text.body, sentAt: now,
      stopLink: mail.stopLink)
    let outcome = sendmail.send(message, isStopping: isStopping)
    guard outcome == .taken else {
      try store.writer.writings { writings in try writings.mailFailed(id: mail.row, now: now) }
      return outcome
    }
    try store.writer.writings { writings in try writings.sent(mail, now: now) }
    return nil
  }

  /// The name of the machine in an address; `localhost` for a number, which no mail address ends with.
  private static func name(in address: String) -> String {
    let host = (address.split(separator: "/").last ?? "").prefix { $0 != ":" }
    return host.contains(where: \.isLetter) && !host.hasPrefix("[") ? String(host) : "localhost"
  }
}
