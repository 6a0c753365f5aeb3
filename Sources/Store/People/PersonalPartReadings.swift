import Database
import Domain

/// Where a member takes part in meetings without writing a text, for `personalData`. What they do not see any more is told
/// without its words.
extension Readings {
  /// The tasks that are theirs, by how far they are, the oldest first.
  func tasks(ownedBy person: Int) throws(DatabaseError) -> [PersonalData.OwnTask] {
    try connection.rows(
      """
      SELECT CASE WHEN \(viewer.seesMeeting(withID: "task.meeting_id")) THEN task.title ELSE '' END, task.due,
        task.state, task.meeting_id
      FROM task WHERE task.owner_id = \(person) LIMIT \(PersonalData.mostWritings)
      """
    ) { row in
      PersonalData.OwnTask(
        title: try row.text(0), due: try row.isNull(1) ? nil : try row.day(1),
        state: try row.text(2, as: MeetingTask.State.init(rawValue:)), meeting: try row.int(3))
    }
  }

  /// The calls that they have answered, the latest first.
  func signups(by person: Int) throws(DatabaseError) -> [PersonalData.OwnSignup] {
    let signups = try connection.rows(
      """
      SELECT CASE WHEN signup.document_id IS NULL AND \(viewer.seesMeeting(withID: "signup.at_meeting_id"))
          OR signup.document_id IS NOT NULL AND \(viewer.seesDocument)
          THEN signup.question ELSE '' END, signup_entry.name, signup_entry.signed_at
      FROM signup_entry CROSS JOIN signup ON signup.id = signup_entry.signup_id
      LEFT JOIN document ON document.id = signup.document_id
      \(Document.joins)
      WHERE signup_entry.person_id = \(person) LIMIT \(PersonalData.mostWritings)
      """
    ) { row in
      PersonalData.OwnSignup(question: try row.text(0), name: try row.text(1), at: try row.instant(2))
    }
    return signups.sorted { $0.at > $1.at }
  }

  /// What they have answered to the dates of polls, what they answered last first.
  func dateAnswers(by person: Int) throws(DatabaseError) -> [PersonalData.OwnDateAnswer] {
    let answers = try connection.rows(
      """
      SELECT CASE WHEN \(viewer.seesDatePoll) THEN date_poll.question ELSE '' END, date_candidate.day,
        date_candidate.start, date_answer.answer, date_voter.answered_at
      FROM date_voter CROSS JOIN date_answer ON date_answer.voter_id = date_voter.id
      CROSS JOIN date_candidate ON date_candidate.id = date_answer.candidate_id
      CROSS JOIN date_poll ON date_poll.id = date_voter.poll_id
      WHERE date_voter.person_id = \(person) LIMIT \(PersonalData.mostWritings)
      """
    ) { row in
      PersonalData.OwnDateAnswer(
        poll: try row.text(0), slot: DateSlot(try row.day(1), try row.time(2)),
        answer: try row.text(3, as: DateAnswer.init(rawValue:)), at: try row.instant(4))
    }
    return answers.sorted { ($1.at, $0.slot) < ($0.at, $1.slot) }
  }

  /// The meetings in which they are noted as having taken part, the latest first.
  func attendance(of person: Int) throws(DatabaseError) -> [PersonalData.Attendance] {
    let attendance = try connection.rows(
      """
      SELECT CASE WHEN \(viewer.seesMeeting(withID: "meeting.id")) THEN meeting.title ELSE '' END, meeting.day,
        meeting_participant.name
      FROM meeting_participant CROSS JOIN meeting ON meeting.id = meeting_participant.meeting_id
      WHERE meeting_participant.person_id = \(person) LIMIT \(PersonalData.mostWritings)
      """
    ) { row in
      PersonalData.Attendance(meeting: try row.text(0), day: try row.day(1), name: try row.text(2))
    }
    return attendance.sorted { $0.day > $1.day }
  }
}
