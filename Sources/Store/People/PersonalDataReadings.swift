import Database
import Domain

extension Readings {
  /// Everything that is known about a member, for them alone; nil when there is none. A few statements, and one for each
  /// text.
  package func personalData(of person: Int, now: Instant) throws(DatabaseError) -> PersonalData? {
    guard let account = try memberSummary(person) else { return nil }
    var room = PersonalData.mostBytes
    return PersonalData(
      account: account, newEmail: try newEmail(of: person, now: now),
      feedMadeAt: try feedMadeAt(of: person, .changes),
      calendarMadeAt: try feedMadeAt(of: person, .calendar),
      telling: try tellingChoice(of: person), follows: try follows(),
      sessions: try sessions(of: person, now: now),
      circles: try circlePlaces(of: person),
      revisions: try texts(of: revisions(by: person), room: &room),
      unsavedTexts: try unsavedTexts(of: person).map(PersonalData.Writing.init),
      notes: try texts(of: notes(by: person) + formerNotes(by: person), room: &room),
      files: try files(by: person),
      tasks: try tasks(ownedBy: person), signups: try signups(by: person),
      dateAnswers: try dateAnswers(by: person),
      attendance: try attendance(of: person),
      words: try words(proposedBy: person), votes: try words(votedForBy: person),
      castBallots: try castBallots(of: person), groupedWords: try words(groupedBy: person),
      settledLetters: try letters(settledBy: person), invitations: try invitations(by: person, now: now),
      mails: try mails(to: account),
      acts: try acts(concerning: person))
  }

  /// A text whose source is still to be read.
  private struct Found {
    let title: String
    let place: PersonalData.Place
    let at: Instant
    let text: Text

    enum Text {
      case body(Int)
      case formerNote(Int, number: Int)
    }

    /// The text, as a statement.
    var source: SQL {
      switch text {
      case .body(let id): "SELECT source FROM body WHERE id = \(id)"
      case .formerNote(let note, let number):
        "SELECT source FROM former_note WHERE note_id = \(note) AND number = \(number)"
      }
    }
  }

  /// No index gives the order in time of what one person wrote: it is sorted once read. What a document is called now is told
  /// only to whoever sees it.
  private func revisions(by person: Int) throws(DatabaseError) -> [Found] {
    try connection.rows(
      """
      SELECT revision.title, CASE WHEN \(viewer.seesDocument) THEN page.slug END,
        CASE WHEN document.circle_id IS NOT NULL AND \(viewer.sees) THEN circle.slug END,
        revision.number, revision.saved_at, revision.body_id, word.slug
      FROM revision
      JOIN document ON document.id = revision.document_id
      \(Document.joins)
      WHERE revision.author_id = \(person) LIMIT \(PersonalData.mostWritings)
      """
    ) { row in
      let page = try row.optionalSlug(1)
      let circle = try row.optionalSlug(2)
      let word = try row.optionalSlug(6)
      let name =
        page.map(DocumentName.page) ?? circle.map(DocumentName.introduction) ?? word.map(DocumentName.word)
      return Found(
        title: try row.text(0), place: .revision(of: name, number: try row.int(3)), at: try row.instant(4),
        text: .body(try row.int(5)))
    }
  }

  /// The notes of which they wrote the text that is read: first, or again.
  private func notes(by person: Int) throws(DatabaseError) -> [Found] {
    try notes(where: "note.author_id = \(person) AND note.editor IS NULL")
      + notes(where: "note.editor_id = \(person)")
  }

  private func notes(where condition: SQL) throws(DatabaseError) -> [Found] {
    try connection.rows(
      """
      SELECT CASE WHEN \(viewer.seesMeeting(withID: "meeting.id")) THEN meeting.title ELSE '' END, meeting.id,
        COALESCE(note.edited_at, note.written_at), note.body_id
      FROM note JOIN meeting ON meeting.id = note.meeting_id
      WHERE \(condition) LIMIT \(PersonalData.mostWritings)
      """
    ) { row in
      Found(
        title: try row.text(0), place: .note(ofMeeting: try row.int(1)), at: try row.instant(2),
        text: .body(try row.int(3)))
    }
  }

  /// What they wrote of notes before someone wrote them again.
  private func formerNotes(by person: Int) throws(DatabaseError) -> [Found] {
    try connection.rows(
      """
      SELECT CASE WHEN \(viewer.seesMeeting(withID: "meeting.id")) THEN meeting.title ELSE '' END, meeting.id,
        former_note.written_at, former_note.note_id, former_note.number
      FROM former_note JOIN note ON note.id = former_note.note_id JOIN meeting ON meeting.id = note.meeting_id
      WHERE former_note.author_id = \(person) LIMIT \(PersonalData.mostWritings)
      """
    ) { row in
      Found(
        title: try row.text(0), place: .note(ofMeeting: try row.int(1)), at: try row.instant(2),
        text: .formerNote(try row.int(3), number: try row.int(4)))
    }
  }

  /// Numbers grow with time.
  private func files(by person: Int) throws(DatabaseError) -> [PersonalData.GivenFile] {
    try connection.rows(
      """
      SELECT file.name, file.words, CASE WHEN \(viewer.seesPage) THEN page.title END, file.added_at
      FROM \(StoredFile.joins)
      WHERE file.author_id = \(person) ORDER BY file.id DESC LIMIT \(PersonalData.mostWritings)
      """
    ) { row in
      PersonalData.GivenFile(
        name: try row.text(0, as: FileName.init(_:)), words: try row.text(1), page: try row.optionalText(2),
        at: try row.instant(3))
    }
  }

  /// Reads the sources one at a time, the latest first, while there is room for them in memory.
  private func texts(of found: [Found], room: inout Int) throws(DatabaseError) -> [PersonalData.Writing] {
    var writings: [PersonalData.Writing] = []
    for item in found.sorted(by: { $0.at > $1.at }) {
      var text: String?
      if room > 0 {
        text = try connection.first(item.source) { row in try row.text(0) }
        room -= text?.utf8.count ?? 0
      }
      writings.append(PersonalData.Writing(title: item.title, place: item.place, at: item.at, text: text))
    }
    return writings
  }
}

extension PersonalData.Writing {
  /// A text that was not saved. All of one person's together are no longer than `UnsavedText.mostBytes`.
  fileprivate init(_ kept: KeptText) {
    self.init(
      title: kept.document?.title ?? kept.text.title, place: .unsaved(of: kept.document?.name),
      at: kept.savedAt, text: kept.text.text.body)
  }
}
