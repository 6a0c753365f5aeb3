import Domain
import HTML

/// Something found: what it is, where it stands, and its words around those that were looked for.
func resultRow(_ result: SearchResult) -> HTML {
  """
  <li class="row"><div><h3><a href="\(result.thing.address)">\(marked(result.title))</a></h3>
  <p class="soft small">\(result.thing.words)</p>
  \(if: !result.excerpt.pieces.isEmpty, "<p>\(marked(result.excerpt))</p>")</div></li>

  """
}

/// Every piece is escaped: only the marks are ours.
func marked(_ text: MarkedText) -> HTML {
  "\(each: text.pieces, { piece in piece.isMarked ? "<mark>\(piece.text)</mark>" : "\(piece.text)" })"
}

extension SearchResult.Thing {
  fileprivate var address: HTML {
    switch self {
    case .circle(let circle): "\(path: .circle(circle.slug))"
    case .page(let page): "\(path: .page(page.slug))"
    case .meeting(let meeting): meetingPath(meeting)
    case .note(let note, let meeting, let place): noteAddress(note, place, meeting)
    case .word(let slug, _): "\(path: .word(slug))"
    }
  }

  /// Its kind, and where it stands.
  fileprivate var words: HTML {
    switch self {
    case .circle: "Cercle"
    case .page(let page): "Page \(page.circle.map { "du cercle \($0.name)" } ?? "de toute la communauté")"
    case .meeting(let meeting): "Rencontre du \(meeting.day.withoutWeekday)\(names(of: meeting.circles))"
    case .note(_, let meeting, _):
      "Note de la rencontre du \(meeting.day.withoutWeekday)\(names(of: meeting.circles))"
    case .word: "Mot de l’abécédaire"
    }
  }
}

/// The page that has the note: of a cell the cell's own, of a correction the minutes.
private func noteAddress(_ note: Int, _ place: NotePlace, _ meeting: MeetingSummary) -> HTML {
  switch place {
  case .meeting, .item: "\(meetingPath(meeting))#note-\(note)"
  case .cell(let cell): "\(path: .cell(meeting.id, cell))#note-\(note)"
  case .corrections: "\(path: .minutes(meeting.id))"
  }
}

private func names(of circles: [CircleLink]) -> String {
  circles.isEmpty ? "" : " · \(enumerated(circles.map(\.name)))"
}
