import Database
import Domain

/// What the site keeps of a member without their writing it, for `personalData`.
extension Readings {
  /// The address that waits for a confirmation: of a link, or of a mail that will bring one.
  func newEmail(of person: Int, now: Instant) throws(DatabaseError) -> EmailAddress? {
    try connection.first(
      """
      SELECT email FROM link WHERE person_id = \(person) AND purpose = 'email' AND expires_at > \(now.seconds)
      UNION ALL SELECT recipient FROM mail WHERE person_id = \(person) AND kind = 'email'
      """
    ) { row in try row.email(0) }
  }

  /// Mails about the account, wherever they go, and any other to its address.
  func mails(to account: MemberSummary) throws(DatabaseError) -> [PersonalData.WaitingMail] {
    let mails = try connection.rows(
      """
      SELECT kind, recipient, created_at FROM mail
      WHERE person_id = \(account.id) OR recipient = \(account.email.text) LIMIT \(PersonalData.mostMails)
      """
    ) { row in
      PersonalData.WaitingMail(
        kind: try row.text(0, as: MailKind.init(rawValue:)), recipient: try row.email(1),
        writtenAt: try row.instant(2))
    }
    return mails.sorted { $0.writtenAt > $1.writtenAt }
  }

  /// Both indexes of the journal give their entries by number: the latest of both are found without reading the rest.
  func acts(concerning person: Int) throws(DatabaseError) -> [PersonalData.RecordedAct] {
    let found = try connection.rows(
      """
      SELECT journal.id, journal.at, journal.act, journal.detail, journal.by_command, journal.actor_id,
        journal.subject_id, circle.slug, circle.name
      FROM journal LEFT JOIN circle ON circle.id = journal.circle_id AND \(viewer.sees)
      WHERE journal.id IN (
        SELECT id FROM journal WHERE actor_id = \(person) UNION SELECT id FROM journal WHERE subject_id = \(person)
        ORDER BY 1 DESC LIMIT \(PersonalData.mostActs))
      """
    ) { row in
      let act = try row.text(2, as: Act.init(rawValue:))
      return NumberedAct(
        number: try row.int(0),
        act: PersonalData.RecordedAct(
          at: try row.instant(1),
          actor: try row.bool(4) ? .command : try row.party(5, person), act: act,
          subject: act.hasSubject ? try row.party(6, person) : nil, circle: try row.optionalCircle(7),
          detail: try row.text(3)))
    }
    return found.sorted { $0.number > $1.number }.map(\.act)
  }
}

extension Row {
  fileprivate func party(_ column: Int, _ person: Int) throws(DatabaseError) -> PersonalData.RecordedAct.Party
  {
    try optionalInt(column) == person ? .oneself : .other
  }
}

private struct NumberedAct {
  let number: Int
  let act: PersonalData.RecordedAct
}
