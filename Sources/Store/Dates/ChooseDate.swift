import Database
import Domain

extension Writings {
  /// Keeps a date of a poll, for which a meeting was made or moved: the poll is closed and leads to it, those who could come are
  /// expected there and told.
  ///
  /// - Parameters:
  ///   - questions: what the meeting asks those who come, and those who come if need be; the answers move there.
  ///   - sendsMail: whether mails leave by themselves.
  /// - Throws: `Rejection` of `date` for one that the poll does not have.
  package func choose(
    _ candidate: Int, of poll: DatePollAccess, for meeting: Int, asking questions: ComingQuestions,
    at now: Instant, sendsMail: Bool
  ) throws {
    try connection.run("UPDATE date_candidate SET is_chosen = 0 WHERE poll_id = \(poll.id) AND is_chosen")
    let count = try connection.run(
      "UPDATE date_candidate SET is_chosen = 1 WHERE id = \(candidate) AND poll_id = \(poll.id)")
    guard count > 0 else { throw Rejection("date", .unknown) }
    try connection.run(
      """
      UPDATE date_poll SET state = 'closed', meeting_id = \(meeting), version = version + 1, withdrawn_at = NULL
      WHERE id = \(poll.id)
      """)
    try moveAnswers(of: poll.id, to: candidate, in: meeting, asking: questions, at: now)
    // What waited is about other things now.
    try connection.run("DELETE FROM mail WHERE poll_id = \(poll.id)")
    if sendsMail { try tellThoseWhoCome(to: candidate, of: poll.id, at: now) }
  }

  /// The call of the meeting for each answer that is one to come, made when it is missing; a note that is theirs holds them.
  private func moveAnswers(
    of poll: Int, to candidate: Int, in meeting: Int, asking questions: ComingQuestions, at now: Instant
  ) throws {
    let asked = try questions.asked.filter { question in
      try question.answer == .yes || hasAnswers(question.answer, to: candidate)
    }
    let known = try asked.map { try call($0.question, in: meeting) }
    let missing = zip(asked, known).compactMap { $1 == nil ? $0.question : nil }
    if !missing.isEmpty {
      let text = missing.map { "[[inscription: \($0)]]" }.joined(separator: "\n\n")
      try insertNote(
        NoteDraft(item: nil, body: text, author: ""), of: meeting, in: onlyCircle(of: meeting), at: now)
    }
    for question in questions.asked {
      guard let call = try call(question.question, in: meeting) else { continue }
      try moveAnswers(
        question.answer, of: poll, to: candidate, under: call, marking: questions.byLink, at: now)
    }
  }

  private func call(_ question: String, in meeting: Int) throws -> Int? {
    try connection.first(
      """
      SELECT signup.id FROM signup JOIN note ON note.id = signup.note_id
      WHERE note.meeting_id = \(meeting) AND note.withdrawn_at IS NULL AND signup.is_placed
        AND signup.key = \(Slug(naming: question).text)
      ORDER BY signup.id LIMIT 1
      """
    ) { row in try row.int(0) }
  }

  private func hasAnswers(_ answer: DateAnswer, to candidate: Int) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM date_answer WHERE candidate_id = \(candidate) AND answer = \(answer.rawValue) LIMIT 1"
    ) { _ in true } ?? false
  }

  /// Those who had come to another date before and do not come to this one are not expected any more.
  private func moveAnswers(
    _ answer: DateAnswer, of poll: Int, to candidate: Int, under call: Int, marking byLink: String,
    at now: Instant
  ) throws {
    try connection.run(
      """
      DELETE FROM signup_entry WHERE signup_id = \(call) AND EXISTS (
        SELECT 1 FROM date_voter WHERE date_voter.poll_id = \(poll)
          AND (date_voter.person_id = signup_entry.person_id OR date_voter.guest_id = signup_entry.guest_id
            OR date_voter.name || \(byLink) = signup_entry.name
              AND COALESCE(signup_entry.person_id, signup_entry.guest_id) IS NULL))
      """)
    try connection.run(
      """
      INSERT INTO signup_entry (signup_id, person_id, guest_id, name, signed_at)
      SELECT \(call), date_voter.person_id, date_voter.guest_id,
        COALESCE(person.name, guest.name, date_voter.name || \(byLink)), \(now.seconds)
      FROM date_voter JOIN date_answer ON date_answer.voter_id = date_voter.id
      LEFT JOIN person ON person.id = date_voter.person_id LEFT JOIN guest ON guest.id = date_voter.guest_id
      WHERE date_voter.poll_id = \(poll) AND date_answer.candidate_id = \(candidate)
        AND date_answer.answer = \(answer.rawValue)
      ORDER BY date_voter.id
      ON CONFLICT DO NOTHING
      """)
  }

  private func tellThoseWhoCome(to candidate: Int, of poll: Int, at now: Instant) throws {
    try connection.run(
      """
      INSERT INTO mail (kind, recipient, person_id, poll_id, created_at, due_at)
      SELECT \(MailKind.dateChosen.rawValue), account.email, account.person_id, \(poll), \(now.seconds), \(now.seconds)
      FROM date_voter JOIN account ON account.person_id = date_voter.person_id
      JOIN date_answer ON date_answer.voter_id = date_voter.id
      WHERE date_voter.poll_id = \(poll) AND date_answer.candidate_id = \(candidate)
        AND date_answer.answer <> \(DateAnswer.no.rawValue) AND account.suspended_at IS NULL
      ON CONFLICT DO NOTHING
      """)
  }
}
