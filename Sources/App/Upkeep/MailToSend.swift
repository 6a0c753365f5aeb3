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
  /// The link by which its recipient has no more of its kind; nil for one that nobody gets unasked.
  let stopLink: String?
  /// Up to when it tells a member what is new; nil for another mail.
  let tells: Told?

  /// What a mail tells of, and whom.
  struct Told: Sendable {
    let person: Int
    let end: Instant
  }
}

/// The words of a mail with what goes beside them.
private struct Words {
  let text: MailText
  var stopLink: String?
  var tells: MailToSend.Told?
}

extension Writings {
  /// Takes the most urgent mail out of the outbox to be sent; nil when none is due, or when the mail was about something
  /// that is gone: then it is dropped, and the next round finds another.
  ///
  /// Its link is made here, so that a mail which waits is of no use to a thief. It counts as tried from here on (`mailTried`):
  /// whatever ends the program or fills the disk before `sent`, it is sent again later, and not in a loop.
  ///
  /// - Parameters:
  ///   - link: what the link will hold. It comes from outside of the job, which may run twice.
  ///   - address: what links begin with.
  func takeMail(link: Secret, address: String, now: Instant) throws -> MailToSend? {
    guard let mail = try readings.dueMails(now: now, limit: 1).first else { return nil }
    let community = try readings.community()
    let name = community?.name ?? "Cercles"
    guard
      let words = try words(of: mail, from: name, community?.contact, link: link, address: address, now: now)
    else {
      try mailSent(id: mail.id)
      return nil
    }
    try mailTried(id: mail.id, now: now)
    return MailToSend(
      row: mail.id, recipient: mail.recipient, text: words.text, community: name,
      contact: community?.contact, stopLink: words.stopLink, tells: words.tells)
  }

  /// The mail was taken: it is out of the outbox, and what it tells is told.
  func sent(_ mail: MailToSend, now: Instant) throws {
    try mailSent(id: mail.row)
    if let tells = mail.tells { try told(tells.person, until: tells.end, sentAt: now) }
  }

  /// The words of a mail; nil when there is no reason for it any more.
  private func words(
    of mail: OutgoingMail, from community: String, _ contact: String?, link: Secret, address: String,
    now: Instant
  ) throws -> Words? {
    switch mail.kind {
    case .digest: try digest(for: mail.person, from: community, link: link, address: address, now: now)
    case .reminder:
      try reminder(
        of: mail.meeting, for: mail.person, from: community, link: link, address: address, now: now)
    case .invitation, .password, .email, .emailChanged, .refusal, .dateReminder, .datesChanged, .dateChosen:
      try text(of: mail, from: community, contact, link: link, address: address, now: now).map {
        Words(text: $0)
      }
    }
  }

  /// What has changed for a member since the last digest, as far as they see it at this moment. Nil when there is nothing, and for
  /// whoever takes none.
  private func digest(
    for person: Int?, from community: String, link: Secret, address: String, now: Instant
  ) throws -> Words? {
    guard let person, let member = try readings.activeMember(person),
      let start = try readings.toldUntil(person)
    else { return nil }
    // What began a moment ago may still be on its way into the store.
    let end = Instant(seconds: now.seconds - Lifetime.job)
    let news = try readings(as: .member(member)).news(
      .followed, after: start, until: end, limit: News.mostInMail)
    if news.isEmpty {
      try told(person, until: end, sentAt: nil)
      return nil
    }
    let stop = try stopLink(.digest, for: person, orElse: link, address: address, now: now)
    return Words(
      text: digestMail(news, community: community, address: address, stop: stop), stopLink: stop,
      tells: MailToSend.Told(person: person, end: end))
  }

  /// Nil when the meeting is not for this day or the next any more, or not for this member, and for whoever takes none.
  private func reminder(
    of meeting: Int?, for person: Int?, from community: String, link: Secret, address: String, now: Instant
  ) throws -> Words? {
    guard let meeting, let person, let member = try readings.activeMember(person),
      try readings.tellingChoice(of: person).takesReminders,
      let summary = try readings(as: .member(member)).meetingToRemind(meeting, now: now)
    else { return nil }
    let stop = try stopLink(.reminders, for: person, orElse: link, address: address, now: now)
    return Words(
      text: reminderMail(
        summary, today: now.inParis.day, community: community, address: address, stop: stop), stopLink: stop)
  }

  private func stopLink(
    _ kind: StoppableMail, for person: Int, orElse new: Secret, address: String, now: Instant
  ) throws -> String {
    let key = Secret(try stopKey(of: person, orElse: new.text, now: now)) ?? new
    return address
      + SitePath.stopMail(kind, person: person, token: StopLink.token(kind, key: key)).text
  }

  private func text(
    of mail: OutgoingMail, from community: String, _ contact: String?, link: Secret, address: String,
    now: Instant
  ) throws -> MailText? {
    switch mail.kind {
    case .digest, .reminder: return nil
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
