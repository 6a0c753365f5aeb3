import Database
import Domain

extension Readings {
  /// A note of a meeting with its text; nil when the viewer does not see it. One that was taken off the page is seen by those who
  /// may bring it back. Two statements.
  package func noteText(_ id: Int, of meeting: Int) throws(DatabaseError) -> NoteText? {
    guard let access = try meetingAccess(meeting) else { return nil }
    return try connection.first(
      """
      SELECT meeting.title, COALESCE(agenda_item.title, ''), note.author, note.author_left, note.version,
        body.source, \(isOwn), note.withdrawn_at IS NOT NULL, note.cell_id
      FROM note JOIN body ON body.id = note.body_id JOIN meeting ON meeting.id = note.meeting_id
      LEFT JOIN agenda_item ON agenda_item.id = note.item_id
      WHERE note.id = \(id) AND note.meeting_id = \(meeting)
        AND (note.withdrawn_at IS NULL OR \(mayBringBack(in: access)))
      """
    ) { row in
      NoteText(
        id: id, meeting: access, meetingTitle: try row.text(0), itemTitle: try row.text(1),
        cell: try row.optionalInt(8),
        author: try row.author(2), version: try row.int(4), source: try row.text(5), isOwn: try row.bool(6),
        isWithdrawn: try row.bool(7))
    }
  }

  /// The notes of a meeting that were taken off the page and that the viewer may bring back, in the order of writing. One
  /// statement.
  package func withdrawnNotes(of meeting: MeetingAccess) throws(DatabaseError) -> [WithdrawnNote] {
    try connection.rows(
      """
      SELECT note.id, COALESCE(agenda_item.title, ''), note.author, note.author_left, note.written_at,
        note.withdrawn_at
      FROM note LEFT JOIN agenda_item ON agenda_item.id = note.item_id
      WHERE note.meeting_id = \(meeting.id) AND note.withdrawn_at IS NOT NULL AND \(mayBringBack(in: meeting))
      ORDER BY note.id
      """
    ) { row in
      WithdrawnNote(
        id: try row.int(0), itemTitle: try row.text(1), author: try row.author(2),
        writtenAt: try row.instant(4), withdrawnAt: try row.instant(5))
    }
  }

  /// What a note says and has said, the latest first. Two statements.
  ///
  /// - Parameter number: those before this version; nil for the latest.
  package func history(of note: NoteText, before number: Int? = nil) throws(DatabaseError) -> NoteHistory {
    let size = NoteHistory.pageSize
    // One more, for the text before the last.
    var texts = try connection.rows(
      """
      SELECT number, author, author_left, written_at, source FROM former_note
      WHERE note_id = \(note.id) AND number < \(number ?? Int.max) ORDER BY number DESC LIMIT \(size + 1)
      """
    ) { row in
      VersionText(
        number: try row.int(0), author: try row.author(1), writtenAt: try row.instant(3),
        source: try row.text(4))
    }
    if number.map({ note.version < $0 }) != false {
      let latest = try latestVersion(of: note)
      texts.insert(
        VersionText(
          number: note.version, author: latest.author, writtenAt: latest.savedAt, source: note.source), at: 0)
    }
    return NoteHistory(note: note, versions: Self.versions(texts), goesOn: texts.count > size)
  }

  /// What a note said once, or says now; nil when it has no such version. At most one statement.
  package func source(ofVersion number: Int, of note: NoteText) throws(DatabaseError) -> String? {
    if number == note.version { return note.source }
    return try connection.first(
      "SELECT source FROM former_note WHERE note_id = \(note.id) AND number = \(number)"
    ) { row in try row.text(0) }
  }

  /// What a note says now, as the screen of conflicts tells of it. One statement.
  package func latestVersion(of note: NoteText) throws(DatabaseError) -> RevisionSummary {
    let latest = try connection.first(
      "SELECT \(NoteVersion.lastHand) FROM note WHERE note.id = \(note.id)"
    ) { row in
      RevisionSummary(
        number: note.version, title: note.meetingTitle, author: try row.author(0), summary: "",
        size: note.source.unicodeScalars.count, sizeBefore: 0, savedAt: try row.instant(2), restores: nil)
    }
    guard let latest else { throw DatabaseError.wrongValue(detail: "note \(note.id) is gone") }
    return latest
  }

  /// Holds for a note that the viewer may bring back, in a meeting that they see.
  private func mayBringBack(in meeting: MeetingAccess) -> SQL {
    viewer.may(.organise, on: meeting.scope) ? "1" : isOwn
  }

  /// The first of `texts`, each with the one before it while the page has room.
  private static func versions(_ texts: [VersionText]) -> [NoteVersion] {
    var room = NoteHistory.mostBytes
    return texts.prefix(NoteHistory.pageSize).enumerated().map { index, text in
      let before = index + 1 < texts.count ? texts[index + 1].source : ""
      let isShown = index == 0 || room > 0
      room -= before.utf8.count + text.source.utf8.count
      return NoteVersion(
        number: text.number, author: text.author, writtenAt: text.writtenAt,
        change: isShown ? NoteVersion.Change(before: before, after: text.source) : nil)
    }
  }
}

private struct VersionText {
  let number: Int
  let author: Author?
  let writtenAt: Instant
  let source: String
}

extension NoteVersion {
  /// Who wrote what `note` says now, whether they have left, and when they wrote it.
  static let lastHand: SQL = """
    COALESCE(note.editor, note.author),
    CASE WHEN note.editor IS NULL THEN note.author_left ELSE note.editor_left END,
    COALESCE(note.edited_at, note.written_at)
    """
}
