import Database
import Domain
import Markdown

/// What the index keeps of a thing.
struct SearchEntry: Hashable {
  let title: String
  let text: String
  let facets: String
}

/// What of each kind of thing can be found. Names of people who took part or wrote are left out: they are no words of the
/// community's, and nobody who leaves stays behind in the index.
extension Readings {
  /// Nil for what is not there, or put aside.
  func searchEntry(_ row: SearchRow) throws(DatabaseError) -> SearchEntry? {
    switch row.kind {
    case .circle: try circleEntry(row.id)
    case .page: try pageEntry(row.id)
    case .meeting: try meetingEntry(row.id)
    case .note: try noteEntry(row.id)
    case .word: try wordEntry(row.id)
    }
  }

  private func circleEntry(_ id: Int) throws(DatabaseError) -> SearchEntry? {
    try connection.first(
      """
      SELECT circle.name, circle.purpose, body.source, circle.id, circle.visibility
      FROM circle JOIN body ON body.id = circle.introduction_id
      WHERE circle.id = \(id) AND circle.archived_at IS NULL
      """
    ) { row in
      let circle = try SearchCircle.optional(row, at: 3)
      return SearchEntry(
        title: try row.text(0), text: paragraphs([try row.text(1), plain(try row.text(2))]),
        facets: SearchFacets(circle.map { [$0] } ?? []).text)
    }
  }

  private func pageEntry(_ id: Int) throws(DatabaseError) -> SearchEntry? {
    try connection.first(
      """
      SELECT page.title, body.source, circle.id, circle.visibility
      FROM page
      JOIN document ON document.page_id = page.id
      JOIN revision ON revision.document_id = document.id AND revision.number = \(Document.latest)
      JOIN body ON body.id = revision.body_id
      LEFT JOIN circle ON circle.id = page.circle_id
      WHERE page.id = \(id) AND page.archived_at IS NULL
      """
    ) { row in
      let circle = try SearchCircle.optional(row, at: 2)
      return SearchEntry(
        title: try row.text(0), text: plain(try row.text(1)),
        facets: SearchFacets(circle.map { [$0] } ?? []).text)
    }
  }

  private func meetingEntry(_ id: Int) throws(DatabaseError) -> SearchEntry? {
    let itself = try connection.first(
      """
      SELECT meeting.title, meeting.place, body.source
      FROM meeting JOIN body ON body.id = meeting.synthesis_id WHERE meeting.id = \(id)
      """
    ) { row in
      SearchEntry(
        title: try row.text(0), text: paragraphs([try row.text(1), plain(try row.text(2))]), facets: "")
    }
    guard let itself else { return nil }
    return SearchEntry(
      title: itself.title,
      text: paragraphs([itself.text] + (try agendaLines(of: id)) + (try outcomeLines(of: id))),
      facets: try meetingFacets(id))
  }

  private func noteEntry(_ id: Int) throws(DatabaseError) -> SearchEntry? {
    let note = try connection.first(
      "SELECT note.meeting_id, body.source FROM note JOIN body ON body.id = note.body_id WHERE note.id = \(id) AND note.withdrawn_at IS NULL"
    ) { row in NoteText(meeting: try row.int(0), text: plain(try row.text(1))) }
    guard let note else { return nil }
    return SearchEntry(title: "", text: note.text, facets: try meetingFacets(note.meeting))
  }

  /// A word that stands is everyone's, whichever circle has brought it; its place is told by its page alone, once the vote is over.
  private func wordEntry(_ id: Int) throws(DatabaseError) -> SearchEntry? {
    try connection.first(
      """
      SELECT word.text, COALESCE(word.synonym, ''), COALESCE(body.source, ''), word.circle_id
      FROM word
      LEFT JOIN document ON document.word_id = word.id
      LEFT JOIN revision ON revision.document_id = document.id AND revision.number = \(Document.latest)
      LEFT JOIN body ON body.id = revision.body_id
      WHERE word.id = \(id) AND \(SQL.stands)
      """
    ) { row in
      let facets = SearchFacets(visibility: .open, circles: try row.optionalInt(3).map { [$0] } ?? [])
      return SearchEntry(
        title: try row.text(0),
        text: paragraphs([try row.text(1), plain(try row.text(2))]),
        facets: facets.text)
    }
  }

  private func agendaLines(of meeting: Int) throws(DatabaseError) -> [String] {
    let titles = try connection.rows(
      "SELECT title FROM agenda_item WHERE meeting_id = \(meeting) ORDER BY position"
    ) { row in try row.text(0) }
    let points = try connection.rows(
      """
      SELECT body.source FROM agenda_item JOIN agenda_point ON agenda_point.item_id = agenda_item.id
      JOIN body ON body.id = agenda_point.body_id
      WHERE agenda_item.meeting_id = \(meeting) ORDER BY agenda_item.position, agenda_point.position
      """
    ) { row in plain(try row.text(0)) }
    let calls = try connection.rows(
      """
      SELECT question FROM agenda_item JOIN signup ON signup.item_id = agenda_item.id
        WHERE agenda_item.meeting_id = \(meeting)
      UNION ALL
      SELECT question FROM agenda_item JOIN date_poll ON date_poll.item_id = agenda_item.id
        WHERE agenda_item.meeting_id = \(meeting) AND date_poll.minutes IS NULL
      """
    ) { row in try row.text(0) }
    let subjects = try connection.rows(
      "SELECT subject FROM cell WHERE meeting_id = \(meeting) AND subject <> '' ORDER BY id"
    ) { row in try row.text(0) }
    return titles + points + calls + subjects
  }

  private func outcomeLines(of meeting: Int) throws(DatabaseError) -> [String] {
    try connection.rows(
      """
      SELECT text FROM outcome WHERE meeting_id = \(meeting)
      UNION ALL SELECT title FROM task WHERE meeting_id = \(meeting)
      """
    ) { row in try row.text(0) }
  }

  private func meetingFacets(_ meeting: Int) throws(DatabaseError) -> String {
    let circles = try connection.rows(
      """
      SELECT circle.id, circle.visibility FROM meeting_circle JOIN circle ON circle.id = meeting_circle.circle_id
      WHERE meeting_circle.meeting_id = \(meeting) ORDER BY meeting_circle.position
      """
    ) { row in try SearchCircle.optional(row, at: 0) }
    return SearchFacets(circles.compactMap(\.self), meeting: meeting).text
  }
}

private struct NoteText {
  let meeting: Int
  let text: String
}

private func plain(_ source: String) -> String { Markdown.plainText(of: source) }

private func paragraphs(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: "\n") }
