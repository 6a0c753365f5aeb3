import Database
import Domain

/// Texts in Markdown: rendered once for all their readers when they are kept, and again when a page that they link to appears,
/// moves, or is seen by others than before.
///
/// A wiki link leads to its page only where all who read the text may read that page: it is open to everyone, or it belongs
/// to the circle of the text. Elsewhere the page looks as if it were not written.
extension Writings {
  /// Keeps a text. Gives its id, for the one thing that owns it.
  ///
  /// - Parameter circle: the circle it belongs to; nil for none, and for a meeting of several.
  func insertBody(_ source: String, at place: BodyPlace, of circle: Int? = nil) throws -> Int {
    try insertBody(rendered(source, at: place, of: circle), of: source, at: place)
  }

  /// The same for a text that was rendered already.
  func insertBody(_ rendered: RenderedBody, of source: String, at place: BodyPlace) throws -> Int {
    let form = place == .line ? "line" : "blocks"
    try connection.run(
      "INSERT INTO body (form, source, html) VALUES (\(form), \(source), \(rendered.html.bytes))")
    let id = connection.lastInsertedRowID
    try insertLinks(rendered.targets, of: id)
    return id
  }

  /// Replaces a text in its place. `circle` as in `insertBody`.
  func replaceBody(_ id: Int, with source: String, at place: BodyPlace, of circle: Int? = nil) throws {
    let rendered = try rendered(source, at: place, of: circle)
    try connection.run("UPDATE body SET source = \(source), html = \(rendered.html.bytes) WHERE id = \(id)")
    try connection.run("DELETE FROM wiki_link WHERE body_id = \(id)")
    try insertLinks(rendered.targets, of: id)
  }

  /// Keeps only the source of a text that visitors do not read any more.
  func retireBody(_ id: Int) throws {
    try connection.run("UPDATE body SET html = NULL WHERE id = \(id)")
    try connection.run("DELETE FROM wiki_link WHERE body_id = \(id)")
  }

  /// Renders the texts that link to a page which has just appeared or moved. Their links are the same; they lead
  /// somewhere else now.
  func renderBodiesWaiting(for slug: Slug) throws {
    let waiting = try connection.rows("SELECT body_id FROM wiki_link WHERE target = \(slug.text)") { row in
      try row.int(0)
    }
    for id in waiting { try renderAgain(id) }
  }

  /// Renders the texts that link to pages of a circle whose visibility has changed.
  func renderBodiesLinking(toPagesOf circle: Int) throws {
    let linking = try connection.rows(
      """
      SELECT DISTINCT wiki_link.body_id
      FROM page CROSS JOIN wiki_link ON wiki_link.target = page.slug
      WHERE page.circle_id = \(circle)
      """
    ) { row in try row.int(0) }
    for id in linking { try renderAgain(id) }
  }

  /// Renders a text, looking up which of its wiki links lead to a page. `circle` as in `insertBody`.
  func rendered(_ source: String, at place: BodyPlace, of circle: Int? = nil) throws -> RenderedBody {
    try RenderedBody(source, at: place) { try isPage($0, readWith: circle) }
  }

  /// Whether there is a page that all readers of a text of `circle` may read.
  private func isPage(_ slug: Slug, readWith circle: Int?) throws -> Bool {
    let isRead = try connection.first(
      """
      SELECT 1 FROM page LEFT JOIN circle ON circle.id = page.circle_id
      WHERE page.slug = \(slug.text) AND (page.circle_id = \(circle) OR \(Viewer.visitor.seesPage))
      """
    ) { _ in true }
    return isRead == true
  }

  /// One text at a time, so that memory is bounded by the longest.
  private func renderAgain(_ id: Int) throws {
    let body = try connection.first(
      "SELECT source, \(placeOfBody), \(circleOfBody) FROM body WHERE id = \(id)"
    ) { row in
      StoredBody(
        source: try row.text(0), place: try row.text(1, as: BodyPlace.init(rawValue:)),
        circle: try row.optionalInt(2))
    }
    guard let body else { return }
    let html = try rendered(body.source, at: body.place, of: body.circle).html
    try connection.run("UPDATE body SET html = \(html.bytes) WHERE id = \(id)")
  }

  /// The `BodyPlace` of a row of `body`: who owns it says where it stands.
  private var placeOfBody: SQL {
    """
    CASE
      WHEN form = 'line' THEN 'line'
      WHEN EXISTS (SELECT 1 FROM page_revision WHERE body_id = body.id) THEN 'wikiPage'
      WHEN EXISTS (SELECT 1 FROM circle WHERE introduction_id = body.id) THEN 'introduction'
      WHEN EXISTS (SELECT 1 FROM note WHERE body_id = body.id AND item_id IS NULL) THEN 'meetingNote'
      WHEN EXISTS (SELECT 1 FROM note WHERE body_id = body.id) THEN 'itemNote'
      ELSE 'part'
    END
    """
  }

  /// The circle of a row of `body`, from its owner: a page, a circle itself, or a part of a meeting of one circle.
  private var circleOfBody: SQL {
    """
    COALESCE(
      (SELECT page.circle_id FROM page_revision JOIN page ON page.id = page_revision.page_id
        WHERE page_revision.body_id = body.id),
      (SELECT id FROM circle WHERE introduction_id = body.id),
      (SELECT CASE count(*) WHEN 1 THEN min(circle_id) END FROM meeting_circle
        WHERE meeting_id = COALESCE(
          (SELECT meeting_id FROM note WHERE body_id = body.id),
          (SELECT id FROM meeting WHERE synthesis_id = body.id),
          (SELECT agenda_item.meeting_id
            FROM agenda_point JOIN agenda_item ON agenda_item.id = agenda_point.item_id
            WHERE agenda_point.body_id = body.id))))
    """
  }

  private func insertLinks(_ targets: Set<Slug>, of body: Int) throws {
    for target in targets {
      try connection.run("INSERT INTO wiki_link (body_id, target) VALUES (\(body), \(target.text))")
    }
  }
}

private struct StoredBody {
  let source: String
  let place: BodyPlace
  let circle: Int?
}
