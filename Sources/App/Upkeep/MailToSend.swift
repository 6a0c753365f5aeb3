import Domain
import Secrets
import Store
import Templates

/// A mail of the outbox in words, with the link that it brings.
struct MailToSend: Sendable {
  /// Its row in the outbox.
  let row: Int
  let recipient: EmailAddress
  let text: MailText
  let community: String
  /// Where to write to the community's keepers.
  let contact: String?
}

extension Writings {
  /// Takes the most urgent mail out of the outbox to be sent; nil when none is due, or when the mail was about something
  /// that is gone: then it is dropped, and the next round finds another.
  ///
  /// Its link is made here, so that a mail which waits is of no use to a thief. It counts as failed until `mailSent`:
  /// whatever ends the program or fills the disk in between, it is sent again later, and not in a loop. So a mail may come
  /// twice, and none is lost.
  ///
  /// - Parameters:
  ///   - link: what the link will hold. It comes from outside of the job, which may run twice.
  ///   - address: what links begin with.
  func takeMail(link: Secret, address: String, now: Instant) throws -> MailToSend? {
    guard let mail = try readings.dueMails(now: now, limit: 1).first else { return nil }
    let community = try readings.community()
    let name = community?.name ?? "Cercles"
    guard
      let text = try text(of: mail, from: name, community?.contact, link: link, address: address, now: now)
    else {
      try mailSent(id: mail.id)
      return nil
    }
    try mailFailed(id: mail.id, now: now)
    return MailToSend(
      row: mail.id, recipient: mail.recipient, text: text, community: name, contact: community?.contact)
  }

  /// The words of a mail; nil when there is no reason for it any more.
  private func text(
    of mail: OutgoingMail, from community: String, _ contact: String?, link: Secret, address: String,
    now: Instant
  ) throws -> MailText? {
    switch mail.kind {
    case .invitation:
      guard let id = mail.invitation, let invitation = try readings.invitationSummary(id, now: now),
        try addInvitationLink(hash: link.hash, invitation: id, now: now)
      else { return nil }
      return invitationMail(
        link: address + SitePath.invitation(token: link.text).text, community: community,
        circle: invitation.circle?.name, inviter: invitation.inviter,
        days: days(invitation.expiresAt.seconds - now.seconds))
    case .password:
      guard let person = mail.person, try addPasswordLink(hash: link.hash, person: person, now: now)
      else { return nil }
      return passwordLinkMail(
        link: address + SitePath.newPassword(token: link.text).text, community: community,
        hours: Lifetime.passwordLink / 3_600)
    case .email:
      guard let person = mail.person,
        try addEmailLink(hash: link.hash, person: person, email: mail.recipient, now: now)
      else { return nil }
      return emailConfirmationMail(
        link: address + SitePath.confirmEmail(token: link.text).text, community: community,
        days: days(Lifetime.emailLink))
    case .emailChanged: return emailChangedMail(community: community, contact: contact)
    case .refusal: return refusalMail(community: community)
    case .dateReminder, .datesChanged, .dateChosen:
      guard let person = mail.person, let poll = mail.datePoll,
        let news = try readings.dateNews(mail.kind, of: poll, to: person, at: now)
      else { return nil }
      return dateMail(news, link: address + news.path.text, community: community)
    }
  }

  /// Whole days, a begun one counted.
  private func days(_ seconds: Int) -> Int { (seconds + 86_399) / 86_400 }
}

extension DateNews {
  /// What its link leads to.
  fileprivate var path: SitePath {
    switch self {
    case .reminder(let poll, _), .changed(let poll, _): .datePoll(poll)
    case .chosen(_, let meeting): .meeting(id: meeting.id, meeting.slug)
    }
  }
}
